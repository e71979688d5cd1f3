import { Field, Float, Int, ObjectType } from 'type-graphql';
import { enumOf } from '../enums.js';
import { DateScalar } from '../scalars.js';
import { TextType } from '../text.type.js';
import { ActionEnum, RoleEnum, SubjectType } from '../duties/duty.type.js';
import type { Action, Role } from '../../registry/duty.model.js';
import { ClauseType } from '../law/law.type.js';
import type { Text } from '../../shared/text.js';
import { UnitType } from '../units/unit.type.js';
import { CAVEATS, type CaveatCode } from '../../answer/caveats.js';
import { CompetenceType } from './competence.type.js';
import type { EvidenceKind } from '../../answer/evidence.js';
import { STATUSES, type ResolutionStatus } from '../../answer/resolution.js';
import { EvidenceKindEnum, ResolutionStepType } from './step.type.js';

export const ResolutionStatusEnum = enumOf(STATUSES, 'ResolutionStatus', 'How firmly an answer stands.', {
  ESTABLISHED: 'Exactly one unit leads by a clause or assignment in force on the date.',
  SHARED: 'Two or more units hold it by equally specific clauses; all are listed, none is preferred.',
  INFERRED: 'No clause names a unit, but a rule of sufficient strength points at one.',
  DEPARTMENT: 'The department holds it and the documents give it to no unit; weaker hints appear as candidates.',
  SUPPORT_ONLY: 'Units take part or coordinate in exactly this, and none leads.',
  NOT_ESTABLISHED: "Within the registry's fields, but nothing on record establishes it.",
  OUT_OF_SCOPE: 'Not a matter of any department on record.',
});
const StandingEnum = enumOf(
  ['ESTABLISHED', 'INFERRED', 'DEPARTMENT', 'SUPPORT', 'CANDIDATE'] as const,
  'Standing',
  'On what footing a unit appears in an answer.',
  {
    ESTABLISHED: 'By a clause or assignment.',
    INFERRED: 'By inference.',
    DEPARTMENT: 'As the department.',
    SUPPORT: 'As coordinating or taking part.',
    CANDIDATE: 'As a weak hint, never a lead.',
  },
);
export const CaveatCodeEnum = enumOf(Object.keys(CAVEATS) as CaveatCode[], 'CaveatCode', 'A reservation on an answer.');
const InterpretationKindEnum = enumOf(['SUBJECT', 'PROCEDURE'] as const, 'InterpretationKind', 'What a free text may have meant.', {
  SUBJECT: 'A subject.',
  PROCEDURE: 'A procedure.',
});

@ObjectType('Responsibility', { description: "A unit's part in what was asked, with the clauses that say so.", simpleResolvers: true })
export class ResponsibilityType {
  @Field(() => UnitType, { description: 'The unit.' })
  unit!: UnitType;

  @Field(() => RoleEnum, { description: 'Its part.' })
  role!: Role;

  @Field(() => StandingEnum, { description: 'On what footing.' })
  standing!: 'ESTABLISHED' | 'INFERRED' | 'DEPARTMENT' | 'SUPPORT' | 'CANDIDATE';

  @Field(() => EvidenceKindEnum, { description: 'What speaks for it.' })
  evidence!: EvidenceKind;

  @Field(() => String, { description: 'Id of the rule that counted.' })
  rule!: string;

  @Field(() => [ClauseType], { description: 'The clauses, in document order.' })
  clauses!: ClauseType[];

  @Field(() => TextType, { description: 'The reason in words.' })
  reason!: Text;
}

@ObjectType('Caveat', { description: 'A reservation: what it is, and what would settle it.', simpleResolvers: true })
export class CaveatType {
  @Field(() => CaveatCodeEnum, { description: 'Stable code.' })
  code!: CaveatCode;

  @Field(() => TextType, { description: 'What it means.' })
  message!: Text;

  @Field(() => TextType, { description: 'What would settle it.' })
  settle!: Text;

  @Field(() => [ClauseType], { description: 'The clauses that it concerns.' })
  clauses!: ClauseType[];
}

@ObjectType('Interpretation', { description: 'How a free text was read.', simpleResolvers: true })
export class InterpretationType {
  @Field(() => InterpretationKindEnum, { description: 'Subject or procedure.' })
  kind!: 'SUBJECT' | 'PROCEDURE';

