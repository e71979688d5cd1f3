import { createUnionType, Field, Float, ID, InputType, Int, ObjectType } from 'type-graphql';
import { enumOf } from '../graphql/enums.js';
import { PageInfo } from '../graphql/connection.js';
import { DateScalar } from '../graphql/scalars.js';
import { TextType } from '../graphql/text.type.js';
import { ActionEnum, ProcedureType, RoleEnum, SubjectType } from '../duties/duty.type.js';
import type { Action, Role } from '../duties/duty.model.js';
import { ClauseType, LegalDocumentType } from '../law/law.type.js';
import type { Text } from '../shared/text.js';
import { UnitType } from '../units/unit.type.js';
import { EVIDENCE_KINDS, type EvidenceKind } from './evidence.js';
import { MAX_TEXT } from './question.js';
import { STATUSES, type ResolutionStatus } from './resolution.js';
import { EFFECTS, type EffectType } from './rule.js';
import { CAVEATS, type CaveatCode } from './caveats.js';

const ResolutionStatusEnum = enumOf(STATUSES, 'ResolutionStatus', 'How firmly an answer stands.', {
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
const EvidenceKindEnum = enumOf(EVIDENCE_KINDS, 'EvidenceKind', 'What speaks for a unit.', {
  CLAUSE: 'A clause gives the unit a duty.',
  FUNCTION: "The unit's general function statement.",
  ASSIGNMENT: 'An item of a programme.',
  REPORT: 'Reported practice.',
  NAME: 'Its own name states the field.',
  NAME_HINT: 'Its name merely hints at the field.',
  SUCCESSION: 'A predecessor unit of the same province had the duty.',
  DEPARTMENT_CLAUSE: 'A clause gives the duty to the department as a whole.',
  DEPARTMENT_FUNCTION: "The department's general function statement.",
});
const EffectEnum = enumOf(EFFECTS, 'RuleEffect', 'What a rule does with evidence that meets it.', {
  lead: 'Makes the unit lead.',
  support: 'Names the unit as supporting.',
  candidate: 'Names the unit as a candidate.',
  exclude: 'Takes the evidence out.',
  caveat: 'Adds a caveat.',
});
const ConditionResultEnum = enumOf(['MET', 'NOT_MET', 'NOT_EXAMINED'] as const, 'ConditionResult', 'What became of a condition.', {
  MET: 'It held.',
  NOT_MET: 'It did not hold.',
  NOT_EXAMINED: 'The rule was decided without it.',
});
const CaveatCodeEnum = enumOf(
  Object.keys(CAVEATS) as CaveatCode[],
  'CaveatCode',
  'A reservation on an answer.',
  Object.fromEntries(Object.entries(CAVEATS).map(([code, { message }]) => [code, message.en.replaceAll(/[{}]/g, '')])),
);
const InterpretationKindEnum = enumOf(['SUBJECT', 'PROCEDURE'] as const, 'InterpretationKind', 'What a free text may have meant.', {
  SUBJECT: 'A subject.',
  PROCEDURE: 'A procedure.',
});

@InputType('DutyQuestionInput', { description: 'A question by subject and act.' })
export class DutyQuestionInput {
  @Field(() => String, { description: 'Code of a subject, such as `radiation.xray`.' })
  subject!: string;

  @Field(() => ActionEnum, { nullable: true, description: 'The act; leave out to ask about the subject as such.' })
  action?: Action;
}

@InputType('QuestionInput', { description: 'What is asked: exactly one of the three.' })
export class QuestionInput {
  @Field(() => String, { nullable: true, description: `Free Vietnamese or English, with or without diacritics, ${MAX_TEXT} characters at most.` })
  text?: string;

  @Field(() => String, { nullable: true, description: 'National code of a procedure, such as `2.002383`.' })
  procedure?: string;

  @Field(() => DutyQuestionInput, { nullable: true, description: 'Subject and act.' })
  duty?: DutyQuestionInput;
}

@InputType('ResponsibilityInput', { description: 'One question of a batch.' })
export class ResponsibilityInput {
  @Field(() => QuestionInput, { description: 'What is asked.' })
  question!: QuestionInput;

  @Field(() => String, { description: 'Code, slug or name of the province, read as of the date.' })
  province!: string;

  @Field(() => DateScalar, { nullable: true, description: 'Today in Việt Nam unless said.' })
  asOf?: string;
}

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

@ObjectType('SeenCondition', { description: 'A condition of a rule and what the rule saw.', simpleResolvers: true })
export class SeenConditionType {
  @Field(() => String, { description: 'The fact, such as `subject.match`.' })
  fact!: string;

  @Field(() => String, { description: '`equal`, `notEqual`, `in` or `notIn`.' })
  operator!: string;

  @Field(() => String, { description: 'What the rule wanted, as JSON.' })
  wanted!: string;

  @Field(() => String, { description: 'What it saw.' })
  seen!: string;

  @Field(() => ConditionResultEnum, { description: 'What became of it.' })
  result!: 'MET' | 'NOT_MET' | 'NOT_EXAMINED';
}

@ObjectType('ResolutionStep', {
  description: 'One rule on one piece of evidence: met, or the single condition by which it failed.',
  simpleResolvers: true,
})
export class ResolutionStepType {
  @Field(() => String, { description: 'Id of the rule.' })
  rule!: string;

  @Field(() => TextType, { description: 'Title of the rule.' })
  title!: Text;

  @Field(() => TextType, { description: 'What the rule rests on.' })
  authority!: Text;

  @Field(() => EffectEnum, { description: 'What the rule does.' })
  effect!: EffectType;

  @Field(() => EvidenceKindEnum, { description: 'Kind of the evidence.' })
  evidence!: EvidenceKind;

  @Field(() => UnitType, { description: 'The unit for which it speaks.' })
  unit!: UnitType;

  @Field(() => ClauseType, { nullable: true, description: 'The clause; null where a name alone speaks.' })
  clause!: ClauseType | null;

  @Field(() => Boolean, { description: 'Whether the rule was met.' })
  met!: boolean;

  @Field(() => [SeenConditionType], { description: 'Its conditions.' })
  conditions!: SeenConditionType[];
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

@ObjectType('CompetenceBasis', { description: 'A provision that a competence rests on.', simpleResolvers: true })
export class CompetenceBasisType {
  @Field(() => LegalDocumentType, { description: 'The document.' })
  document!: LegalDocumentType;

  @Field(() => String, { nullable: true, description: 'The provision, such as "Điều 28 khoản 2".' })
  provision!: string | null;
}

@ObjectType('Competence', { description: 'Who decides and who receives by law: another question than who leads the work.', simpleResolvers: true })
export class CompetenceType {
  @Field(() => TextType, { nullable: true, description: 'The authority that decides, where the record says.' })
  decides!: Text | null;

  @Field(() => TextType, { nullable: true, description: 'The authority that receives, where the record says.' })
  receives!: Text | null;

  @Field(() => TextType, { nullable: true, description: 'To whom the decision is delegated in this province, where the record says.' })
  delegatedTo!: Text | null;

  @Field(() => [CompetenceBasisType], { description: 'The provisions it rests on.' })
  basis!: CompetenceBasisType[];

  @Field(() => DateScalar, { nullable: true, description: 'First day; null where it is not known.' })
  from!: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'First day on which it no longer held; null while none is known.' })
  to!: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Last day on which a source shows that it held; null where none does.' })
  verifiedOn!: string | null;

  @Field(() => TextType, { nullable: true, description: 'A remark, where there is one.' })
  note!: Text | null;
}

@ObjectType('Receipt', { description: 'What is needed to ask the same again and to check that the answer is the same.', simpleResolvers: true })
export class ReceiptType {
  @Field(() => Int, { description: 'Registry revision.' })
  revision!: number;

  @Field(() => String, { description: 'SHA-256 of the rules in force for the province.' })
  rulesetHash!: string;

  @Field(() => String, { description: 'The question as read, as canonical JSON.' })
  question!: string;

  @Field(() => String, { description: 'Key of the province.' })
  province!: string;

  @Field(() => DateScalar, { description: 'The date asked about.' })
  asOf!: string;

  @Field(() => String, { description: 'SHA-256 of the answer.' })
  answerHash!: string;
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

const FOUND_TYPES = { SUBJECT: SubjectType, PROCEDURE: ProcedureType, UNIT: UnitType, DOCUMENT: LegalDocumentType, CLAUSE: ClauseType };

export const FoundUnion = createUnionType({
  name: 'Found',
  description: 'What a search may find.',
  types: () => [SubjectType, ProcedureType, UnitType, LegalDocumentType, ClauseType] as const,
  resolveType: (value) =>
    ('prefLabel' in value
      ? FOUND_TYPES.SUBJECT
      : 'oldName' in value
        ? FOUND_TYPES.PROCEDURE
        : 'names' in value
          ? FOUND_TYPES.UNIT
          : 'path' in value
            ? FOUND_TYPES.CLAUSE
            : FOUND_TYPES.DOCUMENT) as never,
});

@ObjectType('SearchEdge', { description: 'One finding (Relay).', simpleResolvers: true })
export class SearchEdgeType {
  @Field(() => String, { description: 'Opaque and stable.' })
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

  @Field(() => PageInfo, { description: 'Where the page stands.' })
  pageInfo!: PageInfo;

  @Field(() => Int, { description: 'How many are listed.' })
  totalCount!: number;
}

@ObjectType('Registry', { description: 'The state of the registry that a request sees.', simpleResolvers: true })
export class RegistryType {
  @Field(() => Int, { description: 'Revision; publishing adds one and destroys none.' })
  revision!: number;

  @Field(() => String, { description: 'When it was recorded, in ISO 8601.' })
  recordedAt!: string;

  @Field(() => String, { description: 'What it was.' })
  note!: string;

  @Field(() => ID, { description: 'SHA-256 of the common rules.' })
  rulesetHash!: string;
}
