import { Field, Float, ID, ObjectType } from 'type-graphql';
import { connectionType } from '../paging/connection.js';
import { enumOf } from '../enums.js';
import { NodeInterface } from '../node.type.js';
import { DateScalar } from '../scalars.js';
import { TextType } from '../text.type.js';
import { ClauseType } from '../law/law.type.js';
import type { Text } from '../../shared/text.js';
import { UnitType } from '../units/unit.type.js';
import { ACTIONS, LIMIT_TYPES, ROLES, type Action, type Limit, type LimitType, type Role } from '../../registry/duty.model.js';

export const ActionEnum = enumOf(ACTIONS, 'Action', 'What a duty has its holder do (hành vi).');
export const RoleEnum = enumOf(ROLES, 'Role', 'The part a unit has in a duty.');
export const LimitTypeEnum = enumOf(LIMIT_TYPES, 'LimitType', 'What else bounds a duty (giới hạn).');
export const ProcedureLevelEnum = enumOf(['PROVINCE', 'MINISTRY', 'GRASSROOTS'] as const, 'ProcedureLevel', 'The level that handles a procedure.');

@ObjectType('Labels', { description: 'Words for a concept, by language.', simpleResolvers: true })
export class LabelsType {
  @Field(() => [String], { description: 'Vietnamese: abbreviations, everyday words.' })
  vi!: string[];

  @Field(() => [String], { description: 'English.' })
  en!: string[];
}

@ObjectType('Subject', {
  implements: NodeInterface,
  description: 'A concept of the controlled vocabulary of subjects (lĩnh vực), SKOS-like.',
  simpleResolvers: true,
})
export class SubjectType {
  @Field(() => ID, { description: 'Stable id.' })
  id!: string;

  @Field(() => String, { description: 'Stable code, such as `radiation.xray`.' })
  code!: string;

  @Field(() => TextType, { description: 'Preferred label.' })
  prefLabel!: Text;

  @Field(() => LabelsType, { description: 'Other words for the same.' })
  altLabels!: LabelsType;

  @Field(() => Boolean, { description: 'What every body has for itself: staff, budget, records, reception.' })
  internal!: boolean;
}

@ObjectType('Procedure', {
  implements: NodeInterface,
  description: 'An administrative procedure (thủ tục hành chính). Only codes with a public source are recorded.',
  simpleResolvers: true,
})
export class ProcedureType {
  @Field(() => ID, { description: 'Stable id.' })
  id!: string;

  @Field(() => String, { description: 'National code, such as `2.002383`.' })
  code!: string;

  @Field(() => TextType, { description: 'Official name of the procedure.' })
  name!: Text;

  @Field(() => [String], { description: 'Everyday wordings.' })
  altNames!: string[];

  @Field(() => TextType, { description: 'Field under which the national portal lists it.' })
  domain!: Text;

  @Field(() => ProcedureLevelEnum, { description: 'Level that handles it.' })
  level!: 'PROVINCE' | 'MINISTRY' | 'GRASSROOTS';

  @Field(() => ActionEnum, { description: 'The act that a citizen asks for.' })
  action!: Action;

  @Field(() => Boolean, { description: 'The source gives it under a name that later acts have changed.' })
  oldName!: boolean;

  @Field(() => [String], { description: 'Public sources of the code.' })
  sources!: string[];

  @Field(() => DateScalar, { nullable: true, description: 'First day on which it can have existed; null where no source gives one.' })
  from!: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'First day after it was dropped; null while none is known.' })
  to!: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Day on which the law that it rests on ended: whether it still runs is then not known.' })
  basisEnds!: string | null;

  @Field(() => [String], { description: 'Codes of the procedures that replaced it.' })
  replacedBy!: string[];

  @Field(() => TextType, { nullable: true, description: 'What holds before or after.' })
  note!: Text | null;
}

@ObjectType('Limit', { description: 'What else bounds a duty, beside the fields of `within`.', simpleResolvers: true })
export class LimitOfDutyType implements Limit {
  @Field(() => LimitTypeEnum, { description: 'What the duty is limited to: a delegation, a territory, persons, goods or an opinion.' })
  type!: LimitType;

