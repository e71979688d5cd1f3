import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { validateXML } from 'xmllint-wasm';
import { create } from 'xmlbuilder2';
import { akomaNtosoOf } from '../../src/interop/akn/akoma-ntoso.js';
import { eIdsOf, numberOf } from '../../src/interop/akn/eid.js';
import { Uris } from '../../src/interop/uris.js';
import { loadWholeDocument, type WholeDocument } from '../../src/interop/whole-document.js';
import type { Standings } from '../../src/registry/standing.js';
import { sharedApp, type SharedApp } from '../support/app.js';
import { OFFICIAL } from './support/official.js';

const HELD = ['bt-2023-q1-report', 'hp-2025-06-30', 'qn-2025-03', 'qn-2025-09-programme', 'yb-2025-03'];
const uris = new Uris('https://registry.example');

/** What the schema of OASIS complains of in each of several documents, by their names. It is read once, which is what takes the time. */
async function complaints(documents: Readonly<Record<string, string>>): Promise<Map<string, string[]>> {
  const { errors } = await validateXML({
    xml: Object.entries(documents).map(([fileName, contents]) => ({ fileName, contents })),
    schema: { fileName: 'schema.xsd', contents: readFileSync(OFFICIAL.file('akomantoso30.xsd'), 'utf8') },
    preload: [{ fileName: 'xml.xsd', contents: readFileSync(OFFICIAL.file('xml.xsd'), 'utf8') }],
  });
  const found = new Map(Object.keys(documents).map((name): [string, string[]] => [name, []]));
  for (const { loc, message } of errors) found.get(loc?.fileName ?? '')?.push(message);
  return found;
}

let app: SharedApp;
let standings: Standings;
const whole = new Map<string, WholeDocument>();
beforeAll(async () => {
  app = await sharedApp();
  const registry = await app.services.responsibility.registry(1);
  ({ standings } = registry.reference);
  for (const key of HELD) whole.set(key, await loadWholeDocument(app.database.em(), registry, key));
});

const write = (key: string, language: 'vi' | 'en' = 'vi'): string =>
  akomaNtosoOf(whole.get(key) as WholeDocument, { language, asOf: '2025-05-15', revision: 1, standings }, uris);

