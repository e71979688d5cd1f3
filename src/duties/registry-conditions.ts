import { parseDay, today } from '../shared/dates.js';
import { mistake } from '../shared/errors.js';
import { all, any, listOf, raw, sql, type Sql } from '../shared/sql.js';
import { containsWords } from '../shared/text-condition.js';
import type { Context } from '../graphql/context.js';
import { standsAt } from '../law/law.lists.js';
import { documentByKey } from '../law/law.loader.js';
import { LawService } from '../law/law.service.js';
import { findProvince } from '../provinces/find-province.js';
import { unitByKey } from '../units/unit.loader.js';
import { UnitService } from '../units/unit.service.js';
import type { AssignmentFilter, ClauseFilter, DocumentFilter, DutyFilter, OutcomeFilter, UnitFilter } from './filter.type.js';
import type { Standings } from '../registry/standing.js';
import type { Vocabulary } from './vocabulary.js';

type DutyParts = Pick<DutyFilter, 'unit' | 'subject' | 'action' | 'role'>;
const SUMMARY = `(clause.summary ->> 'vi') || ' ' || (clause.summary ->> 'en')`;

/**
 * Filters as conditions on the lists of `*.lists.ts`, for one request. What a filter names is checked first, so that a
 * slip is a mistake with the nearest values and not an empty list.
 * @throws UNKNOWN_PROVINCE, UNKNOWN_SUBJECT, UNKNOWN_UNIT, UNKNOWN_DOCUMENT, INVALID_DATE.
 */
export class RegistryConditions {
  private constructor(
    private readonly context: Context,
    private readonly revision: number,
    private readonly vocabulary: Vocabulary,
    private readonly standings: Standings,
  ) {}

  static async of(context: Context): Promise<RegistryConditions> {
    const revision = await context.revision();
    const { vocabulary, standings } = await context.services.responsibility.reference(revision);
    return new RegistryConditions(context, revision, vocabulary, standings);
  }

  async duties(filter: DutyFilter): Promise<Sql[]> {
    return [...(await this.ofClause(filter)), ...this.parts('duty', filter), ...textIn(SUMMARY, filter.text)];
  }

  async clauses(filter: ClauseFilter): Promise<Sql[]> {
    const { unit, subject, action, role, kind, nature, defect } = filter;
    const given = this.parts('own', filter);
    const duty = sql`exists (select 1 from duty own where own.clause = clause.id and ${all(given)})`;
    const about = subject && !unit && !action && !role ? [sql`clause.about && array(${listOf(this.withNarrower(subject))})`] : [];
    const named = unit && !subject && !action && !role ? [sql`clause.holder = ${unit}`, sql`clause.names_unit = ${unit}`] : [];
    return [
      ...(await this.ofClause(filter)),
      ...(given.length ? [any([duty, ...about, ...named])] : []),
      ...(kind ? [sql`clause.kind = ${kind}`] : []),
      ...(nature ? [sql`clause.nature = ${nature}`] : []),
      ...(defect ? [sql`clause.defects @> ${JSON.stringify([{ code: defect }])}::jsonb`] : []),
      ...((filter.entriesOnly ?? true) ? [raw('clause.entry')] : []),
      ...textIn(SUMMARY, filter.text),
    ];
  }

  async assignments(filter: AssignmentFilter): Promise<Sql[]> {
    const { unit, role, subject, action, text } = filter;
    const named = [...(unit ? [sql`named_unit.unit = ${unit}`] : []), ...(role ? [sql`named_unit.role = ${role}`] : [])];
    const given = this.parts('own', { subject, action });
    return [
      ...(await this.ofClause(filter)),
      ...(named.length ? [sql`exists (select 1 from assignment_unit named_unit where named_unit.assignment = assignment.id and ${all(named)})`] : []),
      ...(given.length ? [sql`exists (select 1 from duty own where own.clause = clause.id and ${all(given)})`] : []),
      ...textIn(SUMMARY, text),
    ];
  }

  async outcomes(filter: OutcomeFilter): Promise<Sql[]> {
    const { unit, subject, action, role, text } = filter;
    return [
      ...(await this.ofClause(filter)),
      ...(unit ? [sql`outcome.unit = ${unit}`] : []),
      ...(subject ? [sql`outcome.subject in ${listOf(this.withNarrower(subject))}`] : []),
      ...(action ? [sql`outcome.action = ${action}`] : []),
      ...(role ? [sql`exists (select 1 from duty own where own.id = outcome.duty and own.role = ${role})`] : []),
      ...textIn(`(outcome.label ->> 'vi') || ' ' || (outcome.label ->> 'en') || ' ' || ${SUMMARY}`, text),
    ];
  }

