import type { CitedSeed } from '../registry/seeds/seed-file.js';
import type { RelationType } from '../registry/law.model.js';
import type { ProvinceView } from '../registry/province.model.js';
import type { CitedDocument } from '../importer/citations/citation.js';
import type { DocumentHead } from '../importer/head/preamble.js';
import { slugify } from '../shared/vietnamese.js';
import { inBoth } from './both-languages.js';
import type { Reading, Review } from './draft.model.js';
import { citedKeyOf } from './keys.js';
import type { KnownDocument, RegistryKnowledge } from './knowledge.js';
import { CHANGES, mayChange } from './may-change.js';
import { recordedAs, type Identity, type NamedBy } from './same-document.js';

/**
 * What the document says about others: its bases, what it replaces, amends and repeals, and what its clauses cite, each with
 * the provision where only that is meant; and the documents among these that the registry does not know yet. What it says to end or
 * change and cannot (`impossible`) it only cites.
 */
export function relationsOf(
  reading: Reading,
  province: ProvinceView,
  body: string,
  knowledge: RegistryKnowledge,
): Pick<Review, 'cited' | 'relations'> & { impossible: CitedDocument[] } {
  const { documents, provinces } = knowledge;
  const by: NamedBy = { province, number: reading.document.number };
  const cited = new Map<string, CitedSeed['documents'][number]>();
  const known = [...documents];
  const relations: Review['relations'] = [];
  const impossible: CitedDocument[] = [];
  const said = new Set<string>();
  const add = (stated: RelationType, document: CitedDocument, place: { clause?: string; provision?: string } = {}): void => {
    const key = citedKeyOf({ ...document, issuedOn: document.date }, by, { documents: known, provinces });
    if (key === null || isItself(document, reading.document)) return;
    const changed = known.find((one) => one.key === key) ?? asKnown(entryOf(key, document));
    const isPossible = !CHANGES.includes(stated) || mayChange({ province: province.key, number: by.number, body }, changed, knowledge);
    if (!isPossible) impossible.push(document);
    const relation = { type: isPossible ? stated : ('CITES' as const), document: key, ...place };
    if (said.has(nameOf(relation))) return;
    said.add(nameOf(relation));
    relations.push(relation);
    if (known.some((one) => one.key === key)) return;
    cited.set(key, entryOf(key, document));
    known.push(changed);
  };
  const { bases, replaces, amends, repeals } = reading.document;
  // Articles that only enact what is attached are no clauses of the record.
  const paths = new Set(reading.clauses.map(({ path }) => path));
  const saidAt = ({ clause }: { clause?: string }): { clause?: string } => (clause !== undefined && paths.has(clause) ? { clause } : {});
  for (const base of bases) add('BASED_ON', base);
  for (const replaced of replaces) add('REPLACES', replaced, { ...saidAt(replaced), ...placeIn(replaced) });
  for (const amended of amends) add('AMENDS', amended, { ...saidAt(amended), ...placeIn(amended) });
  for (const repealed of repeals) add('REPEALS', repealed, { ...saidAt(repealed), ...placeIn(repealed) });
  for (const { path, references } of reading.clauses)
    for (const { document, provision } of references) if (document) add('CITES', document, { clause: path, ...placeIn({ provision }) });
  return { cited: [...cited.values()], relations, impossible };
}

/**
 * A review whose relations lead to what is on record now: what it was the first to cite may have been put on record since, and what
 * is cited may be held now under another key.
 */
export function ledToRecords(review: Review, knowledge: RegistryKnowledge): Review {
  const { document, relations, cited } = review;
  const province = knowledge.provinces.find(({ key }) => key === document.province);
  if (!province) return review;
  const by: NamedBy = { province, number: document.number };
  const onRecord = new Map(knowledge.documents.map((one) => [one.key, one]));
  const entries = new Map(cited.map((entry) => [entry.key, asKnown(entry)]));
  const nowOf = (key: string): string => {
    const named: (Identity & { held: boolean }) | undefined = onRecord.get(key) ?? entries.get(key);
    // Where its issuer does not say whose it is, its key does.
    const recorded = named && !named.held ? recordedAs({ ...named, issuer: named.issuer ?? key }, by, knowledge) : undefined;
    return recorded && (recorded.held || !onRecord.has(key)) ? recorded.key : key;
  };
  const led = relations.map((relation) => ({ ...relation, document: nowOf(relation.document) }));
  return {
    ...review,
    relations: [...new Map(led.map((relation) => [nameOf(relation), relation])).values()],
    cited: cited.filter(({ key }) => nowOf(key) === key),
  };
}

export function asKnown({ key, type, number, issuedOn, issuer }: CitedSeed['documents'][number]): KnownDocument {
  const numberSlug = number === null ? null : slugify(number);
  return { key, type, number, numberSlug, issuedOn, issuer: issuer?.vi ?? null, held: false, province: null, body: null };
}

function entryOf(key: string, { type, number, date, issuer, name }: CitedDocument): CitedSeed['documents'][number] {
  return {
    key,
    type,
    number,
    issuedOn: date,
    issuer: issuer === null ? null : inBoth(issuer),
    title: name === null ? null : inBoth(name),
  };
}

/** A document that names its own number and day speaks of no other. */
function isItself({ number, date }: CitedDocument, head: DocumentHead): boolean {
  return number !== null && date !== null && head.number !== null && slugify(number) === slugify(head.number) && date === head.issuedOn;
}

type Relation = Review['relations'][number];

/** By which a relation is told from others. */
function nameOf({ type, document, clause, provision }: Relation): string {
  return JSON.stringify([type, document, clause, provision]);
}

function placeIn({ provision = null }: { provision?: string | null }): { provision?: string } {
  return provision === null ? {} : { provision };
}
