import { DataFactory, type Store } from 'n3';
import { beforeAll, describe, expect, it } from 'vitest';
import { answerDocument } from '../../src/interop/jsonld/answer.js';
import type { JsonLdDocument } from '../../src/interop/jsonld/node.js';
import { answersToProcedures, registryOf } from '../../src/interop/exports.js';
import { Uris } from '../../src/interop/uris.js';
import { sharedApp, type SharedApp } from '../support/app.js';
import { OFFICIAL } from './support/official.js';
import { BASE, complaints, expand, storeOf, turtle } from './support/rdf.js';

const { namedNode } = DataFactory;
const uris = new Uris(BASE);
const PREFIXES = {
  cpsv: 'http://purl.org/vocab/cpsv#',
  cv: 'http://data.europa.eu/m8g/',
  dct: 'http://purl.org/dc/terms/',
  eli: 'http://data.europa.eu/eli/ontology#',
  org: 'http://www.w3.org/ns/org#',
  prov: 'http://www.w3.org/ns/prov#',
  rdf: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
  skos: 'http://www.w3.org/2004/02/skos/core#',
} as const;

/** `cv:role` as a full address. */
const iri = (name: string): string => {
  const [prefix, local] = name.split(':') as [keyof typeof PREFIXES, string];
  return `${PREFIXES[prefix]}${local}`;
};
const valuesOf = (store: Store, subject: string, term: string): string[] =>
  store.getObjects(namedNode(subject), namedNode(iri(term)), null).map(({ value }) => value);
const instancesOf = (store: Store, type: string): string[] =>
  store.getSubjects(namedNode(iri('rdf:type')), namedNode(iri(type)), null).map(({ value }) => value);

let app: SharedApp;
beforeAll(async () => {
  app = await sharedApp();
});

const registry = (province: string, asOf: string): Promise<JsonLdDocument> => registryOf(app.services, { province, asOf }, uris);

const answer = async (question: object, province: string, asOf: string): Promise<JsonLdDocument> => {
  return answerDocument(await app.services.responsibility.ask(question, province, asOf), await app.services.responsibility.reference(), uris);
};
const ANSWERS: [string, object, string, string][] = [
  ['an established lead', { duty: { subject: 'radiation.xray', action: 'LICENSE' } }, 'quang-ngai', '2025-05-15'],
  ['a procedure', { procedure: '2.002383' }, 'quang-ngai', '2025-05-15'],
  ['a free text', { text: 'xin cấp giấy phép máy X-quang nha khoa' }, 'quang-ngai', '2025-05-15'],
  ['a succession', { duty: { subject: 'radiation.xray' } }, 'quang-ngai', '2025-10-01'],
  ['shared work', { duty: { subject: 'digital.platforms' } }, 'yen-bai', '2025-04-01'],
  ['a department', { duty: { subject: 'radiation.xray' } }, 'hai-phong', '2025-10-01'],
  ['nothing on record', { duty: { subject: 'radiation.xray' } }, 'ha-noi', '2025-10-01'],
  ['a matter of nobody', { text: 'đăng ký kết hôn' }, 'yen-bai', '2025-04-01'],
];
const REGISTRIES = [
  ['quang-ngai', '2025-05-15'],
  ['quang-ngai', '2025-06-30'],
  ['quang-ngai', '2025-07-01'],
  ['quang-ngai', '2025-10-01'],
  ['yen-bai', '2025-04-01'],
  ['lao-cai', '2025-10-01'],
  ['hai-phong', '2025-10-01'],
  ['binh-thuan', '2023-05-01'],
  ['ha-noi', '2025-10-01'],
] as const;

