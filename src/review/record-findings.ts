import { finding, type Finding, type FindingCode } from '../importer/finding.js';
import { formatDay, type PartialDate } from '../shared/dates.js';
import { markedSpelling, slugify } from '../shared/vietnamese.js';
import type { Reading, Review } from './draft.model.js';
import type { KnownDocument, RegistryKnowledge } from './knowledge.js';
import { CHANGES } from './may-change.js';
import { namesIn, unitChangeIn } from './unit-changes.js';
import { relationsOf } from './propose-relations.js';
import { mayBeOfOneDay, placesMeant, placesOf } from './same-document.js';

/** What is found where a draft is compared with the registry: no defect of the document. */
const OF_RECORD = ['CHANGES_UNKNOWN', 'CHANGE_IMPOSSIBLE', 'NAMES_ALIKE', 'UNITS_CHANGED'] as const satisfies readonly FindingCode[];

export function isOfRecord({ code }: Pick<Finding, 'code'>): boolean {
  return (OF_RECORD as readonly string[]).includes(code);
}

/** A reading with what is found where its review is compared with the registry as it is now, after what was found in the file. */
export function comparedWithRecord(reading: Reading, review: Review, knowledge: RegistryKnowledge): Reading {
  const own = reading.findings.filter((one) => !isOfRecord(one));
  return {
    ...reading,
    findings: [
      ...own,
      ...changesUnknown(review, reading, knowledge),
      ...impossibleChanges(review, reading, knowledge),
      ...namesAlike(review, reading),
      ...unitsChanged(review, reading),
    ],
  };
}

/** What the document changes or ends and the registry does not hold: no answer changes by it, until it is held. */
function changesUnknown({ document, body, relations, cited }: Review, { clauses }: Reading, { documents, provinces }: RegistryKnowledge): Finding[] {
  const known = new Map(documents.map((one) => [one.key, one]));
  const province = provinces.find(({ key }) => key === document.province);
  const targets = new Set(relations.filter(({ type }) => CHANGES.includes(type)).map((relation) => relation.document));
  return [...targets].flatMap((key) => {
    const onRecord = known.get(key);
    const entry = cited.find((one) => one.key === key);
    if (onRecord?.held || (!onRecord && !entry) || !province) return [];
    const { number, issuedOn } = onRecord ?? (entry as (typeof cited)[number]);
    const issuer = onRecord ? onRecord.issuer : (entry?.issuer?.vi ?? null);
    const places = placesMeant(issuer ?? key, province, provinces);
    const isNear = (one: KnownDocument): boolean =>
      one.held &&
      placesOf(one, provinces).some((place) => places.includes(place)) &&
      (one.number === null ? one.body === body.key && mayBeOfOneDay(one.issuedOn, issuedOn) : one.numberSlug === slugify(number ?? ''));
    const near = documents.filter(isNear).map((one) => `${one.key} (${shown(one)})`);
    const path = relations.find((relation) => relation.document === key && relation.clause)?.clause;
    const line = clauses.find((clause) => clause.path === path)?.line ?? 1;
    return [finding('CHANGES_UNKNOWN', line, 1, { printed: shown({ number: number ?? key, issuedOn }), near: near.length ? near.join('; ') : '–' })];
  });
}

/** What the document says to change or end, and only cites in the draft because it cannot do so. */
function impossibleChanges({ document, body }: Review, reading: Reading, knowledge: RegistryKnowledge): Finding[] {
  const province = knowledge.provinces.find(({ key }) => key === document.province);
  // Only sentences of the head end or change others.
  const { impossible } = province ? relationsOf({ ...reading, clauses: [] }, province, body.key, knowledge) : { impossible: [] };
  return impossible.map(({ number, date, name }) =>
    finding('CHANGE_IMPOSSIBLE', 1, 1, { printed: shown({ number: number ?? name, issuedOn: date }) }),
  );
}

/** Sentences about units themselves, with what the review says of those that end. */
function unitsChanged({ units }: Review, { clauses }: Reading): Finding[] {
  return clauses.flatMap((clause) => {
    if (!unitChangeIn(clause)) return [];
    const ended = units.filter(({ vi, to }) => to !== undefined && namesIn(clause.text, [vi]).length > 0);
    const stated = ended.map(({ vi, to, successors = [] }) => [`${vi} → ${to}`, ...successors.map((heir) => heir.to)].join(', '));
    return [finding('UNITS_CHANGED', clause.line, 1, { stated: stated.join('; ') || '–' })];
  });
}

/** Headings and names of units that differ from the unit for which they were taken in the marks of letters only. */
function namesAlike({ units }: Review, { clauses, units: read }: Reading): Finding[] {
  const names = new Map(units.map(({ vi }) => [slugify(vi), vi]));
  const lineOf = new Map(clauses.map(({ path, line }) => [path, line]));
  const headings = clauses.map(({ text, line }) => ({ printed: text.trim().replace(/[.:;]+$/u, ''), line }));
  const printed = [...read.map(({ name, path }) => ({ printed: name, line: lineOf.get(path ?? '') ?? 1 })), ...headings];
  const alike = printed.flatMap((one) => {
    const other = one.printed.length > LONGEST_NAME ? undefined : names.get(slugify(one.printed));
    return other === undefined || markedSpelling(other) === markedSpelling(one.printed) ? [] : [{ ...one, other }];
  });
  return alike
    .filter(({ printed: name }, index) => alike.findIndex((one) => one.printed === name) === index)
    .map(({ line, ...slots }) => finding('NAMES_ALIKE', line, 1, slots));
}

/** Characters; no unit has a longer name. */
const LONGEST_NAME = 200;

/** `112/QĐ-SKHCN, 15/7/2025`. */
function shown({ number, issuedOn }: { number: string | null; issuedOn: PartialDate | null }): string {
  return [...(number === null ? [] : [number]), ...(issuedOn === null ? [] : [dayOf(issuedOn)])].join(', ');
}

/** A day that is none stays as it is printed. */
function dayOf(date: PartialDate): string {
  const { vi } = formatDay(date);
  return vi.startsWith('Invalid') ? date : vi;
}
