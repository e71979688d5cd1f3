import type { ErrorObject } from 'ajv/dist/2020.js';
import type { BodyKindView } from '../registry/body.model.js';
import type { ProvinceView } from '../registry/province.model.js';
import { relationFaults } from './check-relations.js';
import { copiedWords, summaryOf } from './summary.js';
import type { Draft, Review, ReviewClause } from './draft.model.js';
import { firstDayOf } from './first-day.js';
import { fault, type Fault, type FaultDetail, type Place } from './fault.js';
import type { LimitSeed } from '../registry/seeds/seed-file.js';
import type { RegistryKnowledge } from './knowledge.js';
import { keyTakenBy, shownOwner } from './key-taken.js';
import { ownerOf } from './propose-units.js';
import { shapeFaultsOf } from './review-shape.js';
import { isDate } from './stated-date.js';

/**
 * Everything that is wrong with a review of a draft, collected: its shape; its places against what was read, so that no
 * clause can be lost, added or moved; its words against what the registry knows. Pure. An empty list means that it may be stored.
 */
export function checkReview(
  value: unknown,
  draft: Pick<Draft, 'document' | 'reading' | 'readingHash' | 'publishedRevision'>,
  knowledge: RegistryKnowledge,
): Fault[] {
  const shape = shapeFaultsOf(value);
  if (shape.length) return shape.map((error) => shapeFault(error, value));
  const review = value as Review;
  if (review.reading !== draft.readingHash)
    return [fault('DRAFT_STALE', ['reading'], review.reading.slice(0, 12), { expected: draft.readingHash.slice(0, 12) })];
  return [
    ...placesOf(review, draft),
    ...headFaults(review, draft, knowledge),
    ...unitFaults(review, draft, knowledge),
    ...relationFaults(review, draft, knowledge),
    ...clauseFaults(review, draft, knowledge),
  ];
}

function shapeFault({ instancePath, keyword, params, message = '' }: ErrorObject, value: unknown): Fault {
  const at: Place = instancePath
    .split('/')
    .slice(1)
    .map((part) => (/^\d+$/.test(part) ? Number(part) : part.replaceAll('~1', '/').replaceAll('~0', '~')));
  const given: unknown = at.reduce<unknown>((inner, part) => (inner as Record<string | number, unknown> | undefined)?.[part], value);
  const detail: FaultDetail = { path: pathAt(at, value) };
  const shown = (what: string): string => [at.join('.'), what].filter(Boolean).join(': ');
  if (keyword === 'enum') {
    const allowed = (params as { allowedValues: unknown[] }).allowedValues.map(String);
    return fault('WRONG_SHAPE', at, String(given), { ...detail, candidates: allowed });
  }
  if (keyword === 'additionalProperties')
    return fault(
      'WRONG_SHAPE',
      [...at, (params as { additionalProperty: string }).additionalProperty],
      shown((params as { additionalProperty: string }).additionalProperty),
      detail,
    );
  return fault('WRONG_SHAPE', at, shown(message), detail);
}

function pathAt(at: Place, value: unknown): string | null {
  const [list, index] = at;
  if (list !== 'clauses' || typeof index !== 'number') return null;
  const { path } = ((value as { clauses: { path?: unknown }[] }).clauses[index] ?? {}) as { path?: unknown };
  return typeof path === 'string' ? path : null;
}

/** Every clause that was read, once, in its place. */
function placesOf({ clauses }: Review, { reading }: Pick<Draft, 'reading'>): Fault[] {
  const read = new Map(reading.clauses.map((clause) => [clause.path, clause]));
  const faults: Fault[] = [];
  const seen = new Set<string>();
  clauses.forEach(({ path, label, kind, entry = true, parent = null }, index) => {
    const at = ['clauses', index, 'path'];
    const original = read.get(path);
    if (!original) faults.push(fault('CLAUSE_UNKNOWN', at, path, { path, candidates: read.keys() }));
    else if (seen.has(path)) faults.push(fault('CLAUSE_REPEATED', at, path, { path }));
    else if (label !== original.label || kind !== original.kind || entry !== original.entry || parent !== original.parent)
      faults.push(fault('CLAUSE_MOVED', at, path, { path }));
    seen.add(path);
  });
  const missing = reading.clauses.filter(({ path }) => !seen.has(path));
  faults.push(...missing.map(({ path }) => fault('CLAUSE_MISSING', ['clauses'], path, { path })));
  if (faults.length) return faults;
  const moved = clauses.findIndex(({ path }, index) => path !== reading.clauses[index]?.path);
  return moved < 0 ? [] : [fault('CLAUSE_MOVED', ['clauses', moved, 'path'], clauses[moved]?.path ?? '', { path: clauses[moved]?.path ?? null })];
}