  @Field(() => String, { description: 'Its code.' })
  code!: string;

  @Field(() => TextType, { description: 'Its name.' })
  label!: Text;

  @Field(() => ActionEnum, { nullable: true, description: 'The act that the words name; null where they name none.' })
  action!: Action | null;

  @Field(() => Float, { description: 'Between 0 and 1.' })
  score!: number;

  @Field(() => [String], { description: 'The words of the question that matched.' })
  matched!: string[];
}

@ObjectType('Receipt', { description: 'What is needed to ask the same again and to check that the answer is the same.', simpleResolvers: true })
export class ReceiptType {
  @Field(() => Int, { description: 'Form of the receipt.' })
  version!: number;

  @Field(() => Int, { description: 'Registry revision.' })
  revision!: number;

  @Field(() => String, { description: 'SHA-256 of the rules in force for the province.' })
  rulesetHash!: string;

  @Field(() => String, { description: 'The question as read, as canonical JSON.' })
  question!: string;

  @Field(() => String, { description: 'Key of the province.' })
  province!: string;

  @Field(() => String, { nullable: true, description: 'Key of the body whose records were asked; null where the province has none on record.' })
  body!: string | null;

  @Field(() => DateScalar, { description: 'The date asked about.' })
  asOf!: string;

  @Field(() => String, { description: 'SHA-256 of the answer: of everything in it but the wording of sentences.' })
  answerHash!: string;

  @Field(() => String, { description: 'Name and version of the software that answered.' })
  software!: string;

  @Field(() => String, { description: 'Hash of the revision in the chain of the registry, as `changes` publishes it.' })
  chainHash!: string;

  @Field(() => String, {
    description:
      'The fields above and the hash of each part of the answer, as canonical JSON (RFC 8785). A replay that differs can say which part does.',
  })
  payload!: string;

  @Field(() => String, { description: 'SHA-256 of the payload, in hexadecimal.' })
  hash!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Compact JWS over the payload, which shows who issued the receipt; null where the service has no key.',
  })
  jws!: string | null;
}

@ObjectType('Resolution', { description: 'Who leads what was asked, by which clause, on what basis, and how sure that is.', simpleResolvers: true })
export class ResolutionType {
  @Field(() => ResolutionStatusEnum, { description: 'How firmly it stands.' })
  status!: ResolutionStatus;

  @Field(() => TextType, { description: 'The answer in one sentence.' })
  summary!: Text;

  @Field(() => SubjectType, { nullable: true, description: 'The subject that was asked about; null where a text was not understood.' })
  subject!: SubjectType | null;

  @Field(() => ActionEnum, { nullable: true, description: 'The act that was asked about; null where none was.' })
  action!: Action | null;

  @Field(() => [ResponsibilityType], { description: 'The units that lead. Empty unless the status is ESTABLISHED, SHARED or INFERRED.' })
  leads!: ResponsibilityType[];

  @Field(() => [ResponsibilityType], { description: 'Units that coordinate or take part.' })
  supports!: ResponsibilityType[];

  @Field(() => [ResponsibilityType], { description: 'Units for which there is only a weaker hint.' })
  candidates!: ResponsibilityType[];

  @Field(() => UnitType, { nullable: true, description: 'The department; null where none of the province is on record or the matter is outside.' })
  department!: UnitType | null;

  @Field(() => [ClauseType], { description: 'The clauses that carry the answer.' })
  citations!: ClauseType[];

  @Field(() => [ResolutionStepType], { description: 'Each rule that was met or that decided by failing.' })
  steps!: ResolutionStepType[];

  @Field(() => [CaveatType], { description: 'Reservations, and why there is no better answer.' })
  caveats!: CaveatType[];

  @Field(() => [InterpretationType], { description: 'For free text: what it was read as, best first.' })
  understoodAs!: InterpretationType[];

  @Field(() => CompetenceType, {
    nullable: true,
    description: 'For procedures: who decides and who receives; null otherwise and where the record has nothing.',
  })
  competence!: CompetenceType | null;

  @Field(() => ReceiptType, { description: 'For replaying and checking.' })
  receipt!: ReceiptType;
}
