import { Field, Float, Int, ObjectType } from 'type-graphql';
import { connectionType } from '../paging/connection.js';
import { enumOf } from '../enums.js';
import { DateScalar } from '../scalars.js';
import { TextType } from '../text.type.js';
import { ActionEnum, RoleEnum } from '../duties/duty.type.js';
import type { Action, Role } from '../../registry/duty.model.js';
import { ClauseType, LegalDocumentType } from '../law/law.type.js';
import { ProvinceType } from '../provinces/province.type.js';
import type { Text } from '../../shared/text.js';
import { UnitType } from '../units/unit.type.js';
import { DUTY_CHANGES, type DutyChangeKind } from '../../studies/diff/duties.js';
import { DIFF_NOTES, type DiffNoteCode } from '../../studies/diff/notes.js';
import { TIES, UNIT_CHANGES, type TieKind, type UnitChangeKind } from '../../studies/diff/units.js';

const UnitChangeEnum = enumOf(UNIT_CHANGES, 'UnitChangeKind', 'What became of a unit.', {
  KEPT: 'The same unit, or one that continues all of it under the same name by a recorded link.',
  RENAMED: 'One unit continues all of it under another name, by a recorded link.',
  SUCCEEDED: 'A unit continues it, or certain fields of it, by a recorded link.',
  COUNTERPART: 'No link is on record; name or fields are similar.',
  DROPPED: 'Not on record on the later or other side.',
  ADDED: 'Not on record on the earlier or first side.',
});
const TieEnum = enumOf(TIES, 'UnitTieKind', 'What ties two units together.', {
  SAME_RECORD: 'It is one and the same record.',
  RECORDED_LINK: 'A succession link on record.',
  NAME: 'Their names share most of their words.',
  FIELDS: 'Their names or function statements have fields in common.',
});
export const DutyChangeEnum = enumOf(DUTY_CHANGES, 'DutyChangeKind', 'What became of a duty.', {
  KEPT: 'The same matter with the same, succeeding or corresponding unit.',
  MOVED: 'With a unit that does not continue the former one.',
  NARROWED: 'Something of it is no longer said.',
  WIDENED: 'Something is said in addition.',
  ROLE_CHANGED: 'Another role, such as focal point instead of lead.',
  DROPPED: 'No clause on the later or other side says it: no longer on record, not abolished.',
  NEW: 'No clause on the earlier or first side says it.',
});
const DiffNoteEnum = enumOf(Object.keys(DIFF_NOTES) as DiffNoteCode[], 'DiffNoteCode', 'What to know before taking a difference for a change.');

@ObjectType('DiffSide', { description: 'One side of a diff: a province on a date.', simpleResolvers: true })
export class DiffSideType {
  @Field(() => ProvinceType, { description: 'The province of this side.' })
  province!: ProvinceType;

  @Field(() => DateScalar, { description: 'The date of this side.' })
  asOf!: string;

  @Field(() => [LegalDocumentType], { description: 'Its documents that are, or may be, in force on the date.' })
  documents!: LegalDocumentType[];
}

@ObjectType('UnitTie', { description: 'One thing that ties two units together.', simpleResolvers: true })
export class UnitTieType {
  @Field(() => TieEnum, { description: 'What ties the two units: one record, a recorded link, a similar name or common fields.' })
  kind!: TieKind;

  @Field(() => Float, { description: 'How similar, between 0 and 1; 1 for what is on record.' })
  score!: number;

  @Field(() => [String], { description: 'Codes of the subjects that a link is limited to, or that both units have.' })
  fields!: string[];

  @Field(() => TextType, { nullable: true, description: 'What a recorded link rests on; null for a similarity.' })
  authority!: Text | null;
}

@ObjectType('UnitChange', { description: 'A unit on one side with the unit on the other, or alone.', simpleResolvers: true })
export class UnitChangeType {
  @Field(() => UnitChangeEnum, { description: 'Kept, renamed, succeeded, with a counterpart, dropped or added.' })
  kind!: UnitChangeKind;

  @Field(() => UnitType, { nullable: true, description: 'The unit before; null where it was added.' })
  before!: UnitType | null;

  @Field(() => UnitType, { nullable: true, description: 'The unit after; null where it was dropped.' })
  after!: UnitType | null;

  @Field(() => [UnitTieType], { description: 'What ties the two together, records first; empty for a unit alone.' })
  ties!: UnitTieType[];

  @Field(() => [ClauseType], { description: 'The clauses that show either unit.' })
  clauses!: ClauseType[];
}

@ObjectType('DutyMatter', { description: 'One thing that a clause gives: a subject with its acts, role and limits.', simpleResolvers: true })
export class DutyMatterType {
  @Field(() => [UnitType], { description: 'Who holds it.' })
  holders!: UnitType[];

  @Field(() => String, { description: 'Code of the subject.' })
  subject!: string;

