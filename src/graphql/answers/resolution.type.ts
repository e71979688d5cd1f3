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
import { ChoiceType, MandateType } from '../bodies/body.type.js';
import { CompetenceType } from './competence.type.js';
import type { EvidenceKind } from '../../answer/evidence.js';
import { STATUSES, type ResolutionStatus } from '../../answer/resolution.js';
import { EvidenceKindEnum, ResolutionStepType } from './step.type.js';

export const ResolutionStatusEnum = enumOf(STATUSES, 'ResolutionStatus', 'How firmly an answer stands.', {
  ESTABLISHED: 'Exactly one unit leads by a clause or assignment in force on the date.',
  SHARED: 'Two or more units hold it by equally specific clauses; all are listed, none is preferred.',
  INFERRED: 'No clause names a unit, but a rule infers one of the body that holds it.',
  BODY: 'A body holds it, by its own decision or by national law, and nothing on record gives it to a unit; weaker hints appear as candidates.',
  SUPPORT_ONLY: 'Units take part or coordinate in exactly this, and none leads.',
  NOT_ESTABLISHED: 'Nothing on record establishes it, or the question is not understood with certainty: `choices` then offers what may be meant.',
  OUT_OF_SCOPE: 'No body on record is responsible for such a matter.',
});
const StandingEnum = enumOf(
  ['ESTABLISHED', 'INFERRED', 'BODY', 'SUPPORT', 'CANDIDATE'] as const,
  'Standing',
  'On what footing a unit appears in an answer.',
  {
    ESTABLISHED: 'By a clause or assignment.',
    INFERRED: 'By inference.',
    BODY: 'As the body.',
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
  @Field(() => UnitType, { description: 'The unit that leads, takes part or may be relevant.' })
  unit!: UnitType;

  @Field(() => RoleEnum, { description: 'Its role in the matter: leads, is the focal point, coordinates or takes part.' })
  role!: Role;

  @Field(() => StandingEnum, { description: 'How firmly it stands: by a clause, by inference, as the body, as a supporting unit or as a candidate.' })
  standing!: 'ESTABLISHED' | 'INFERRED' | 'BODY' | 'SUPPORT' | 'CANDIDATE';

  @Field(() => EvidenceKindEnum, { description: 'The kind of evidence that names it, such as a clause or its own name.' })
  evidence!: EvidenceKind;

  @Field(() => String, { description: 'Id of the rule that counted.' })
  rule!: string;

  @Field(() => [ClauseType], { description: 'The clauses, in document order.' })
  clauses!: ClauseType[];

  @Field(() => TextType, { description: 'Why it is listed, in a sentence with clause and document.' })
  reason!: Text;
}

@ObjectType('Caveat', { description: 'A reservation: what it is, and what to do about it.', simpleResolvers: true })
export class CaveatType {
  @Field(() => CaveatCodeEnum, { description: 'Stable code.' })
  code!: CaveatCode;

  @Field(() => TextType, { description: 'What is doubtful, in a sentence.' })
  message!: Text;

  @Field(() => TextType, { description: 'What the one who asks can do.' })
  settle!: Text;

  @Field(() => TextType, { nullable: true, description: 'What the keeper of the registry can do; null where there is nothing.' })
  keeper!: Text | null;

  @Field(() => [ClauseType], { description: 'The clauses that it concerns.' })
  clauses!: ClauseType[];
}

@ObjectType('TextSpan', { description: 'A part of a text.', simpleResolvers: true })
export class TextSpanType {
  @Field(() => Int, {
    description: 'Place of its first character, from 0, in the text as it was given, in UTF-16 units as in JavaScript.',
  })
  start!: number;

  @Field(() => Int, { description: 'Place after its last character.' })
  end!: number;

  @Field(() => String, { description: 'The part itself.' })
  text!: string;
}

@ObjectType('Interpretation', { description: 'How a free text was read.', simpleResolvers: true })
export class InterpretationType {
  @Field(() => InterpretationKindEnum, { description: 'Subject or procedure.' })
  kind!: 'SUBJECT' | 'PROCEDURE';

  @Field(() => String, { description: 'Code of the subject, such as `radiation.xray`, or of the procedure, such as `2.002383`.' })
  code!: string;

  @Field(() => TextType, { description: 'Name of the subject or procedure.' })
  label!: Text;

  @Field(() => ActionEnum, { nullable: true, description: 'The act that the words name; null where they name none.' })
  action!: Action | null;

  @Field(() => Float, { description: 'How well it fits the text, from 0 to 1.' })
  score!: number;

  @Field(() => [String], { description: 'The words of the question that matched.' })
  matched!: string[];

  @Field(() => TextSpanType, { nullable: true, description: 'The part of a letter in which this was read; null where the whole text was.' })
  span!: TextSpanType | null;
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

  @Field(() => String, { nullable: true, description: 'Key of the commune by which the question names its province; null where it names none.' })
  commune!: string | null;

  @Field(() => String, { nullable: true, description: 'Key of the body that the question names beside its matter; null where it names none.' })
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
      'The fields above, the hash of each part of the answer (`parts`, of which `answerHash` is made) and, where a text was read, `readingHash`, the SHA-256 of what it was read with; as canonical JSON (RFC 8785). A replay that differs can say which part does.',
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

  @Field(() => UnitType, {
    nullable: true,
    description:
      'The body to turn to: the one that takes the case. Also where it is clear whose matter a text is and not which of its matters (`WHICH_MATTER`). Null where none is known, or several are.',
  })
  body!: UnitType | null;

  @Field(() => [MandateType], { description: 'The mandates by which the body has the matter on the date, as far as a source shows them.' })
  mandates!: MandateType[];

  @Field(() => [ClauseType], { description: 'The clauses that carry the answer.' })
  citations!: ClauseType[];

  @Field(() => [ResolutionStepType], { description: 'Each rule that was met or that decided by failing.' })
  steps!: ResolutionStepType[];

  @Field(() => [CaveatType], { description: 'Reservations, and why there is no better answer.' })
  caveats!: CaveatType[];

  @Field(() => [ChoiceType], { description: 'What may have been meant, where the answer depends on it: matters, or bodies.' })
  choices!: ChoiceType[];

  @Field(() => [InterpretationType], { description: 'For free text: what it was read as, best first.' })
  understoodAs!: InterpretationType[];

  @Field(() => CompetenceType, {
    nullable: true,
    description:
      'Who decides and who receives, for procedures, and who is in charge where another body takes the case; null where the record has nothing.',
  })
  competence!: CompetenceType | null;

  @Field(() => ReceiptType, { description: 'For replaying and checking.' })
  receipt!: ReceiptType;
}
