import type { CitedSeed } from '../registry/seeds/seed-file.js';
import type { RelationType } from '../registry/law.model.js';
import type { ProvinceView } from '../registry/province.model.js';
import type { CitedDocument } from '../importer/citations/citation.js';
import { inBoth } from './both-languages.js';
import type { Reading, Review } from './draft.model.js';
import { citedKeyOf } from './keys.js';
import type { RegistryKnowledge } from './knowledge.js';

/**
 * What the document says about others: its bases, what it replaces, amends and repeals, and what its clauses cite, each with
 * the provision where only that is meant; and the documents among these that the registry does not know yet.
 */
export function relationsOf(reading: Reading, province: ProvinceView, { documents }: RegistryKnowledge): Pick<Review, 'cited' | 'relations'> {
  const cited = new Map<string, CitedSeed['documents'][number]>();
  const relations: Review['relations'] = [];
  const add = (type: RelationType, document: CitedDocument, place: { clause?: string; provision?: string } = {}): void => {
    const key = citedKeyOf(document, province, documents);
    if (key === null) return;
    const twice = relations.some(
      (other) => other.type === type && other.document === key && other.clause === place.clause && other.provision === place.provision,
    );
    if (twice) return;
    relations.push({ type, document: key, ...place });
    if (cited.has(key) || documents.some((known) => known.key === key)) return;
    const { number, date, issuer, name } = document;
    cited.set(key, {
      key,
      type: document.type,
      number,
      issuedOn: date,
      issuer: issuer === null ? null : inBoth(issuer),
      title: name === null ? null : inBoth(name),
    });
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
  return { cited: [...cited.values()], relations };
}

function placeIn({ provision = null }: { provision?: string | null }): { provision?: string } {
  return provision === null ? {} : { provision };
}
