import { findProvince } from '../registry/find-province.js';
import type { RelationType } from '../registry/law.model.js';
import { Places } from '../registry/places.js';
import type { ProvinceView } from '../registry/province.model.js';
import { parseDay } from '../shared/dates.js';
import type { Text } from '../shared/text.js';
import type { DocumentHead } from '../importer/head/preamble.js';
import type { Draft, Review, ReviewClause } from './draft.model.js';
import type { RegistryKnowledge } from './knowledge.js';
import { bodyOf } from './propose-body.js';
import { dayOf, symbolOf } from './propose-review.js';
import { unitsOf } from './propose-units.js';

/** What a reviewer puts right in the head. What is left out stays; an empty text says that the document does not say it. */
export interface HeadCorrection {
  number?: string | null;
  issuedOn?: string | null;
  /** The day from which it holds. */
  effectiveFrom?: string | null;
  /** The first day on which it no longer holds. */
  effectiveTo?: string | null;
  title?: Text | null;
  issuer?: Text | null;
  /** Province by code, slug, key or name. */
  province?: string | null;
  /** Body by key, name or abbreviation. */
  body?: string | null;
  /** All that it says about other documents. */
  relations?: StatedRelation[] | null;
}

/** What a document says about another one, which is on record or cited by the draft, as a reviewer states it. */
export interface StatedRelation {
  type: RelationType;
  document: string;
  clause?: string | null;
  provision?: string | null;
}

type Document = Review['document'];

const YEAR = /^\d{4}$/u;
const MONTH = /^\d{4}-\d{2}$/u;

/**
 * A review with its head put right. Another province or body takes the units with it: they get its keys, and so does whatever names
 * them. The key of the document and what is proposed for its entries follow in `after-head.ts`.
 * @throws UNKNOWN_PROVINCE, UNKNOWN_BODY, INVALID_DATE.
 */
export function headCorrected(review: Review, draft: Pick<Draft, 'reading'>, correction: HeadCorrection, knowledge: RegistryKnowledge): Review {
  const document = { ...review.document, ...statedOf(correction, review.document.effective) };
  const { province: place, body: named, relations } = correction;
  if (relations) return headCorrected({ ...review, relations: relations.map(relationOf) }, draft, { ...correction, relations: null }, knowledge);
  const { reading } = draft;
  if (!place && !named) return { ...review, document };
  const before = provinceAt(review.document.province, document, knowledge);
  const province = place ? provinceAt(place, document, knowledge) : before;
  const kindOrName = named || review.body.words || review.body.key.slice(review.body.key.indexOf('/') + 1);
  const { body } = bodyOf(reading.document as DocumentHead, province, knowledge, { body: kindOrName });
  const names = { before: { province: before, body: review.body.key }, after: { province, body: body.key } };
  return moved({ ...review, document: { ...document, province: province.key, body: body.key }, body }, reading, names, knowledge);
}

function statedOf(
  { number, issuedOn, effectiveFrom, effectiveTo, title, issuer }: HeadCorrection,
  { to, ...start }: Document['effective'],
): Partial<Document> {
  const given = (value: unknown): boolean => value !== undefined && value !== null;
  if (issuedOn) parseDay(MONTH.test(issuedOn) ? `${issuedOn}-01` : YEAR.test(issuedOn) ? `${issuedOn}-01-01` : issuedOn);
  if (effectiveFrom) parseDay(effectiveFrom);
  if (effectiveTo) parseDay(effectiveTo);
  const from = given(effectiveFrom) ? (effectiveFrom ? { rule: 'FROM_DATE' as const, on: effectiveFrom } : { rule: 'UNKNOWN' as const }) : start;
  const end = given(effectiveTo) ? effectiveTo : to;
  return {
    ...(given(number) ? { number: number || null, symbol: symbolOf(number || null) } : {}),
    ...(given(issuedOn) ? { issuedOn: issuedOn || null } : {}),
    ...(given(effectiveFrom) || given(effectiveTo) ? { effective: { ...from, ...(end ? { to: end } : {}) } } : {}),
    ...(title ? { title: textOf(title) } : {}),
    ...(issuer ? { issuer: textOf(issuer) } : {}),
  };
}

/** What is empty is left out. */
function relationOf({ type, document, clause, provision }: StatedRelation): Review['relations'][number] {
  return { type, document, ...(clause ? { clause } : {}), ...(provision ? { provision } : {}) };
}

/** Null for a text that is empty in both languages. */
function textOf({ vi, en }: Text): Text | null {
  return vi || en ? { vi, en } : null;
}

function provinceAt(
  given: string,
  { issuedOn, effective }: Pick<Document, 'issuedOn' | 'effective'>,
  { provinces }: RegistryKnowledge,
): ProvinceView {
  const known = provinces.find(({ key }) => key === given);
  return known ?? findProvince({ provinces, places: new Places([]) }, given, dayOf(issuedOn, effective.on ?? effective.from));
}

export interface Whose {
  province: ProvinceView;
  body: string;
}

/** The units of a review under the keys that they have below another body or in another province. */
function moved(review: Review, reading: Draft['reading'], { before, after }: { before: Whose; after: Whose }, knowledge: RegistryKnowledge): Review {
  const there = unitsOf(reading, after.province, after.body, knowledge);
  const keyOf = keysMoved(reading, before, after, knowledge);
  const units = review.units.map((unit) => {
    const own = there.find(({ key }) => key === keyOf(unit.key));
    const onRecord = own !== undefined && knowledge.units.some(({ key }) => key === own.key);
    return onRecord ? own : { ...unit, key: keyOf(unit.key) };
  });
  return { ...review, units, clauses: review.clauses.map((clause) => heldAs(clause, keyOf)) };
}

/** The keys of a body and of its units as they are below another body or in another province; other keys stay. */
export function keysMoved(reading: Draft['reading'], before: Whose, after: Whose, knowledge: RegistryKnowledge): (key: string) => string {
  const there = unitsOf(reading, after.province, after.body, knowledge);
  const here = unitsOf(reading, before.province, before.body, knowledge);
  const keys = new Map([[before.body, after.body], ...here.map(({ key }, index): [string, string] => [key, there[index]?.key ?? key])]);
  return (key) => keys.get(key) ?? key;
}

/** A clause whose holders have other keys. */
export function heldAs(clause: ReviewClause, keyOf: (key: string) => string): ReviewClause {
  const { holder, unit, duties, assignment } = clause;
  return {
    ...clause,
    ...(holder ? { holder: keyOf(holder) } : {}),
    ...(unit ? { unit: keyOf(unit) } : {}),
    ...(duties ? { duties: duties.map((duty) => (duty.holder ? { ...duty, holder: keyOf(duty.holder) } : duty)) } : {}),
    ...(assignment
      ? {
          assignment: {
            ...assignment,
            leads: assignment.leads.map(keyOf),
            ...(assignment.coordinates ? { coordinates: assignment.coordinates.map(keyOf) } : {}),
            ...(assignment.exceptions ? { exceptions: assignment.exceptions.map((one) => ({ ...one, units: one.units.map(keyOf) })) } : {}),
          },
        }
      : {}),
  };
}