/** Faults, and how to make them; the schema must find each. */
const SPOILS: [string, (xml: string) => string][] = [
  ['an element out of place', (xml) => xml.replace('<meta>', '<meta><note eId="n"><p/></note>')],
  ['the same identifier twice', (xml) => xml.replace('eId="sec_II"', 'eId="sec_I"')],
  ['white space about an identifier', (xml) => xml.replace('eId="sec_II"', 'eId=" sec_II "')],
  ['a date that is none', (xml) => xml.replace(/date="[^"]*"/, 'date="2025-03"')],
  ['a date without a name', (xml) => xml.replace(/(<FRBRdate date="[^"]*") name="[^"]*"/, '$1')],
  ['a country left out', (xml) => xml.replace(/<FRBRcountry[^>]*>/, '')],
  ['a language left out', (xml) => xml.replace(/<FRBRlanguage[^>]*>/, '')],
  ['an author before the date', (xml) => xml.replace(/(<FRBRdate[^>]*>)(<FRBRauthor[^>]*>)/, '$2$1')],
  ['a language before the authority', (xml) => xml.replace(/(<FRBRauthoritative[^>]*>)(<FRBRlanguage[^>]*>)/, '$2$1')],
  ['references without a source', (xml) => xml.replace('<references source="#phancong">', '<references>')],
  ['a reference that is not named', (xml) => xml.replace(/(<original [^>]*) showAs="[^"]*"/, '$1')],
  ['a reference to nowhere', (xml) => xml.replace(/(<ref [^>]*) href="[^"]*"/, '$1')],
  ['notes before references', (xml) => xml.replace(/(<references.*<\/references>)(<notes.*<\/notes>)/, '$2$1')],
  ['a kind of version that is none', (xml) => xml.replace('contains="originalVersion"', 'contains="original"')],
  ['a document without a name', (xml) => xml.replace(/<act name="[^"]*"/, '<act')],
  ['a citation without a line', (xml) => xml.replace(/(<citation eId="[^"]*">)<p>.*?<\/p>/, '$1')],
  ['a number after the text', (xml) => xml.replace(/(<num>[^<]*<\/num>)(<content .*?<\/content>)/, '$2$1')],
  ['a clause with text and parts', (xml) => xml.replace(/<intro (.*?)<\/intro>/, '<content $1</content>')],
  ['an empty body', (xml) => xml.replace(/(<body [^>]*>).*<\/body>/, '$1</body>')],
  ['text in a wrong place', (xml) => xml.replace('</meta>', 'x</meta>')],
];

/** A document that has a clause with verbatim text. */
function withText(): WholeDocument {
  const held = whole.get('hp-2025-06-30') as WholeDocument;
  const clauses = held.clauses.map((clause) => (clause.path === '2.12.c' ? { ...clause, text: 'Nguyên văn KH&CN; <b>' } : clause));
  return { ...held, clauses };
}

describe.skipIf(OFFICIAL.absent)(`the schema of OASIS${OFFICIAL.why}`, () => {
  const both = HELD.flatMap((key) => [`${key} in vi`, `${key} in en`]);
  let found: Map<string, string[]>;
  beforeAll(async () => {
    const sound = HELD.flatMap((key) => (['vi', 'en'] as const).map((language) => [`${key} in ${language}`, write(key, language)]));
    const spoiled = SPOILS.map(([title, spoil]) => [title, spoil(write('qn-2025-03'))]);
    const verbatim = akomaNtosoOf(withText(), { language: 'vi', asOf: '2025-07-01', revision: 1, standings }, uris);
    found = await complaints(Object.fromEntries([...sound, ...spoiled, ['verbatim text', verbatim]]));
  });

  it.each([...both, 'verbatim text'])('accepts %s', (name) => {
    expect(found.get(name)).toEqual([]);
  });

  it.each(SPOILS)('finds %s', (title, spoil) => {
    expect(spoil(write('qn-2025-03'))).not.toBe(write('qn-2025-03'));
    expect(found.get(title)?.length).toBeGreaterThan(0);
  });
});

describe('Akoma Ntoso of the held documents', () => {
  it.each(HELD)('in %s every clause, reference and note has an identifier, which the schema leaves to the words of the standard', (key) => {
    const elements = [
      ...write(key).matchAll(/<(part|chapter|section|article|paragraph|point|hcontainer|intro|content|ref|citation|note|original|TLC\w+)( [^>]*)?>/g),
    ];
    expect(elements.length).toBeGreaterThan(20);
    expect(elements.filter(([, , attributes]) => !/ eId="\S+"/.test(attributes ?? '')).map(([element]) => element)).toEqual([]);
  });

  it.each(HELD)('in %s what refers within the document meets what it refers to', (key) => {
    for (const language of ['vi', 'en'] as const) {
      const xml = write(key, language);
      const ids = new Set([...xml.matchAll(/ eId="([^"]*)"/g)].map(([, id]) => id));
      const references = [...xml.matchAll(/ (?:source|as|href)="#([^"]*)"/g)].map(([, id]) => id);
      expect(references.length).toBeGreaterThan(4);
      expect(references.filter((id) => !ids.has(id))).toEqual([]);
    }
  });

  it.each(HELD)('%s has every clause once, its label as printed, its summary as text, in the order of the document', (key) => {
    const { clauses } = whole.get(key) as WholeDocument;
    const xml = create(write(key));
    const numbers: string[] = [];
    const texts: string[] = [];
    xml.each(
      (node) => {
        const element = node.node as unknown as { localName?: string; textContent: string; parentNode?: { localName?: string } };
        if (element.localName === 'num') numbers.push(element.textContent);
        if (element.localName === 'p' && ['intro', 'content'].includes(element.parentNode?.localName ?? '')) texts.push(element.textContent);
      },
      false,
      true,
    );
    expect(numbers).toEqual(clauses.map(({ label }) => label));
    expect(texts.filter((text) => !text.startsWith('Dẫn chiếu: '))).toEqual(clauses.map(({ summary }) => summary.vi));
  });

  it('identifiers follow the naming convention, and each is used once', () => {
    const ids = eIdsOf((whole.get('hp-2025-06-30') as WholeDocument).clauses);
    expect(ids.get('2.12.c')).toBe('art_2__para_12__point_c');
    expect(ids.get('2.1.đ')).toBe('art_2__para_1__point_đ');
    expect(ids.get('2.13.d~2')).toBe('art_2__para_13__point_d~2');
    expect(eIdsOf((whole.get('qn-2025-03') as WholeDocument).clauses).get('V.2.4.4')).toBe('sec_V__para_2__para_2-4__para_2-4-4');
    for (const { clauses } of whole.values()) expect(new Set(eIdsOf(clauses).values()).size).toBe(clauses.length);
  });

  it.each([
    ['Điều 3.', '3', '3'],
    ['Chương II', 'II', 'II'],
    ['2.4.4.', 'V.2.4.4', '2-4-4'],
    ['2.1.2', 'II.2.1.2', '2-1-2'],
    ['đ)', '2.1.đ', 'đ'],
    ['PHỤ LỤC I.', 'PL1', 'I'],
    ['2.6.1.', 'III.2.6.1~2', '2-6-1~2'],
  ])('the number of a clause printed %j at %s is %s', (label, path, number) => {
    expect(numberOf({ label, path })).toBe(number);
  });

  it('the expression is not authoritative, and a month of signing is a bound and says so', () => {
    const xml = write('qn-2025-03');
    expect(xml).toContain('<FRBRauthoritative value="false"/>');
    expect(xml).toContain('<FRBRdate date="2025-03-31" name="issuedNotLaterThan"/>');
    expect(write('hp-2025-06-30')).toContain('<FRBRdate date="2025-06-30" name="issued"/>');
  });

  it('each document that is named is referred to by its address', () => {
    const { relations } = whole.get('yb-2025-03') as WholeDocument;
    const xml = write('yb-2025-03');
    expect(relations.length).toBeGreaterThan(5);
    for (const { target } of relations) expect(xml).toContain(`href="${uris.document(target.key)}"`);
  });

  it('active and passive references are documents that are changed or that change; others are references of the text or implicit', () => {
    const hrefs = (xml: string, element: string): string[] =>
      [...xml.matchAll(new RegExp(`<${element} [^>]*?href="([^"]*)"`, 'g'))].map(([, href]) => href as string);
    for (const [key, { relations, citedBy }] of whole) {
      const xml = write(key);
      const changing = (type: string): boolean => ['REPLACES', 'REPEALS', 'AMENDS'].includes(type);
      const unique = (keys: string[]): string[] => [...new Set(keys.map((each) => uris.document(each)))];
      expect(hrefs(xml, 'activeRef')).toEqual(unique(relations.filter(({ type }) => changing(type)).map(({ target }) => target.key)));
      expect(hrefs(xml, 'passiveRef')).toEqual(unique(citedBy.filter(({ type }) => changing(type)).map(({ source }) => source.key)));
    }
    expect([...whole.keys()].flatMap((key) => hrefs(write(key), 'activeRef')).length).toBeGreaterThan(0);
    expect([...whole.keys()].flatMap((key) => hrefs(write(key), 'implicitReference')).length).toBeGreaterThan(0);
  });

  it('the identifier of the work is made of the subtype and the name that are given', () => {
    const xml = write('hp-2025-06-30');
    expect(/<FRBRuri value="([^"]*)"/.exec(xml)?.[1]).toMatch(/^\/akn\/vn\/act\/quyet-dinh\/hai-phong\/2025\/hp-2025-06-30$/);
    expect(xml).toContain('<FRBRsubtype value="quyet-dinh"/>');
    expect(xml).toContain('<FRBRname value="hp-2025-06-30" showAs="');
  });

  it('the English names the Vietnamese as its master, the Vietnamese none, and their identifiers are the same', () => {
    const identifiers = (xml: string): string[] => [...xml.matchAll(/ eId="([^"]*)"/g)].map(([, id]) => id as string);
    const [vi, en] = [write('hp-2025-06-30', 'vi'), write('hp-2025-06-30', 'en')];
    expect(en).toContain('<FRBRmasterExpression eId="master" href="/akn/vn/act/quyet-dinh/hai-phong/2025/hp-2025-06-30/vie@2025-05-15"');
    expect(vi).not.toContain('FRBRmasterExpression');
    expect(identifiers(en).filter((id) => id !== 'master')).toEqual(identifiers(vi));
  });

  it('a verbatim text is the text of the Vietnamese, marked as such; the English stays a summary', () => {
    const expression = { asOf: '2025-07-01', revision: 1, standings };
    const vi = akomaNtosoOf(withText(), { language: 'vi', ...expression }, uris);
    expect(vi).toContain('__point_c__content"><p class="verbatim">Nguyên văn KH&amp;CN; &lt;b&gt;<noteRef ');
    expect(akomaNtosoOf(withText(), { language: 'en', ...expression }, uris)).not.toContain('class="verbatim"');
  });
});