  async documents(filter: DocumentFilter): Promise<Sql[]> {
    const { type, held, issuedBy, basedOn, text } = filter;
    if (basedOn) await this.checkDocument(basedOn);
    const given = this.parts('own', filter);
    return [
      ...(await this.ofDocument(filter)),
      ...(given.length
        ? [
            sql`exists (select 1 from duty own join clause place on place.id = own.clause where place.document_record = document.id and ${all(given)})`,
          ]
        : []),
      ...(type ? [sql`document.type = ${type}`] : []),
      ...(typeof held === 'boolean' ? [held ? raw('document.held') : raw('not document.held')] : []),
      // A partial date counts from its first possible day, because `2025-03` sorts before every day of March.
      ...(issuedBy ? [sql`(document.issued_on is null or document.issued_on <= ${parseDay(issuedBy)})`] : []),
      ...(basedOn
        ? [
            sql`exists (select 1 from document_relation basis where basis.document_record = document.id and basis.type = 'BASED_ON' and basis.target = ${basedOn})`,
          ]
        : []),
      ...textIn(`concat_ws(' ', document.key, document.number, document.title ->> 'vi', document.title ->> 'en', document.issuer ->> 'vi')`, text),
    ];
  }

  async units(filter: UnitFilter): Promise<Sql[]> {
    const { province, asOf, kind, parent, document, text } = filter;
    const day = asOf ? parseDay(asOf) : null;
    if (document) await this.checkDocument(document);
    if (parent) await this.checkUnit(parent);
    const given = [...this.parts('own', filter), ...(document ? [sql`document.key = ${document}`] : [])];
    return [
      standsAt('unit_record', this.revision),
      ...(province ? [sql`unit_record.province = ${await this.provinceKey(province, asOf)}`] : []),
      ...(day
        ? [
            sql`(unit_record.valid_from is null or unit_record.valid_from <= ${day}::date) and (unit_record.valid_to is null or unit_record.valid_to > ${day}::date)`,
          ]
        : []),
      ...(kind ? [sql`unit_record.kind = ${kind}`] : []),
      ...(parent ? [sql`unit_record.parent = ${parent}`] : []),
      ...(given.length
        ? [
            sql`exists (select 1 from duty own join clause on clause.id = own.clause join document_record document on document.id = clause.document_record
              where own.holder = unit_record.key and ${standsAt('document', this.revision)} and ${all(given)})`,
          ]
        : []),
      ...textIn(`concat_ws(' ', unit_record.names ->> 'vi', unit_record.names ->> 'en', unit_record.abbreviation)`, text),
    ];
  }

  /** A subject with everything narrower. */
  withNarrower(code: string): string[] {
    const { vocabulary } = this;
    if (!vocabulary.get(code))
      throw mistake(
        'UNKNOWN_SUBJECT',
        code,
        { vi: 'mã của một lĩnh vực', en: 'the code of a subject' },
        vocabulary.subjects.map((subject) => subject.code),
      );
    return vocabulary.subjects
      .filter((subject) => ['EXACT', 'NARROWER'].includes(vocabulary.match(code, subject.code).match))
      .map((subject) => subject.code);
  }

  /** What is asked of the document in which something stands. */
  private async ofDocument(filter: Pick<DutyFilter, 'province' | 'asOf' | 'document' | 'unit'>): Promise<Sql[]> {
    const { province, asOf, document, unit } = filter;
    if (document) await this.checkDocument(document);
    if (unit) await this.checkUnit(unit);
    return [
      standsAt('document', this.revision),
      ...(province ? [sql`document.province = ${await this.provinceKey(province, asOf)}`] : []),
      ...(asOf ? [sql`document.key in ${listOf(this.standings.documentsOn(parseDay(asOf)))}`] : []),
      ...(document ? [sql`document.key = ${document}`] : []),
    ];
  }

  /** What is asked of a clause and of its document: another document may have ended the clause by itself. */
  private async ofClause(filter: Pick<DutyFilter, 'province' | 'asOf' | 'document' | 'unit'>): Promise<Sql[]> {
    const ended = filter.asOf ? this.standings.clausesEndedOn(parseDay(filter.asOf)) : [];
    return [...(await this.ofDocument(filter)), ...(ended.length ? [sql`document.key || '#' || clause.path not in ${listOf(ended)}`] : [])];
  }

  /** What is asked of one duty, under its alias in the statement. */
  private parts(alias: 'duty' | 'own', { unit, subject, action, role }: DutyParts): Sql[] {
    const own = raw(alias);
    return [
      ...(unit ? [sql`${own}.holder = ${unit}`] : []),
      ...(role ? [sql`${own}.role = ${role}`] : []),
      ...(action ? [sql`${action}::text = any(${own}.actions)`] : []),
      ...(subject
        ? [
            sql`exists (select 1 from duty_subject about where about.duty = ${own}.id and about.relation = 'ABOUT' and about.subject in ${listOf(this.withNarrower(subject))})`,
          ]
        : []),
    ];
  }

  private async provinceKey(province: string, asOf: string | null | undefined): Promise<string> {
    const { provinces } = await this.context.services.responsibility.reference(this.revision);
    return findProvince(provinces, province, asOf ? parseDay(asOf) : today()).key;
  }

  private async checkDocument(key: string): Promise<unknown> {
    return (await documentByKey(this.context).load(key)) ?? new LawService(this.context.em, this.revision).document(key);
  }

  private async checkUnit(key: string): Promise<unknown> {
    return (await unitByKey(this.context).load(key)) ?? new UnitService(this.context.em, this.revision).unit(key);
  }
}

function textIn(column: string, text: string | null | undefined): Sql[] {
  return text ? [containsWords(column, text)] : [];
}
