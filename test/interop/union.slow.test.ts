import { DataFactory, Store } from 'n3';
import { beforeAll, describe, expect, it } from 'vitest';
import { packagedRecords } from '../../src/registry/seeds/packaged-records.js';
import { findThing } from '../../src/interop/things/find-thing.js';
import { Uris } from '../../src/interop/uris.js';
import { sharedApp, type SharedApp } from '../support/app.js';
import { OFFICIAL } from './support/official.js';
import { BASE, complaints, quadsOf, turtle } from './support/rdf.js';

const { namedNode } = DataFactory;
const uris = new Uris(BASE);
const ELI = 'http://data.europa.eu/eli/ontology#';
const ORG = 'http://www.w3.org/ns/org#';
const RDFS = 'http://www.w3.org/2000/01/rdf-schema#';
const TYPE = namedNode('http://www.w3.org/1999/02/22-rdf-syntax-ns#type');
const HAS_PARTICIPANT = namedNode('http://data.europa.eu/m8g/hasParticipant');
/** Before and after the provinces were merged; the second is for what the day changes. */
const [BEFORE, AFTER] = ['2025-05-15', '2025-10-01'];
/** Clauses with several duties, where a second numbering would show, and every tenth of the others: each address reads its whole document. */
const CLAUSES = new Set(
  packagedRecords().flatMap((record) =>
    record.kind === 'document'
      ? record.clauses.flatMap(({ path, duties }, index) =>
          duties.length > 2 || index % 10 === 0 ? [uris.clause(record.key, path).slice(`${BASE}/id/`.length)] : [],
        )
      : [],
  ),
);
/** Provinces with documents on record, their successors, and one with nothing. */
const PROVINCES = /^(quang-ngai|yen-bai|lao-cai|hai-phong|binh-thuan|lam-dong|ha-noi)(@|$)/;

let app: SharedApp;
/** What each address says, alone. */
const alone = new Map<string, Store>();
const union = new Store([]);