function headFaults({ document, body }: Review, draft: Pick<Draft, 'document' | 'publishedRevision'>, knowledge: RegistryKnowledge): Fault[] {
  const faults: Fault[] = [];
  const add = (code: Parameters<typeof fault>[0], field: string, given: string, detail: FaultDetail = {}): void =>
    void faults.push(fault(code, ['document', ...field.split('.')], given, detail));
  const { key, province, effective, issuedOn, period } = document;
  if (key !== draft.document) add('KEY_CHANGED', 'key', key, { expected: draft.document });
  const somewhere = knowledge.provinces.some((known) => known.key === province);
  if (!somewhere) add('UNKNOWN_PROVINCE', 'province', province, { candidates: knowledge.provinces.map((known) => known.key) });
  const taken = keyTakenBy({ document, body }, draft.document === key && draft.publishedRevision !== null, knowledge);
  if (taken) add('KEY_TAKEN', 'key', key, { expected: shownOwner(taken) });
  if (document.body !== body.key) add('UNKNOWN_BODY', 'body', document.body, { expected: body.key });
  const known = knowledge.units.find((unit) => unit.key === body.key);
  if (somewhere && (known ? known.province !== province || known.parent !== null : !body.key.startsWith(`${province}/`)))
    faults.push(fault('UNIT_OUTSIDE', ['body', 'key'], body.key, { expected: `${province}/` }));
  if (!known && !knowledge.bodies.kindOf(body) && !body.kind) faults.push(fault('BODY_KIND_MISSING', ['body'], body.key));
  if (issuedOn !== null && !isDate(issuedOn)) add('INVALID_DATE', 'issuedOn', issuedOn);
  for (const field of ['on', 'from', 'to'] as const) {
    const day = effective[field];
    if (day !== undefined && !isDate(day)) add('INVALID_DATE', `effective.${field}`, day);
  }
  const from = effective.on ?? effective.from;
  if (effective.rule === 'FROM_DATE' && !from) add('DATE_MISSING', 'effective', 'effective.on');
  if (from && effective.to && from >= effective.to) add('DATES_REVERSED', 'effective', `${from} ${effective.to}`);
  if (!faults.some(({ code }) => code === 'INVALID_DATE')) faults.push(...existenceFaults(document, body, knowledge));
  if (period && [period.from, period.to].every(isDate) && period.from >= period.to) add('DATES_REVERSED', 'period', `${period.from} ${period.to}`);
  for (const field of ['from', 'to'] as const) if (period && !isDate(period[field])) add('INVALID_DATE', `period.${field}`, period[field]);
  return faults;
}

/** A province or a body that is not there when the document takes effect. */
function existenceFaults(document: Review['document'], body: Review['body'], { provinces, bodies, units }: RegistryKnowledge): Fault[] {
  const province = provinces.find(({ key }) => key === document.province);
  const day = firstDayOf(document);
  if (!province || day === null) return [];
  if (province.to !== null && province.to <= day)
    return [fault('PROVINCE_OVER', ['document', 'province'], province.key, { expected: province.to, candidates: heirsOf(province.key, provinces) })];
  const known = units.find(({ key }) => key === body.key);
  const kind = bodies.kindOf(body);
  const isOver = known ? known.to !== null && known.to <= day : kind && (isNotOf(kind, province) || (kind.to !== null && kind.to <= day));
  return isOver ? [fault('BODY_NOT_THEN', ['body', 'key'], body.vi, { expected: day })] : [];
}

function unitFaults({ document, body, units }: Review, { reading }: Pick<Draft, 'reading'>, knowledge: RegistryKnowledge): Fault[] {
  const keys = units.map(({ key }) => key);
  const paths = new Set(reading.clauses.map(({ path }) => path));
  const somewhere = knowledge.provinces.some(({ key }) => key === document.province);
  const all = new Set([...knowledge.units.map((unit) => unit.key), ...keys]);
  return units.flatMap(({ key, path, states, suggests, to, successors = [] }, index) => {
    const known = knowledge.units.find((unit) => unit.key === key);
    const outside = somewhere && !key.startsWith(`${document.province}/`);
    const owner = ownerOf(key, knowledge) ?? body.key;
    return [
      ...(outside ? [fault('UNIT_OUTSIDE', ['units', index, 'key'], key, { expected: `${document.province}/` })] : []),
      ...(outside || owner === body.key ? [] : [fault('UNIT_TAKEN', ['units', index, 'key'], key, { expected: owner })]),
      ...(keys.indexOf(key) === index && key !== body.key ? [] : [fault('UNIT_REPEATED', ['units', index, 'key'], key)]),
      ...(path === null || paths.has(path) || known ? [] : [fault('CLAUSE_UNKNOWN', ['units', index, 'path'], path, { candidates: paths })]),
      ...subjectFaults(states, ['units', index, 'states'], knowledge),
      ...subjectFaults(suggests, ['units', index, 'suggests'], knowledge),
      ...(to === undefined || isDate(to) ? [] : [fault('INVALID_DATE', ['units', index, 'to'], to)]),
      ...(to !== undefined && known?.from && known.from >= to ? [fault('DATES_REVERSED', ['units', index, 'to'], `${known.from} ${to}`)] : []),
      ...successors.flatMap(({ to: heir, fields = [] }, at) => [
        ...(all.has(heir) && heir !== key ? [] : [fault('UNKNOWN_UNIT', ['units', index, 'successors', at, 'to'], heir, { candidates: all })]),
        ...subjectFaults(fields, ['units', index, 'successors', at, 'fields'], knowledge),
      ]),
      ...states.flatMap((code) => (suggests.includes(code) ? [fault('REPEATED', ['units', index, 'suggests'], code)] : [])),
    ];
  });
}

