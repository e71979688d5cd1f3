import { describe, expect, it } from 'vitest';
import type { Evidence } from '../../src/answer/evidence.js';
import { factsOf, type FactName, type FactValue } from '../../src/answer/rules/facts.js';
import type { Action, Limit, LimitType, SubjectView } from '../../src/registry/duty.model.js';
import type { DocumentView } from '../../src/registry/law.model.js';
import type { UnitView } from '../../src/registry/unit.model.js';
import { Vocabulary } from '../../src/registry/vocabulary.js';

const vocabulary = new Vocabulary(
  [
    ['radiation', null],
    ['radiation.xray', 'radiation'],
    ['radiation.xray.dental', 'radiation.xray'],
    ['postal', null],
  ].map(([code, broaderCode]) => ({ code, broaderCode }) as SubjectView),
);

const DIVISION = { key: 'tinh/phong', parentKey: 'tinh/so-khcn', kind: 'DIVISION' } as UnitView;
const issued = (issuedOn: string | null, from: string | null = null): DocumentView =>
  ({ issuedOn, effective: { rule: from ? 'FROM_DATE' : 'ON_SIGNING', from, to: null } }) as DocumentView;

/** A clause by which a division leads X-ray, but for what a test says of it. */
const clause = (over: Partial<Evidence> = {}): Evidence => ({
  kind: 'CLAUSE',
  role: 'LEAD',
  unit: DIVISION,
  unitInForce: 'YES',
  document: issued('2025-03-10'),
  documentInForce: 'YES',
  clause: null,
  subjects: ['radiation.xray'],
  within: [],
  actions: ['LICENSE'],
  limits: [],
  predecessor: null,
  ...over,
});

function fact(name: FactName, over: Partial<Evidence>, action: Action | null = 'LICENSE'): FactValue {
  return factsOf(clause(over), { subject: 'radiation.xray', action }, vocabulary, action === 'LICENSE' ? 'PROVINCE' : 'NOT_ASKED').facts[name];
}

describe('the act of a duty against the act asked about', () => {
  it.each<[string, Action[], Action | null, string]>([
    ['who licenses, of a duty to license', ['LICENSE'], 'LICENSE', 'EXACT'],
    ['who licenses, of a duty to appraise and license', ['APPRAISE', 'LICENSE'], 'LICENSE', 'EXACT'],
    ['who licenses, of a duty to manage: a licence must be named', ['MANAGE'], 'LICENSE', 'LICENCE_NOT_NAMED'],
    ['who licenses, of a duty that names no act', [], 'LICENSE', 'LICENCE_NOT_NAMED'],
    ['who licenses, of a duty to receive declarations: a declaration is no licence', ['RECEIVE'], 'LICENSE', 'OTHER'],
    ['who guides, of a duty to manage: managing covers it', ['MANAGE'], 'GUIDE', 'GENERAL'],
    ['who guides, of a duty to carry out', ['ORGANISE'], 'GUIDE', 'GENERAL'],
    ['who guides, of a duty to manage and to report', ['MANAGE', 'REPORT'], 'GUIDE', 'GENERAL'],
    ['who guides, of a duty that names no act', [], 'GUIDE', 'GENERAL'],
    ['who guides, of a duty to check', ['CHECK'], 'GUIDE', 'OTHER'],
    ['who inspects, of a duty to check: two acts', ['CHECK'], 'INSPECT', 'OTHER'],
    ['who is in charge, of a duty to license', ['LICENSE'], null, 'NOT_ASKED'],
    ['who is in charge, of a duty that names no act', [], null, 'NOT_ASKED'],
  ])('%s: %s, %s is %s', (_what, actions, asked, expected) => expect(fact('action.match', { actions }, asked)).toBe(expected));

  it('is a fact of its own besides the act that is asked about', () => {
    expect([fact('question.action', {}, 'GUIDE'), fact('question.action', {}, null)]).toEqual(['GUIDE', 'NONE']);
  });
});