/** Everything that can be reached from the registry, its vocabularies and its provinces, on a day; `follows` says what to ask. */
async function walk(asOf: string, follows: (address: string) => boolean): Promise<void> {
  const { responsibility } = app.services;
  const { provinces, procedures } = await responsibility.reference();
  const start = [
    'registry',
    'vocabulary/subject',
    ...['role', 'action', 'unit-kind', 'document-type', 'status'].map((name) => `vocabulary/${name}`),
    ...provinces.filter(({ key }) => PROVINCES.test(key)).flatMap(({ key }) => [`province/${key}`, `registry/${key}`]),
    ...[...procedures.keys()].map((code) => `procedure/${code}`),
    'answer?province=quang-ngai&subject=radiation.xray',
    'answer?province=yen-bai&subject=digital.platforms',
  ];
  const known = new Set(start.filter(follows));
  for (const address of known) {
    const [path = '', query] = address.split('?');
    const segments = path.split('/').map(decodeURIComponent);
    const lookup = { em: app.database.em(), responsibility, uris, asOf, revision: 1, query: Object.fromEntries(new URLSearchParams(query)) };
    const document = await (await findThing(segments, lookup)).jsonld();
    const quads = await quadsOf(document);
    alone.set(`${address} on ${asOf}`, new Store(quads));
    union.addQuads(quads);
    for (const { id } of document.graph) {
      const found = id.slice(`${BASE}/id/`.length);
      if (id.startsWith(`${BASE}/id/`) && !/[?#]/.test(id) && follows(found)) known.add(found);
    }
  }
}

beforeAll(async () => {
  app = await sharedApp();
  await walk(BEFORE, (address) => !/^document\/[^/]+\//.test(address) || CLAUSES.has(address));
  await walk(AFTER, (address) => /^(registry|province|unit|answer|procedure\/[^/]+\/)|^document\/[^/]+$/.test(address));
}, 300_000);

const typesOf = (store: Store, value: string): string[] => store.getObjects(namedNode(value), TYPE, null).map((type) => type.value);

describe('all addresses', () => {
  it('are reached: every kind of thing', () => {
    const kinds = [...alone.keys()].map((address) => /^[a-z-]+/.exec(address)?.[0] as string);
    expect([...new Set(kinds)].toSorted()).toEqual([
      'action',
      'answer',
      'document',
      'document-type',
      'procedure',
      'province',
      'registry',
      'role',
      'status',
      'subject',
      'unit',
      'unit-kind',
      'vocabulary',
    ]);
    expect(alone.size).toBeGreaterThan(600);
  });

  it('name each duty of the documents by one address, of its clause and its place in it', () => {
    const expected = packagedRecords().flatMap((record) =>
      record.kind === 'document'
        ? record.clauses.flatMap(({ path, duties }) =>
            duties.map(({ holder }, position): [string, string] => [uris.duty(record.key, path, position), uris.unit(holder)]),
          )
        : [],
    );
    expect(expected).toHaveLength(833);
    const duties = (store: Store): [string, string][] =>
      store
        .getQuads(null, HAS_PARTICIPANT, null, null)
        .map(({ subject, object }): [string, string] => [subject.value, object.value])
        .filter(([id]) => id.includes('#duty-'));
    expect(duties(union).toSorted()).toEqual(expected.toSorted());
    const forms = [...alone].filter(([address]) => /^(registry\/|document\/[^/]+\/|unit\/)/.test(address));
    const seen = new Map<string, number>();
    for (const [, store] of forms) for (const [id] of duties(store)) seen.set(id, (seen.get(id) ?? 0) + 1);
    // In the data set of its province on each day, and at its unit on each day on which it holds, beside the clauses that were asked: the
    // programme had not begun on the first day, and the period of the report is over on both.
    const seenLess = (than: number): string[] =>
      [...new Set([...seen].filter(([, times]) => times < than).map(([id]) => /document\/([^/]+)/.exec(id)?.[1] ?? id))].toSorted();
    expect([seenLess(2), seenLess(3), seenLess(4)]).toEqual([[], ['bt-2023-q1-report'], ['bt-2023-q1-report', 'qn-2025-09-programme']]);
    expect([...alone].filter(([address, store]) => /^document\/[^/]+\//.test(address) && duties(store).length > 2).length).toBeGreaterThan(20);
  });

  it('type what ELI wants typed, each address for itself', () => {
    const ranges: Record<string, string> = {
      passed_by: 'Agent',
      type_document: 'ResourceType',
      relevant_for: 'AdministrativeArea',
      jurisdiction: 'AdministrativeArea',
      language: 'Language',
      in_force: 'InForce',
      is_realized_by: 'LegalExpression',
    };
    const untyped = new Set<string>();
    for (const [property, range] of Object.entries(ranges)) {
      expect(union.getQuads(null, namedNode(ELI + property), null, null).length, property).toBeGreaterThan(0);
      for (const [address, store] of alone)
        for (const { object } of store.getQuads(null, namedNode(ELI + property), null, null))
          if (!typesOf(store, object.value).includes(ELI + range)) untyped.add(`${address}: ${property} ${object.value}`);
    }
    expect([...untyped]).toEqual([]);
  });
});

describe.skipIf(OFFICIAL.absent)(`all addresses and the official schemas${OFFICIAL.why}`, () => {
  it('each alone satisfies CPSV-AP', async () => {
    const faults: string[] = [];
    for (const [address, store] of alone) for (const line of await complaints(store)) faults.push(`${address}: ${line}`);
    expect(faults).toEqual([]);
  }, 120_000);

  it('all in one store satisfy CPSV-AP', async () => {
    expect(await complaints(union)).toEqual([]);
  }, 120_000);

  it('every property of ORG stands between the classes that ORG says', () => {
    const org = turtle(OFFICIAL.file('w3c-org.ttl'));
    const namesOf = (property: string, term: string): string[] =>
      org.getObjects(namedNode(property), namedNode(RDFS + term), null).flatMap(({ value }) => (value.startsWith('http') ? [value] : []));
    const used = new Set(union.getQuads(null, null, null, null).map(({ predicate }) => predicate.value));
    const ours = [...used].filter((property) => property.startsWith(ORG));
    expect(ours.length).toBeGreaterThan(5);
    const faults = new Set<string>();
    for (const property of ours) {
      expect(org.getQuads(namedNode(property), null, null, null).length, property).toBeGreaterThan(0);
      for (const { subject, object } of union.getQuads(null, namedNode(property), null, null)) {
        for (const type of namesOf(property, 'domain'))
          if (!typesOf(union, subject.value).includes(type)) faults.add(`${subject.value} of ${property}`);
        for (const type of namesOf(property, 'range')) if (!typesOf(union, object.value).includes(type)) faults.add(`${property} ${object.value}`);
      }
    }
    expect([...faults]).toEqual([]);
  });
});
