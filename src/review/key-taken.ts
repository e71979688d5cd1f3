import { mistake } from '../shared/errors.js';
import { slugify } from '../shared/vietnamese.js';
import type { Review } from './draft.model.js';
import { citedAs } from './keys.js';
import type { KnownDocument, RegistryKnowledge } from './knowledge.js';
import { placesMeant, placesOf } from './same-document.js';

/** The form of the keys of documents. */
export const KEY_FORM = '^[a-z0-9][a-z0-9.@-]*$';
const FORM = new RegExp(KEY_FORM, 'u');

/**
 * The record that has the key of a reviewed document and is not that document: of another province or body, with another number, of
 * another year, or one that is only cited and cannot be it. `published`: the record was published from this very draft, so that its
 * number and day may be put right.
 */
export function keyTakenBy(
  { document, body }: Pick<Review, 'document' | 'body'>,
  published: boolean,
  knowledge: RegistryKnowledge,
): KnownDocument | null {
  const { key, province, number, issuedOn } = document;
  const known = knowledge.documents.find((one) => one.key === key);
  if (!known) return null;
  if (!known.held) return mayBe(document, known, knowledge) ? null : known;
  if (known.province !== province || known.body !== body.key) return known;
  if (published || number === null || known.numberSlug === null) return null;
  const isOfOtherYear = issuedOn !== null && known.issuedOn !== null && issuedOn.slice(0, 4) !== known.issuedOn.slice(0, 4);
  return known.numberSlug !== slugify(number) || isOfOtherYear ? known : null;
}

/** Whether a record that is only cited may be this document: by its number, day and province; by its issuer where nobody says its number. */
function mayBe({ number, issuedOn, issuer, province }: Review['document'], known: KnownDocument, knowledge: RegistryKnowledge): boolean {
  const own = knowledge.provinces.find(({ key }) => key === province);
  if (!own) return true;
  if (known.number !== null) return citedAs({ number, issuedOn, issuer: issuer?.vi ?? null }, { province: own }, knowledge)?.key === known.key;
  return known.issuer !== null && placesOf(known, knowledge.provinces).some((place) => placesMeant(null, own, knowledge.provinces).includes(place));
}

/** Whose a record is, in words for a fault. */
export function shownOwner({ body, province, issuer, number, issuedOn }: KnownDocument): string {
  return [body ?? province ?? issuer, number, issuedOn].filter(Boolean).join(', ') || '–';
}

/** @throws KEY_TAKEN for a document that is to be imported under the key of another one. */
export function refuseTakenKey(review: Review, knowledge: RegistryKnowledge): void {
  const { key } = review.document;
  const taken = keyTakenBy(review, false, knowledge);
  if (taken)
    throw mistake('KEY_TAKEN', key, {
      vi: `khóa khác, hoặc không nêu khóa: "${key}" là của ${shownOwner(taken)}`,
      en: `another key, or none: "${key}" is that of ${shownOwner(taken)}`,
    });
}

/** @throws INVALID_KEY for a key that no document can have. */
export function refuseWrongKey(key: string): void {
  if (!FORM.test(key))
    throw mistake('INVALID_KEY', key, {
      vi: 'chữ thường không dấu, chữ số và . @ -, như an-giang-214-qd-skhcn',
      en: 'small letters a to z, digits and . @ -, such as an-giang-214-qd-skhcn',
    });
}