  @Field(() => [ActionEnum], { description: 'The acts on the subject, such as LICENSE.' })
  actions!: Action[];

  @Field(() => RoleEnum, { description: 'The role in which the acts are done.' })
  role!: Role;

  @Field(() => [String], { description: 'Codes of the fields that it is limited to; empty for no limit.' })
  within!: string[];
}

@ObjectType('DutyClause', { description: 'A clause that gives duties, with everything that it gives.', simpleResolvers: true })
export class DutyClauseType {
  @Field(() => ClauseType, { description: 'The clause on this side.' })
  clause!: ClauseType;

  @Field(() => [UnitType], { description: 'Who holds its duties.' })
  holders!: UnitType[];

  @Field(() => [DutyMatterType], { description: 'The duties of the clause, subject by subject.' })
  matters!: DutyMatterType[];

  @Field(() => Boolean, { description: 'Its document may not have been in force on the date.' })
  uncertain!: boolean;
}

@ObjectType('MatterPair', { description: 'A matter before with the matter after that says the same or part of it.', simpleResolvers: true })
export class MatterPairType {
  @Field(() => DutyMatterType, { description: 'The duty on the earlier side.' })
  before!: DutyMatterType;

  @Field(() => DutyMatterType, { description: 'The duty on the later side.' })
  after!: DutyMatterType;

  @Field(() => Float, { description: 'How sure the alignment is, between 0 and 1.' })
  score!: number;

  @Field(() => Boolean, { description: 'The holder after is the holder before, its successor or its counterpart.' })
  sameHolder!: boolean;

  @Field(() => Boolean, { description: 'One of the two has a better counterpart as well: the matter was split or merged.' })
  attached!: boolean;
}

@ObjectType('NearestDuty', { description: 'The most similar clause of the other side, too different to be aligned.', simpleResolvers: true })
export class NearestDutyType {
  @Field(() => DutyClauseType, { description: 'The clause on this side.' })
  duty!: DutyClauseType;

  @Field(() => Float, { description: 'How similar, between 0 and 1.' })
  score!: number;
}

@ObjectType('DutyChange', {
  description: 'A clause before and the clause after that takes it up, or a clause without a counterpart.',
  simpleResolvers: true,
})
class DutyChangeType {
  @Field(() => [DutyChangeEnum], { description: 'What became of it; at least one, the weightiest first.' })
  kinds!: DutyChangeKind[];

  @Field(() => DutyClauseType, { nullable: true, description: 'Before; null where it is new.' })
  before!: DutyClauseType | null;

  @Field(() => DutyClauseType, { nullable: true, description: 'After; null where it was dropped.' })
  after!: DutyClauseType | null;

  @Field(() => [MatterPairType], { description: 'What the two have in common.' })
  pairs!: MatterPairType[];

  @Field(() => [DutyMatterType], { description: 'What the clause before says and no clause after takes up.' })
  lost!: DutyMatterType[];

  @Field(() => [DutyMatterType], { description: 'What the clause after says and no clause before had.' })
  gained!: DutyMatterType[];

  @Field(() => [DutyClauseType], { description: 'Other clauses after that take up parts of the same clause before.' })
  splitInto!: DutyClauseType[];

  @Field(() => [DutyClauseType], { description: 'Other clauses before of which the same clause after takes up parts.' })
  mergedFrom!: DutyClauseType[];

  @Field(() => Float, { nullable: true, description: 'How sure the alignment is, between 0 and 1; null where nothing was aligned.' })
  confidence!: number | null;

  @Field(() => NearestDutyType, {
    nullable: true,
    description:
      'For a clause without a counterpart: the most similar one, too different to be aligned. Null where none is near or the clause is aligned.',
  })
  nearest!: NearestDutyType | null;
}

@ObjectType('DiffNote', { description: 'What to know before taking a difference for a change.', simpleResolvers: true })
export class DiffNoteType {
  @Field(() => DiffNoteEnum, { description: 'Stable code.' })
  code!: DiffNoteCode;

  @Field(() => TextType, { description: 'The note in a sentence.' })
  message!: Text;
}

@ObjectType('ConfigurationDiff', { description: 'What differs between two configurations, by meaning and not by number.', simpleResolvers: true })
export class ConfigurationDiffType {
  @Field(() => Int, { description: 'Registry revision.' })
  revision!: number;

  @Field(() => DiffSideType, { description: 'The earlier, or first, side.' })
  before!: DiffSideType;

  @Field(() => DiffSideType, { description: 'The later, or other, side.' })
  after!: DiffSideType;

  @Field(() => [UnitChangeType], { description: 'The units, in the order of the records before, then those that are only after.' })
  units!: UnitChangeType[];

  @Field(() => [DiffNoteType], { description: 'What to know before taking a difference for a change.' })
  notes!: DiffNoteType[];
}

export const DutyChangeConnection = connectionType(DutyChangeType, 'DutyChange');