function clauseFaults(review: Review, { reading }: Pick<Draft, 'reading'>, knowledge: RegistryKnowledge): Fault[] {
  const { document, body, units, clauses } = review;
  const own = knowledge.units.filter(({ province, parent }) => province === document.province && parent === body.key).map(({ key }) => key);
  const keys = new Set([body.key, ...own, ...units.map(({ key }) => key)]);
  const sources = new Map(reading.clauses.map(({ path, text }) => [path, text]));
  const paths = new Set(sources.keys());
  return clauses.flatMap((clause, index) => {
    const { path, holder, unit, about = [], duties = [], assignment, vi } = clause;
    const place = (...rest: Place): Place => ['clauses', index, ...rest];
    const unitAt = (key: string | undefined, at: Place): Fault[] =>
      key === undefined || keys.has(key) ? [] : [fault('UNKNOWN_UNIT', at, key, { path, candidates: keys })];
    return [
      ...unitAt(holder, place('holder')),
      ...unitAt(unit, place('unit')),
      ...subjectFaults(about, place('about'), knowledge, path),
      ...(vi === proposedLine(clause, knowledge) ? [] : copyFaults(vi, place('vi'), path, sources.get(path) ?? '', knowledge)),
      ...duties.flatMap((duty, at) => [
        ...unitAt(duty.holder, place('duties', at, 'holder')),
        ...subjectFaults(duty.subjects, place('duties', at, 'subjects'), knowledge, path),
        ...subjectFaults(duty.within ?? [], place('duties', at, 'within'), knowledge, path),
        ...limitFaults(duty.limits ?? [], place('duties', at, 'limits'), path, sources.get(path) ?? '', knowledge),
      ]),
      ...(assignment && !document.period ? [fault('DATE_MISSING', ['document'], 'document.period', { path })] : []),
      ...[...(assignment?.leads ?? []), ...(assignment?.coordinates ?? []), ...(assignment?.exceptions ?? []).flatMap((each) => each.units)].flatMap(
        (key) => unitAt(key, place('assignment')),
      ),
      ...(assignment?.exceptions ?? [])
        .flatMap(({ items }) => items)
        .filter((item) => !paths.has(item))
        .map((item) => fault('CLAUSE_UNKNOWN', place('assignment', 'exceptions'), item, { path, candidates: paths })),
    ];
  });
}

/** Each limit is named once, in our own words. */
function limitFaults(limits: readonly LimitSeed[], at: Place, path: string, source: string, knowledge: RegistryKnowledge): Fault[] {
  return limits.flatMap(({ type, vi }, index) => [
    ...copyFaults(vi, [...at, index, 'vi'], path, source, knowledge),
    ...(limits.findIndex((other) => other.type === type && other.vi === vi) === index ? [] : [fault('REPEATED', [...at, index], vi, { path })]),
  ]);
}

/** The line that the importer makes of the labels of these duties. */
function proposedLine({ label, nature, duties = [] }: ReviewClause, { vocabulary }: RegistryKnowledge): string {
  return summaryOf(
    label,
    nature,
    duties.map(({ role = 'LEAD', ...duty }) => ({ role, ...duty })),
    vocabulary,
  ).vi;
}

function copyFaults(words: string, at: Place, path: string, source: string, { vocabulary }: RegistryKnowledge): Fault[] {
  const copied = copiedWords(words, source, vocabulary);
  return copied === null ? [] : [fault('TEXT_COPIED', at, copied, { path })];
}

function subjectFaults(codes: readonly string[], at: Place, { vocabulary }: RegistryKnowledge, path: string | null = null): Fault[] {
  return codes.flatMap((code, index) => {
    if (!vocabulary.get(code))
      return [fault('UNKNOWN_SUBJECT', [...at, index], code, { path, candidates: vocabulary.subjects.map((subject) => subject.code) })];
    return codes.indexOf(code) === index ? [] : [fault('REPEATED', [...at, index], code, { path })];
  });
}

/** Whether a province surely has no body of a kind. */
function isNotOf({ provinces, complete, except }: BodyKindView, { slug }: ProvinceView): boolean {
  return except.includes(slug) || (provinces !== null && complete && !provinces.includes(slug));
}

/** Keys of what a province became. */
function heirsOf(key: string, provinces: readonly ProvinceView[]): string[] {
  return provinces.filter(({ predecessorKeys }) => predecessorKeys.includes(key)).map((heir) => heir.key);
}
