import type { AssignmentFilter, ClauseFilter, DocumentFilter, DutyFilter, OutcomeFilter, UnitFilter } from '../duties/filter.type.js';
import { findProvince } from '../../registry/find-province.js';
import { documentOnRecord, subjectOnRecord, unitOnRecord } from '../../registry/on-record.js';
import { textKindOf, type EntryType } from '../../registry/entries.js';
import { at } from '../../registry/entry.store.js';
import type { Registry } from '../../registry/registry.js';
import { contains, dayGiven, parseDay, today } from '../../shared/dates.js';
import { isGiven } from '../../shared/given.js';
import { all, any, listOf, raw, sql, type Sql } from '../../shared/sql.js';
import { wordsOf } from '../../shared/text-condition.js';
import { fold, hasDiacritics } from '../../shared/vietnamese.js';

type DutyParts = Pick<DutyFilter, 'unit' | 'subject' | 'action' | 'role'>;

/**
 * Filters as conditions on the lines of the index, at one revision. What a filter names is checked first, so that a slip is
 * a mistake with the nearest values and not an empty list.
 * @throws UNKNOWN_PROVINCE, UNKNOWN_SUBJECT, UNKNOWN_UNIT, UNKNOWN_DOCUMENT, INVALID_DATE, EMPTY_TEXT, TEXT_TOO_LONG.
 */
export class EntryConditions {
  constructor(private readonly registry: Registry) {}

  duties(filter: DutyFilter): Sql[] {
    return [...this.ofClause(filter), ...this.parts('entry', filter), ...wordsIn('DUTY', filter.text)];
  }

  clauses(filter: ClauseFilter): Sql[] {
    const { unit, subject, action, role, kind, nature, defect, entriesOnly } = filter;
    const given = this.parts('own', filter);
    const alone = !isGiven(action) && !isGiven(role) && !(isGiven(unit) && isGiven(subject));
    return [
      ...this.ofClause(filter),
      ...(given.length
        ? [any([this.anotherEntry('DUTY', [raw('own.path = entry.path'), ...given]), ...(alone ? this.parts('entry', { unit, subject }) : [])])]
        : []),
      ...has('kind', kind),
      ...has('nature', nature),
      ...has('defect', defect),
      ...((entriesOnly ?? true) ? [sql`entry.facets @> array['entry']`] : []),
      ...wordsIn('CLAUSE', filter.text),
    ];
  }

  assignments(filter: AssignmentFilter): Sql[] {
    const { unit, role, subject, action, text } = filter;
    const given = this.parts('own', { subject, action });
    return [
      ...this.ofClause(filter),
      ...(isGiven(unit) && isGiven(role) ? [facet('entry', `unit:${unit} role:${role}`)] : [...has('unit', unit), ...has('role', role)]),
      ...(given.length ? [this.anotherEntry('DUTY', [raw('own.path = entry.path'), ...given])] : []),
      ...wordsIn('ASSIGNMENT', text),
    ];
  }

  outcomes(filter: OutcomeFilter): Sql[] {
    return [...this.ofClause(filter), ...this.parts('entry', filter), ...wordsIn('OUTCOME', filter.text)];
  }

  documents(filter: DocumentFilter): Sql[] {
    const { type, held, issuedBy, basedOn, text } = filter;
    if (isGiven(basedOn)) this.document(basedOn);
    const given = this.parts('own', filter);
    return [
      ...this.ofDocument(filter),
      ...(given.length ? [this.anotherEntry('DUTY', given)] : []),
      ...has('type', type),
      ...(typeof held === 'boolean' ? [facet('entry', held ? 'held' : 'cited')] : []),
      // A partial date counts from its first possible day, because `2025-03` sorts before every day of March; an unknown one is ''.
      ...(isGiven(issuedBy) ? [sql`entry.rank <= ${parseDay(issuedBy)}`] : []),
      ...has('BASED_ON', basedOn),
      ...wordsIn('DOCUMENT', text),
    ];
  }

