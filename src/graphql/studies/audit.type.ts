import { Field, Int, ObjectType } from 'type-graphql';
import { connectionType } from '../paging/connection.js';
import { enumOf } from '../enums.js';
import { DateScalar } from '../scalars.js';
import { TextType } from '../text.type.js';
import type { Day } from '../../shared/dates.js';
import type { Text } from '../../shared/text.js';
import { ClauseType, LegalDocumentType } from '../law/law.type.js';
import { ProvinceType } from '../provinces/province.type.js';
import { UnitType } from '../units/unit.type.js';
import type { Action } from '../../registry/duty.model.js';
import { ActionEnum, ProcedureType, SubjectType } from '../duties/duty.type.js';
import { FINDING_CODES, SEVERITIES, type FindingCode, type Severity } from '../../studies/audit/finding.js';

export const FindingCodeEnum = enumOf(FINDING_CODES, 'FindingCode', 'What an audit can find.');
export const SeverityEnum = enumOf(SEVERITIES, 'AuditSeverity', 'How grave a finding is.', {
  ERROR: 'The documents contradict each other.',
  WARNING: 'Something to settle.',
  INFO: 'Good to know.',
});

@ObjectType('AuditFinding', { description: 'One thing that an audit found, with everything it is about.', simpleResolvers: true })
export class AuditFindingType {
  @Field(() => String, { description: 'The same finding has the same key on every day and at every revision.' })
  key!: string;

  @Field(() => FindingCodeEnum, { description: 'What was found.' })
  code!: FindingCode;

  @Field(() => SeverityEnum, { description: 'A contradiction (ERROR), something to look at (WARNING), or for information (INFO).' })
  severity!: Severity;

  @Field(() => TextType, { description: 'What was found, in a few words.' })
  title!: Text;

  @Field(() => TextType, { description: 'What was found here, in a sentence.' })
  explanation!: Text;

  @Field(() => [ClauseType], { description: 'The clauses concerned; empty where none is.' })
  clauses!: ClauseType[];

  @Field(() => [UnitType], { description: 'The units concerned; empty where none is.' })
  units!: UnitType[];

  @Field(() => [SubjectType], { description: 'The subjects concerned; empty where none is.' })
  subjects!: SubjectType[];

  @Field(() => [ActionEnum], { description: 'The acts concerned; empty where none is.' })
  actions!: Action[];

  @Field(() => [LegalDocumentType], { description: 'Documents concerned as a whole; empty where only clauses are.' })
  documents!: LegalDocumentType[];

  @Field(() => ProcedureType, { nullable: true, description: 'The procedure concerned; null where none is.' })
  procedure!: ProcedureType | null;
}

@ObjectType('Suppression', { description: 'A record that sets a finding aside, with its reason.', simpleResolvers: true })
export class SuppressionType {
  @Field(() => String, { description: 'Key of the exception, such as `yen-bai-tbt-review`.' })
  key!: string;

  @Field(() => FindingCodeEnum, { description: 'The code of the findings that it covers.' })
  code!: FindingCode;

  @Field(() => TextType, { description: 'Why the finding is set aside.' })
  reason!: Text;

  @Field(() => TextType, { description: 'Who decided it.' })
  authority!: Text;

  @Field(() => DateScalar, { description: 'When it was decided.' })
  decidedOn!: Day;

  @Field(() => DateScalar, { nullable: true, description: 'First day on which it no longer holds; null where none was set.' })
  until!: Day | null;
}

@ObjectType('SuppressedFinding', { description: 'A finding that was set aside, and the record that does so.', simpleResolvers: true })
export class SuppressedFindingType {
  @Field(() => AuditFindingType, { description: 'The finding that is set aside.' })
  finding!: AuditFindingType;

  @Field(() => SuppressionType, { description: 'The record that sets it aside.' })
  suppression!: SuppressionType;
}

@ObjectType('AuditCount', { description: 'How often a check found something.', simpleResolvers: true })
export class AuditCountType {
  @Field(() => FindingCodeEnum, { description: 'What the check finds.' })
  code!: FindingCode;

  @Field(() => SeverityEnum, { description: 'How grave it is by default.' })
  severity!: Severity;

  @Field(() => TextType, { description: 'What the check finds, in a few words.' })
  title!: Text;

  @Field(() => TextType, { description: 'What the check looks for, in a sentence.' })
  sentence!: Text;

  @Field(() => Int, { description: 'Findings that stand; 0 where the check found nothing.' })
  findings!: number;

  @Field(() => Int, { description: 'Findings that were set aside.' })
  suppressed!: number;
}

@ObjectType('AuditReport', {
  description: 'The audit of the body of one province on one day: what stands, what was set aside and why, and how much of each.',
  simpleResolvers: true,
})
export class AuditReportType {
  @Field(() => ProvinceType, { description: 'The province that was audited.' })
  province!: ProvinceType;

  @Field(() => UnitType, { nullable: true, description: 'Its body; null where none is on record.' })
  body!: UnitType | null;

  @Field(() => DateScalar, { description: 'The day of the audit.' })
  asOf!: Day;

  @Field(() => Int, { description: 'Revision of the registry.' })
  revision!: number;

  @Field(() => [AuditCountType], { description: 'Counts by code, over the whole report; checks that found nothing are listed with 0.' })
  counts!: AuditCountType[];
}

export const AuditFindingConnection = connectionType(AuditFindingType, 'AuditFinding');