describe('the registry of a province as JSON-LD', () => {
  it.each(REGISTRIES)('%s on %s expands without a dropped term', async (province, asOf) => {
    const document = await registry(province, asOf);
    expect(await expand(document)).toHaveLength(document.graph.length);
  });

  it('an unknown term and another address of a context are refused', async () => {
    const document = await registry('ha-noi', '2025-10-01');
    await expect(expand({ ...document, graph: [...document.graph, { id: `${BASE}/id/x`, type: 'Concept', notAterm: 'x' }] })).rejects.toThrow(
      /dropp|safe mode/i,
    );
    await expect(expand({ ...document, '@context': 'https://www.w3.org/ns/activitystreams' } as never)).rejects.toThrow();
  });

  it('the same day at the same revision is the same text, whatever was asked before', async () => {
    const first = JSON.stringify(await registry('yen-bai', '2025-04-01'));
    await registry('quang-ngai', '2025-05-15');
    expect(JSON.stringify(await registry('yen-bai', '2025-04-01'))).toBe(first);
  });

  it('a province has one label, its full name, and its name alone beside it', async () => {
    const store = await storeOf(await registry('quang-ngai', '2025-05-15'));
    const province = uris.province('quang-ngai');
    expect(valuesOf(store, province, 'skos:prefLabel').sort()).toEqual(['Province of Quảng Ngãi', 'Tỉnh Quảng Ngãi']);
    expect(valuesOf(store, province, 'skos:prefLabel').sort()).toEqual(valuesOf(store, province, 'dct:title').sort());
    expect(valuesOf(store, province, 'skos:altLabel')).toEqual(['Quảng Ngãi', 'Quảng Ngãi']);
  });

  it('units are part of their body, and the merger is a change with its act', async () => {
    const store = await storeOf(await registry('quang-ngai', '2025-10-01'));
    const division = uris.unit('quang-ngai@2025-07-01/phong-qlcn-cn');
    expect(valuesOf(store, division, 'org:unitOf')).toEqual([uris.unit('quang-ngai@2025-07-01/so-khcn')]);
    const before = uris.unit('quang-ngai/phong-qlcn');
    const [change] = valuesOf(store, before, 'org:changedBy') as [string];
    expect(valuesOf(store, change, 'org:originalOrganization')).toEqual([before]);
    expect(valuesOf(store, change, 'org:resultingOrganization')).toContain(division);
    expect(valuesOf(store, change, 'prov:used')).toEqual([uris.document('202-2025-qh15')]);
    expect(valuesOf(store, change, 'dct:date')).toEqual(['2025-07-01']);
    expect(valuesOf(store, uris.province('quang-ngai@2025-07-01'), 'dct:replaces').sort()).toEqual(
      [uris.province('kon-tum'), uris.province('quang-ngai')].sort(),
    );
  });

  it('documents name what they are based on, and a month stays a month', async () => {
    const store = await storeOf(await registry('quang-ngai', '2025-05-15'));
    const document = uris.document('qn-2025-03');
    expect(valuesOf(store, document, 'eli:based_on').length).toBeGreaterThan(1);
    const [issued] = store.getObjects(namedNode(document), namedNode(iri('dct:issued')), null) as unknown as {
      value: string;
      datatype: { value: string };
    }[];
    expect([issued?.value, issued?.datatype?.value.split('#')[1]]).toEqual(['2025-03', 'gYearMonth']);
    expect(valuesOf(store, document, 'eli:date_document')).toEqual([]);
    expect(valuesOf(store, uris.clause('qn-2025-03', 'V.2.4.4'), 'eli:is_part_of')).toEqual([uris.clause('qn-2025-03', 'V.2.4')]);
    expect(valuesOf(store, uris.clause('qn-2025-03', 'V'), 'eli:is_part_of')).toEqual([document]);
  });

  it.each([
    ['2025-03-30', []],
    ['2025-03-31', ['http://data.europa.eu/eli/ontology#InForce-inForce']],
    ['2025-06-30', ['http://data.europa.eu/eli/ontology#InForce-inForce']],
    ['2025-07-01', ['http://data.europa.eu/eli/ontology#InForce-notInForce']],
  ])('on %s the force of the Quảng Ngãi decision is %j: nothing is said while it is uncertain', async (asOf, force) => {
    const store = await storeOf(await registry('quang-ngai', asOf));
    expect(valuesOf(store, uris.document('qn-2025-03'), 'eli:in_force')).toEqual(force);
  });

  it('every duty of the documents is there, with its role and its clause', async () => {
    const configuration = await app.services.responsibility.configuration('yen-bai', '2025-04-01');
    const store = await storeOf(await registry('yen-bai', '2025-04-01'));
    const duties = configuration.documents.flatMap((held) => held.duties);
    const exported = instancesOf(store, 'cv:Participation').filter((id) => id.includes('#duty-'));
    expect(exported).toHaveLength(duties.length);
    expect(exported.every((id) => valuesOf(store, id, 'dct:source').length === 1)).toBe(true);
  });

  it('a procedure is a service only where an authority is on record, and never of a ministry', async () => {
    const answers = await answersToProcedures(app.services, { province: 'ha-noi', asOf: '2025-10-01' });
    const store = await storeOf(await registry('ha-noi', '2025-10-01'));
    const services = instancesOf(store, 'cpsv:PublicService');
    for (const service of services) expect(valuesOf(store, service, 'cv:hasCompetentAuthority')).toHaveLength(1);
    expect([...answers.values()].every(({ leads }) => leads.length === 0)).toBe(true);
    const { procedures } = await app.services.responsibility.reference();
    const ministry = [...procedures.values()].filter(({ level }) => level !== 'PROVINCE').map(({ code }) => uris.procedure(code, 'ha-noi'));
    expect(ministry.length).toBeGreaterThan(0);
    expect(services.filter((service) => ministry.includes(service))).toEqual([]);
  });

  it('who decides and who does the work are two things', async () => {
    const store = await storeOf(await registry('quang-ngai', '2025-05-15'));
    const service = uris.procedure('2.002383', 'quang-ngai');
    const [authority] = valuesOf(store, service, 'cv:hasCompetentAuthority') as [string];
    expect(valuesOf(store, authority, 'skos:prefLabel')).toContain('Ủy ban nhân dân tỉnh Quảng Ngãi');
    const participants = valuesOf(store, service, 'cv:hasParticipation').flatMap((id) => valuesOf(store, id, 'cv:hasParticipant'));
    expect(participants).toContain(uris.unit('quang-ngai/phong-qlcn'));
  });

  it('the vocabulary is one concept scheme without a concept that hangs in the air', async () => {
    const { vocabulary } = await app.services.responsibility.reference();
    const store = await storeOf(await registry('ha-noi', '2025-10-01'));
    const concepts = vocabulary.subjects.map(({ code }) => uris.subject(code));
    for (const concept of concepts) {
      expect(valuesOf(store, concept, 'skos:inScheme')).toEqual([uris.scheme('subject')]);
      const up = [...valuesOf(store, concept, 'skos:broader'), ...valuesOf(store, concept, 'skos:topConceptOf')];
      expect(up).toHaveLength(1);
      expect([uris.scheme('subject'), ...concepts]).toContain(up[0]);
    }
  });
});

