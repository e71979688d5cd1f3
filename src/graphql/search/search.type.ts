import { ArgsType, createUnionType, Field, Float, ID, Int, ObjectType } from 'type-graphql';
import { PageArgs, PageInfo, PAGE_MAX } from '../paging/connection.js';
import { ProcedureType, SubjectType } from '../duties/duty.type.js';
import { ClauseType, LegalDocumentType } from '../law/law.type.js';
import { UnitType } from '../units/unit.type.js';

const FOUND_TYPES = { SUBJECT: SubjectType, PROCEDURE: ProcedureType, UNIT: UnitType, DOCUMENT: LegalDocumentType, CLAUSE: ClauseType };

const FoundUnion = createUnionType({
  name: 'Found',
  description: 'What a search may find.',
  types: () => [SubjectType, ProcedureType, UnitType, LegalDocumentType, ClauseType] as const,
  resolveType: (value) =>
    ('prefLabel' in value
      ? FOUND_TYPES.SUBJECT
      : 'oldName' in value
        ? FOUND_TYPES.PROCEDURE
        : 'abbreviation' in value
          ? FOUND_TYPES.UNIT
          : 'path' in value
            ? FOUND_TYPES.CLAUSE
            : FOUND_TYPES.DOCUMENT) as never,
});

/** Findings on a page unless a number is given. */
export const SEARCH_DEFAULT = 20;

@ArgsType()
export class SearchPageArgs extends PageArgs {
  @Field(() => Int, { nullable: true, description: `How many, from the best: ${SEARCH_DEFAULT} by default, ${PAGE_MAX} at most.` })
  override first?: number | null;
}

@ObjectType('SearchEdge', { description: 'One finding (Relay).', simpleResolvers: true })
export class SearchEdgeType {
  @Field(() => String, { description: 'Where this item is in the list, to be given as `after`. It stays valid in later revisions.' })
  cursor!: string;

  @Field(() => FoundUnion, { description: 'What was found.' })
  node!: object;

  @Field(() => Float, { description: 'Relevance; comparable within one search only.' })
  score!: number;

  @Field(() => [String], { description: 'The words of the query that matched.' })
  matched!: string[];
}

@ObjectType('SearchConnection', { description: 'Findings, best first (Relay).', simpleResolvers: true })
export class SearchConnectionType {
  @Field(() => [SearchEdgeType], { description: 'The findings with score and matched words.' })
  edges!: SearchEdgeType[];

  @Field(() => [FoundUnion], { description: 'The findings.' })
  nodes!: object[];

  @Field(() => PageInfo, { description: 'Whether there are items after this page, and its first and last cursors.' })
  pageInfo!: PageInfo;

  @Field(() => Int, { description: 'How many there are in all.' })
  totalCount!: number;
}

@ObjectType('Registry', { description: 'The state of the registry that a request sees.', simpleResolvers: true })
export class RegistryType {
  @Field(() => Int, { description: 'Revision; publishing adds one and destroys none.' })
  revision!: number;

  @Field(() => String, { description: 'When it was recorded, in ISO 8601.' })
  recordedAt!: string;

  @Field(() => String, { description: 'Why the revision was made, in the words of who made it.' })
  note!: string;

  @Field(() => ID, { description: 'SHA-256 of the common rules.' })
  rulesetHash!: string;
}