  units(filter: UnitFilter): Sql[] {
    const { province, asOf, kind, parent, document, text } = filter;
    const day = dayGiven(asOf);
    if (isGiven(document)) this.document(document);
    if (isGiven(parent)) this.unit(parent);
    const given = [...this.parts('own', filter), ...(isGiven(document) ? [sql`own.key = ${document}`] : [])];
    return [
      ...(isGiven(province) ? [sql`entry.province = ${this.provinceKey(province, asOf)}`] : []),
      ...(day ? [sql`entry.key in ${listOf(this.registry.keysOf('unit').filter((key) => contains(this.unit(key), day)))}`] : []),
      ...has('kind', kind),
      ...has('parent', parent),
      ...(given.length
        ? [
            sql`exists (select 1 from entry own where own.type = 'DUTY' and ${at(this.registry.revision, 'own')} and own.facets @> array['unit:' || entry.key] and ${all(given)})`,
          ]
        : []),
      ...wordsIn('UNIT', text),
    ];
  }

  /** A subject with everything narrower. */
  withNarrower(code: string): string[] {
    const { vocabulary } = this.registry.reference;
    subjectOnRecord(this.registry.reference, code);
    return vocabulary.subjects
      .filter((subject) => ['EXACT', 'NARROWER'].includes(vocabulary.match(code, subject.code).match))
      .map((subject) => subject.code);
  }

  /** What is asked of the document in which something stands. */
  private ofDocument(filter: Pick<DutyFilter, 'province' | 'asOf' | 'document' | 'unit'>): Sql[] {
    const { province, asOf, document, unit } = filter;
    if (isGiven(document)) this.document(document);
    if (isGiven(unit)) this.unit(unit);
    return [
      ...(isGiven(province) ? [sql`entry.province = ${this.provinceKey(province, asOf)}`] : []),
      ...(isGiven(asOf) ? [sql`entry.key in ${listOf(this.registry.reference.standings.documentsOn(parseDay(asOf)))}`] : []),
      ...(isGiven(document) ? [sql`entry.key = ${document}`] : []),
    ];
  }

  /** What is asked of a clause and of its document: another document may have ended the clause by itself. */
  private ofClause(filter: Parameters<EntryConditions['ofDocument']>[0]): Sql[] {
    const ended = isGiven(filter.asOf) ? this.registry.reference.standings.clausesEndedOn(parseDay(filter.asOf)) : [];
    return [...this.ofDocument(filter), ...(ended.length ? [sql`entry.key || '#' || entry.path not in ${listOf(ended)}`] : [])];
  }

  /** What is asked of one line, under its alias in the statement. */
  private parts(alias: 'entry' | 'own', { unit, subject, action, role }: DutyParts): Sql[] {
    return [
      ...has('unit', unit, alias),
      ...has('role', role, alias),
      ...has('action', action, alias),
      ...(isGiven(subject) ? [sql`${raw(alias)}.facets && array(${listOf(this.withNarrower(subject).map((code) => `subject:${code}`))})`] : []),
    ];
  }

  /** Whether the same record has another line that meets conditions. */
  private anotherEntry(type: EntryType, conditions: readonly Sql[]): Sql {
    return sql`exists (select 1 from entry own where own.type = ${type} and own.key = entry.key and ${at(this.registry.revision, 'own')} and ${all(conditions)})`;
  }

  private provinceKey(province: string, asOf: string | null | undefined): string {
    return findProvince(this.registry.reference, province, dayGiven(asOf) ?? today()).key;
  }

  private document(key: string): void {
    documentOnRecord(this.registry, key);
  }

  private unit(key: string): ReturnType<typeof unitOnRecord> {
    return unitOnRecord(this.registry, key);
  }
}

function facet(alias: 'entry' | 'own', value: string): Sql {
  return sql`${raw(alias)}.facets @> array[${value}::text]`;
}

function has(name: string, value: string | null | undefined, alias: 'entry' | 'own' = 'entry'): Sql[] {
  return isGiven(value) ? [facet(alias, `${name}:${value}`)] : [];
}

/** Every word of the text begins a word of the names by which lines of a type are found. One typed with diacritics must occur with them; one typed without, in either form. @throws EMPTY_TEXT, TEXT_TOO_LONG. */
export function wordsIn(type: EntryType, text: string | null | undefined): Sql[] {
  const query = wordsOf(text).map((word) => `'${hasDiacritics(word) ? word : fold(word)}':*A`);
  if (query.length === 0) return [];
  return [sql`entry.text in (select id from entry_text where kind = ${raw(`'${textKindOf(type)}'`)} and words @@ ${query.join(' & ')}::tsquery)`];
}