describe.skipIf(OFFICIAL.absent)(`the shapes of CPSV-AP${OFFICIAL.why}`, () => {
  it.each(REGISTRIES)('the registry of %s on %s satisfies them', async (province, asOf) => {
    expect(await complaints(await storeOf(await registry(province, asOf)))).toEqual([]);
  });

  it.each(ANSWERS)('%s satisfies them', async (_title, question, province, asOf) => {
    expect(await complaints(await storeOf(await answer(question, province, asOf)))).toEqual([]);
  });

  /** A service with its answer and the data set of the province: each class once, and little of it. */
  const sample = async (): Promise<JsonLdDocument> => {
    const whole = await registry('quang-ngai', '2025-05-15');
    const service = await answer({ procedure: '2.002383' }, 'quang-ngai', '2025-05-15');
    return {
      ...service,
      graph: [
        ...service.graph,
        ...whole.graph.filter(({ type }) => type.includes('Dataset')).map((set) => ({ ...set, hasPart: uris.procedure('2.002383', 'quang-ngai') })),
      ],
    };
  };

  it('the shapes are not satisfied by anything: what is taken away is missed', async () => {
    const document = await sample();
    const without = (term: string, type: string): JsonLdDocument => ({
      ...document,
      graph: document.graph.map((node) =>
        node.type.includes(type) ? (Object.fromEntries(Object.entries(node).filter(([key]) => key !== term)) as never) : node,
      ),
    });
    for (const [term, type] of [
      ['hasCompetentAuthority', 'PublicService'],
      ['description', 'Participation'],
      ['role', 'Participation'],
      ['spatial', 'PublicOrganisation'],
      ['publisher', 'Dataset'],
      ['identifier', 'Agent'],
      ['identifier', 'PublicService'],
      ['identifier', 'Participation'],
      ['title', 'PublicService'],
      ['title', 'Dataset'],
      ['title', 'Agent'],
      ['description', 'PublicService'],
      ['description', 'Dataset'],
      ['prefLabel', 'PublicOrganisation'],
      ['hasParticipant', 'Participation'],
    ] as const)
      expect((await complaints(await storeOf(without(term, type)))).length, `${type} without ${term}`).toBeGreaterThan(0);
  });

  it.each([
    ['a role that is no concept', 'role', 'Participation', uris.publisher],
    ['a participant that is no agent', 'hasParticipant', 'Participation', uris.province('quang-ngai')],
    ['an authority that is no public organisation', 'hasCompetentAuthority', 'PublicService', uris.publisher],
    ['an area that is none', 'spatial', 'PublicOrganisation', uris.publisher],
    ['an area of a service that is none', 'spatial', 'PublicService', uris.publisher],
    ['a participation that is none', 'hasParticipation', 'PublicService', uris.publisher],
    ['a legal resource that is none', 'hasLegalResource', 'PublicService', uris.publisher],
    ['a thematic area that is no concept', 'thematicArea', 'PublicService', uris.publisher],
    ['a part that is no service', 'hasPart', 'Dataset', uris.publisher],
    ['a publisher that is no agent', 'publisher', 'Dataset', uris.province('quang-ngai')],
    ['a page that is no document', 'landingPage', 'Dataset', uris.publisher],
    ['two identifiers', 'identifier', 'PublicService', ['a', 'b']],
    ['two identifiers of a participation', 'identifier', 'Participation', ['a', 'b']],
    ['two identifiers of an agent', 'identifier', 'Agent', ['a', 'b']],
    ['two participants', 'hasParticipant', 'Participation', [uris.unit('quang-ngai/phong-qlcn'), uris.unit('quang-ngai/so-khcn')]],
  ])('the shapes find %s', async (_title, term, type, value) => {
    const document = await sample();
    const spoiled = document.graph.find((each) => each.type.includes(type)) as JsonLdDocument['graph'][number];
    const graph = document.graph.map((each) => (each === spoiled ? ({ ...each, [term]: value } as never) : each));
    const store = await storeOf({ ...document, graph });
    const constraint = Array.isArray(value) ? 'MaxCountConstraintComponent' : 'ClassConstraintComponent';
    expect((await complaints(store)).filter((line) => line.startsWith(`${spoiled.id} `) && line.endsWith(constraint))).toHaveLength(1);
  });

  it('no class of CPSV-AP is used that the shapes do not speak of', async () => {
    const vocabularies = [
      'http://purl.org/vocab/cpsv#',
      'http://data.europa.eu/m8g/',
      'http://data.europa.eu/88u/',
      'http://www.w3.org/ns/dcat#',
      'http://xmlns.com/foaf/0.1/',
    ];
    const targets = turtle(OFFICIAL.file('cpsv-ap-SHACL.ttl')).getObjects(null, namedNode('http://www.w3.org/ns/shacl#targetClass'), null);
    // The type of areas that the profile names without a shape; ELI is a vocabulary of its own, of which it has one class.
    const free = ['http://data.europa.eu/88u/dataset/atu-type'];
    const known = new Set([...targets.map(({ value }) => value), ...free]);
    const used = new Set<string>();
    for (const province of ['quang-ngai', 'yen-bai', 'ha-noi'])
      for (const { value } of (await storeOf(await registry(province, '2025-05-15'))).getObjects(null, namedNode(iri('rdf:type')), null))
        if (vocabularies.some((base) => value.startsWith(base))) used.add(value);
    expect([...used].filter((type) => !known.has(type))).toEqual([]);
    expect(used.size).toBeGreaterThan(5);
  });
});

