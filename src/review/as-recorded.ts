import type { Review } from './draft.model.js';
import { citedAs } from './keys.js';
import type { RegistryKnowledge } from './knowledge.js';
import { ledToRecords } from './propose-relations.js';

/**
 * A review as the registry is now: what it names is led to the records that there are, and a document that others cite and nobody
 * holds takes the key by which they cite it, so that the two are one record. Pure; the same where nothing was put on record since.
 */
export function asRecorded(review: Review, knowledge: RegistryKnowledge): Review {
  const led = ledToRecords(review, knowledge);
  const { key, province: provinceKey, number, issuedOn, issuer } = led.document;
  const province = knowledge.provinces.find((one) => one.key === provinceKey);
  if (!province || knowledge.documents.some((one) => one.key === key && one.held)) return led;
  const cited = citedAs({ number, issuedOn, issuer: issuer?.vi ?? null }, { province }, knowledge);
  return cited ? { ...led, document: { ...led.document, key: cited.key } } : led;
}