  @Field(() => TextType, { description: 'The limit in words, such as "nội tỉnh" (within the province).' })
  note!: Text;
}

@ObjectType('Duty', {
  implements: NodeInterface,
  description: 'A clause read as responsibility: who has what part in doing what about which subjects.',
  simpleResolvers: true,
})
export class DutyType {
  @Field(() => ID, { description: 'Stable id.' })
  id!: string;

  @Field(() => RoleEnum, { description: "The holder's part." })
  role!: Role;

  @Field(() => [ActionEnum], { description: 'The acts of the duty, such as LICENSE or CHECK.' })
  actions!: Action[];

  @Field(() => [LimitOfDutyType], { description: 'What else bounds it: a delegation, a territory, some persons or goods, an opinion only.' })
  limits!: readonly Limit[];

  @Field(() => ClauseType, { description: 'The clause that gives it.' })
  clause!: ClauseType;
}

@ObjectType('AssignmentUnit', { description: 'A unit that a programme names for an item.', simpleResolvers: true })
export class AssignmentUnitType {
  @Field(() => UnitType, { description: 'The unit that the programme item names.' })
  unit!: UnitType;

  @Field(() => RoleEnum, { description: 'LEAD or COORDINATE.' })
  role!: Role;

  @Field(() => Boolean, { description: 'Named as an exception for this item, beside the rule of its row.' })
  exception!: boolean;

  @Field(() => TextType, { nullable: true, description: 'What the programme adds, where it does.' })
  note!: Text | null;
}

@ObjectType('Assignment', {
  implements: NodeInterface,
  description: 'Who leads and who coordinates an item of a programme (phân công), and for which period.',
  simpleResolvers: true,
})
export class AssignmentType {
  @Field(() => ID, { description: 'Stable id.' })
  id!: string;

  @Field(() => ClauseType, { description: 'The item of the programme.' })
  clause!: ClauseType;

  @Field(() => Boolean, { description: 'All units concerned coordinate, none by name.' })
  allUnitsCoordinate!: boolean;

  @Field(() => Boolean, { description: 'Each unit leads its own content.' })
  allUnitsLead!: boolean;

  @Field(() => TextType, { nullable: true, description: 'What the programme adds about the leads, where it does.' })
  note!: Text | null;

  @Field(() => DateScalar, { description: 'First day of the period.' })
  periodFrom!: string;

  @Field(() => DateScalar, { description: 'First day after the period.' })
  periodTo!: string;

  @Field(() => [AssignmentUnitType], { description: 'The units named.' })
  units!: AssignmentUnitType[];
}

@ObjectType('Outcome', {
  implements: NodeInterface,
  description: 'A reported figure (kết quả báo cáo) tied to a duty, a unit and a period.',
  simpleResolvers: true,
})
export class OutcomeType {
  @Field(() => ID, { description: 'Stable id.' })
  id!: string;

  @Field(() => ClauseType, { description: 'The clause that reports it.' })
  clause!: ClauseType;

  @Field(() => Float, { description: 'The reported figure as a number; `measure` says of what.' })
  value!: number;

  @Field(() => String, { description: 'What is counted, such as `files` or `VND`.' })
  measure!: string;

  @Field(() => TextType, { description: 'The figure in words.' })
  label!: Text;

  @Field(() => ActionEnum, { description: 'The act that it counts.' })
  action!: Action;

  @Field(() => DateScalar, { description: 'First day of the period.' })
  periodFrom!: string;

  @Field(() => DateScalar, { description: 'First day after the period.' })
  periodTo!: string;

  @Field(() => SubjectType, { description: 'The subject that the figure is about.' })
  subject!: SubjectType;

  @Field(() => UnitType, { description: 'Who did it; the body where no unit is named.' })
  unit!: UnitType;

  @Field(() => DutyType, { description: 'The duty that it belongs to.' })
  duty!: DutyType;
}

export const DutyConnection = connectionType(DutyType, 'Duty');
export const SubjectConnection = connectionType(SubjectType, 'Subject');
export const ProcedureConnection = connectionType(ProcedureType, 'Procedure');
export const AssignmentConnection = connectionType(AssignmentType, 'Assignment');
export const OutcomeConnection = connectionType(OutcomeType, 'Outcome');