describe('a single answer as JSON-LD', () => {
  it.each(ANSWERS)('%s expands without a dropped term', async (_title, question, province, asOf) => {
    const document = await answer(question, province, asOf);
    expect(await expand(document)).toHaveLength(document.graph.length);
  });

  it('is derived from its clauses and the law that gives the field, and generated with the ruleset and the revision of its receipt', async () => {
    const resolution = await app.services.responsibility.ask({ duty: { subject: 'radiation.xray', action: 'LICENSE' } }, 'quang-ngai', '2025-05-15');
    const store = await storeOf(await answer({ duty: { subject: 'radiation.xray', action: 'LICENSE' } }, 'quang-ngai', '2025-05-15'));
    const id = `${BASE}/id/answer?province=quang-ngai&asOf=2025-05-15&revision=${resolution.receipt.revision}&subject=radiation.xray&action=LICENSE`;
    expect(valuesOf(store, id, 'prov:value')).toEqual([resolution.receipt.answerHash]);
    expect(valuesOf(store, id, 'prov:wasDerivedFrom')).toEqual([
      ...resolution.citations.map(({ document, path }) => uris.clause(document.key, path)),
      uris.document('45-2025-nd-cp'),
    ]);
    const [activity] = valuesOf(store, id, 'prov:wasGeneratedBy') as [string];
    const used = valuesOf(store, activity, 'prov:used');
    expect(used.flatMap((entity) => valuesOf(store, entity, 'dct:identifier'))).toContain(resolution.receipt.rulesetHash);
    expect(used.find((entity) => entity.startsWith('ni:///sha-256;'))).toBe(
      `ni:///sha-256;${Buffer.from(resolution.receipt.rulesetHash, 'hex').toString('base64url')}`,
    );
  });
});
