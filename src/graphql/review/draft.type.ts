import { Field, Float, ID, Int, ObjectType } from 'type-graphql';
import { connectionType } from '../paging/connection.js';
import { enumOf } from '../enums.js';
import { TextType } from '../text.type.js';
import { ActionEnum, LimitOfDutyType, RoleEnum } from '../duties/duty.type.js';
import type { Action, Limit, Role } from '../../registry/duty.model.js';
import { ClauseKindEnum, ClauseNatureEnum } from '../law/law.type.js';
import type { ClauseKind, ClauseNature } from '../../registry/law.model.js';
import type { Text } from '../../shared/text.js';
import type { DecisionName } from '../../review/corrections.js';
import { DecisionEnum } from './decision.enum.js';
import { DraftFindingType, DraftProposedType } from './draft-content.type.js';
import { DRAFT_STATES, type DraftState } from '../../review/draft.model.js';

const DraftStateEnum = enumOf(DRAFT_STATES, 'DraftState', 'How far a draft has come.', {
  DRAFT: 'Entries are undecided.',
  REVIEWED: 'Every entry is decided; it may be published.',
  PUBLISHED: 'Its records are in the registry.',
  WITHDRAWN: 'What was published from it has been withdrawn.',
});
@ObjectType('DraftDuty', { description: 'A duty as a draft proposes it or a reviewer states it.', simpleResolvers: true })
export class DraftDutyType {
  @Field(() => RoleEnum, { description: "The holder's part." })
  role!: Role;

  @Field(() => [ActionEnum], { description: 'The acts of the duty, such as LICENSE.' })
  actions!: Action[];

  @Field(() => [String], { description: 'Codes of the subjects.' })
  subjects!: string[];

  @Field(() => [String], { description: 'Codes of the fields to which it is limited; empty for no limit.' })
  within!: string[];

  @Field(() => [LimitOfDutyType], { description: 'What else bounds it; empty for nothing.' })
  limits!: readonly Limit[];

  @Field(() => String, { nullable: true, description: 'Key of the unit, where it is not the one that holds the clause.' })
  holder!: string | null;
}

@ObjectType('DraftClause', { description: 'An entry of a draft: what was read, what is proposed, what is decided.', simpleResolvers: true })
export class DraftClauseType {
  @Field(() => String, { description: 'Canonical path.' })
  path!: string;

  @Field(() => String, { description: 'The number as printed.' })
  label!: string;

  @Field(() => ClauseKindEnum, { description: 'Kind of node.' })
  kind!: ClauseKind;

  @Field(() => ClauseNatureEnum, { description: 'What the clause does.' })
  nature!: ClauseNature;

  @Field(() => String, { nullable: true, description: 'Key of the unit that holds it and what is below; null where that is as above it.' })
  holder!: string | null;

  @Field(() => String, { description: 'Key of the unit that holds it, its own or that of what it is below; of the body where no unit does.' })
  heldBy!: string;

  @Field(() => String, { nullable: true, description: 'Path of the clause above; null at the top.' })
  parent!: string | null;

  @Field(() => TextType, { description: 'One line in our own words.' })
  summary!: Text;

  @Field(() => [DraftDutyType], { description: 'The duties that it gives.' })
  duties!: DraftDutyType[];

  @Field(() => DecisionEnum, { description: 'What is decided.' })
  decision!: DecisionName;

  @Field(() => String, { description: 'The verbatim text as read.' })
  text!: string;

  @Field(() => Int, { description: 'Line of the original on which it begins.' })
  line!: number;

  @Field(() => Int, { nullable: true, description: 'Page; null where the format has none.' })
  page!: number | null;

  @Field(() => [DraftProposedType], { description: 'What was proposed, and how surely.' })
  proposed!: DraftProposedType[];

  @Field(() => Float, { nullable: true, description: 'How sure the least sure value of its duties is; null where none was proposed.' })
  score!: number | null;

  @Field(() => [DraftFindingType], { description: 'What was found on its lines.' })
  findings!: DraftFindingType[];

  @Field(() => String, {
    description: 'Changes whenever the entry does; to be given with a decision, so that nobody overwrites what another decided meanwhile.',
  })
  version!: string;
}

@ObjectType('Draft', { description: 'A document on its way into the registry, for token holders.', simpleResolvers: true })
export class DraftType {
  @Field(() => ID, { description: 'Id of the draft: the key of the document and the beginning of the hash of its file.' })
  id!: string;

  @Field(() => String, { description: 'Key under which the document will be or is on record.' })
  document!: string;

  @Field(() => String, { description: 'Key of the province.' })
  province!: string;

  @Field(() => DraftStateEnum, { description: 'Under review, reviewed, published or withdrawn.' })
  state!: DraftState;

  @Field(() => String, { description: 'Name of the file.' })
  fileName!: string;

  @Field(() => String, { description: 'SHA-256 of the file.' })
  fileSha256!: string;

  @Field(() => String, { description: 'Who imported it.' })
  importedBy!: string;

  @Field(() => String, { description: 'When it was imported (ISO 8601, UTC).' })
  importedAt!: string;

  @Field(() => String, { nullable: true, description: 'Who reviewed it last; null before the first review.' })
  reviewedBy!: string | null;

  @Field(() => String, { nullable: true, description: 'When it was reviewed last; null before the first review.' })
  reviewedAt!: string | null;

  @Field(() => Int, { nullable: true, description: 'Revision in which it was last published; null before.' })
  publishedRevision!: number | null;
}

export const DraftConnection = connectionType(DraftType, 'Draft');