describe('the subject of a duty against the subject asked about', () => {
  it.each<[string, string[], string, number]>([
    ['the same', ['radiation.xray'], 'EXACT', 0],
    ['a wider one', ['radiation'], 'BROADER', 1],
    ['a part of it', ['radiation.xray.dental'], 'NARROWER', 1],
    ['the same among others', ['postal', 'radiation', 'radiation.xray'], 'EXACT', 0],
  ])('%s', (_what, subjects, match, far) => {
    const { facts, distance } = factsOf(clause({ subjects }), { subject: 'radiation.xray', action: null }, vocabulary, 'NOT_ASKED');
    expect([facts['subject.match'], distance]).toEqual([match, far]);
  });
});

describe('what bounds a duty', () => {
  const limit = (type: LimitType): Limit => ({ type, note: { vi: '', en: '' } });

  it.each<[string, FactName, Partial<Evidence>, boolean]>([
    ['a duty within other fields is limited', 'evidence.limited', { within: ['postal'] }, true],
    ['a duty within all fields of the body is not', 'evidence.limited', { within: ['all-fields'] }, false],
    ['a duty within all fields and one by name is', 'evidence.limited', { within: ['all-fields', 'postal'] }, true],
    ['a duty within nothing is not', 'evidence.limited', {}, false],
    ['a duty in all fields names none', 'evidence.allFields', { subjects: ['all-fields'] }, true],
    ['a duty in a field does', 'evidence.allFields', {}, false],
    ['a duty to receive and to check receives', 'evidence.receives', { actions: ['CHECK', 'RECEIVE'] }, true],
    ['a duty to license does not', 'evidence.receives', {}, false],
    ['an opinion is only that', 'evidence.opinionOnly', { limits: [limit('OPINION_ONLY')] }, true],
    ['an opinion that is delegated is still one', 'evidence.opinionOnly', { limits: [limit('DELEGATED'), limit('OPINION_ONLY')] }, true],
    ['a delegated duty is more than an opinion', 'evidence.opinionOnly', { limits: [limit('DELEGATED')] }, false],
  ])('%s', (_what, name, over, expected) => expect(fact(name, over)).toBe(expected));
});

describe('the unit', () => {
  const of = (key: string, parentKey: string | null): Partial<Evidence> => ({ unit: { ...DIVISION, key, parentKey } });

  it.each<[string, FactName, Partial<Evidence>, boolean]>([
    ['a body is the root of its units', 'unit.isBody', of('tinh/so-khcn', null), true],
    ['a division is none', 'unit.isBody', {}, false],
    ['the provincial inspectorate', 'unit.ofInspectorate', of('tinh/thanh-tra-tinh', null), true],
    ['a division of the provincial inspectorate', 'unit.ofInspectorate', of('tinh/phong-nghiep-vu-1', 'tinh/thanh-tra-tinh'), true],
    ['the inspectorate of a Sở is not the provincial one', 'unit.ofInspectorate', of('tinh/thanh-tra-so', 'tinh/so-khcn'), false],
    ['another body is none', 'unit.ofInspectorate', of('tinh/so-khcn', null), false],
  ])('%s', (_what, name, over, expected) => expect(fact(name, over)).toBe(expected));
});

describe('whether a document took effect under the Law on Inspection of 2025', () => {
  it.each<[string, string | null, string | null, boolean]>([
    ['signed on its last day before it', '2025-06-30', null, false],
    ['signed on the day of the law', '2025-07-01', null, true],
    ['signed before it, in force from that day', '2025-06-20', '2025-07-01', true],
    ['signed after it, in force before', '2025-07-15', '2025-06-01', false],
    ['without any day', null, null, false],
  ])('%s', (_what, issuedOn, from, expected) => expect(fact('document.underLaw84', { document: issued(issuedOn, from) })).toBe(expected));
});

it('being in force is one fact of the unit and another of the document', () => {
  const over: Partial<Evidence> = { kind: 'FUNCTION', role: 'COORDINATE', unitInForce: 'NO', documentInForce: 'UNCERTAIN' };
  const { facts } = factsOf(clause(over), { subject: 'radiation.xray', action: null }, vocabulary, 'NOT_ASKED');
  expect(facts).toMatchObject({
    'evidence.kind': 'FUNCTION',
    'evidence.role': 'COORDINATE',
    'unit.kind': 'DIVISION',
    'unit.inForce': 'NO',
    'document.inForce': 'UNCERTAIN',
  });
});
