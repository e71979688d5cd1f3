import { finding, type Finding, type FindingCode } from '../importer/finding.js';
import { formatDay, type PartialDate } from '../shared/dates.js';
import { slugify } from '../shared/vietnamese.js';
import type { Reading, Review } from './draft.model.js';
import type { KnownDocument, RegistryKnowledge } from './knowledge.js';
import { mayBeOfOneDay, placesMeant, placesOf } from './same-document.js';

/** What is found where a draft is compared with the registry: no defect of the document. */
const OF_RECORD = ['CHANGES_UNKNOWN'] as const satisfies readonly FindingCode[];

/** What one document does to another so that answers change. */
export const CHANGES: readonly Review['relations'][number]['type'][] = ['REPLACES', 'REPEALS', 'AMENDS'];

export function isOfRecord({ code }: Pick<Finding, 'code'>): boolean {
  return (OF_RECORD as readonly string[]).includes(code);
}

/** A reading with what is found where its review is compared with the registry as it is now, after what was found in the file. */
export function comparedWithRecord(reading: Reading, review: Review, knowledge: RegistryKnowledge): Reading {
  const own = reading.findings.filter((one) => !isOfRecord(one));
  return { ...reading, findings: [...own, ...changesUnknown(review, reading, knowledge)] };
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
    return [
      finding('CHANGES_UNKNOWN', line, 1, { printed: shown({ number: number ?? key, issuedOn }), near: near.length ? near.join('; ') : '–' }),
    ];
  });
}

/** `112/QĐ-SKHCN, 15/7/2025`. */
function shown({ number, issuedOn }: { number: string | null; issuedOn: PartialDate | null }): string {
  return [...(number === null ? [] : [number]), ...(issuedOn === null ? [] : [dayOf(issuedOn)])].join(', ');
}

/** A day that is none stays as it is printed. */
function dayOf(date: PartialDate): string {
  const { vi } = formatDay(date);
  return vi.startsWith('Invalid') ? date : vi;
}
