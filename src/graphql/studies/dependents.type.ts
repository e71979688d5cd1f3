import { Field, Int, ObjectType } from 'type-graphql';
import type { Action } from '../../registry/duty.model.js';
import type { RelationType } from '../../registry/law.model.js';
import { ActionEnum, SubjectType } from '../duties/duty.type.js';
import { ClauseType, LegalDocumentType, RelationTypeEnum } from '../law/law.type.js';
import { connectionType } from '../paging/connection.js';
import { ProvinceType } from '../provinces/province.type.js';
import { ResolutionType } from '../answers/resolution.type.js';
import { DateScalar } from '../scalars.js';
import { TextType } from '../text.type.js';
import type { Day } from '../../shared/dates.js';
import type { Text } from '../../shared/text.js';
import { TracedDocumentType } from './trace.type.js';

@ObjectType('DependentLink', { description: 'What makes a document or a clause rest on another document.', simpleResolvers: true })
export class DependentLinkType {
  @Field(() => RelationTypeEnum, { description: 'What the document or clause says of the other: based on it, implements it, refers to it.' })
  type!: RelationType;

  @Field(() => LegalDocumentType, { description: 'The document that is named.' })
  to!: LegalDocumentType;

  @Field(() => ClauseType, { nullable: true, description: 'The clause that says it; null for the preamble.' })
  clause!: ClauseType | null;

  @Field(() => String, { nullable: true, description: 'The provision that is named; null where none is.' })
  provision!: string | null;

  @Field(() => TextType, { description: 'The link in words.' })
  sentence!: Text;
}

@ObjectType('DependentDocument', { description: 'A document that rests on another by its bases, and what would remain.', simpleResolvers: true })
export class DependentDocumentType {
  @Field(() => TracedDocumentType, { description: 'The document as it stands on the day.' })
  target!: TracedDocumentType;

  @Field(() => Int, { description: '1 where it names the document itself; more where it rests on it through others.' })
  distance!: number;

  @Field(() => [DependentLinkType], { description: 'What makes it rest there, one step nearer.' })
  via!: DependentLinkType[];

  @Field(() => [TracedDocumentType], { description: 'Its other bases, which would remain.' })
  otherBases!: TracedDocumentType[];
}

@ObjectType('DependentClause', { description: 'A clause that itself names a document, or one that rests on it.', simpleResolvers: true })
export class DependentClauseType {
  @Field(() => ClauseType, { description: 'The clause, with the duties that it gives. What stands below it rests with it.' })
  clause!: ClauseType;

  @Field(() => DependentLinkType, { description: 'The link by which it depends on the document.' })
  via!: DependentLinkType;
}

@ObjectType('LostAnswer', { description: 'An answer that would lose a basis if a document were repealed.', simpleResolvers: true })
class LostAnswerType {
  @Field(() => ProvinceType, { description: 'The province asked about.' })
  province!: ProvinceType;

  @Field(() => SubjectType, { description: 'The subject asked about.' })
  subject!: SubjectType;

  @Field(() => ActionEnum, { description: 'The act asked about.' })
  action!: Action;

  @Field(() => ResolutionType, { description: 'The answer as it is.' })
  resolution!: ResolutionType;

  @Field(() => [ClauseType], { description: 'The clauses that carry it and rest on the document.' })
  clauses!: ClauseType[];

  @Field(() => Boolean, { description: 'Every clause of the answer rests on the document.' })
  whole!: boolean;

  @Field(() => [LegalDocumentType], { description: 'Other bases of those clauses that would still stand; empty where none would be left.' })
  otherBases!: LegalDocumentType[];
}

@ObjectType('LegalDependents', {
  description: 'Everything on record that rests on a legal document: documents, single clauses with their duties, and answers.',
  simpleResolvers: true,
})
export class LegalDependentsType {
  @Field(() => TracedDocumentType, { description: 'The document that all this rests on.' })
  document!: TracedDocumentType;

  @Field(() => DateScalar, { description: 'The day for which this holds.' })
  asOf!: Day;

  @Field(() => Int, { description: 'Revision of the registry.' })
  revision!: number;

  @Field(() => [DependentDocumentType], { description: 'Documents that rest on it as a whole, nearest first.' })
  documents!: DependentDocumentType[];

  @Field(() => [DependentClauseType], { description: 'Single clauses that name it, or a document that rests on it.' })
  clauses!: DependentClauseType[];
}

export const LostAnswerConnection = connectionType(LostAnswerType, 'LostAnswer');
