import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { App } from '../../src/services.js';
import { checkReview } from '../../src/review/check-review.js';
import type { Draft, Review } from '../../src/review/draft.model.js';
import type { FaultCode } from '../../src/review/fault.js';
import { knowledgeOf, type RegistryKnowledge } from '../../src/review/knowledge.js';
import { faultLine, readReviewFile, writeReviewFile } from '../../src/review/review-file.js';
import type { ClauseProposal } from '../../src/importer/proposal.js';
import { openTestApp } from '../support/app.js';
import { decided, OPERATOR, sample } from './review.js';

const PROPOSED: ClauseProposal = {
  nature: { value: 'DUTY', score: 0.9, matched: [] },
  role: null,
  actions: [{ value: 'LICENSE', score: 0.92, matched: ['cấp giấy phép'] }],
  subjects: [],
};

let app: App;
let draft: Draft;
let knowledge: RegistryKnowledge;
let file: string;
beforeAll(async () => {
  app = await openTestApp();
  const imported = await app.services.drafts.import(await sample('son-tra-2025.txt'), { province: 'An Giang' }, OPERATOR);
  const { reading } = imported.draft;
  const clauses = reading.clauses.map((clause) => ({ ...clause, proposal: clause.path === 'II.2.2.1' ? PROPOSED : null }));
  draft = { ...imported.draft, reading: { ...reading, clauses }, review: decided(imported.draft.review) };
  knowledge = await knowledgeOf(await app.services.responsibility.registry());
  file = writeReviewFile(draft, (await app.services.responsibility.reference()).vocabulary);
});
afterAll(() => app.close());

/** Faults of a file as a person has edited it, each with the text of its line. */
function faultsOf(edited: string): { code: FaultCode; on: string; nearest: string[] }[] {
  const { value, faults, locate } = readReviewFile(edited);
  const found = faults.length ? faults : locate(checkReview(value, draft, knowledge));
  return found.map(({ code, line, nearest }) => ({ code, on: (edited.split('\n')[(line ?? 1) - 1] ?? '').trim(), nearest }));
}

/** The entry of a clause in the file, with its comments. */
function entryOf(path: string): string {
  const entries = file.slice(file.indexOf('\nclauses:')).split(/\n\n(?= {2}#)/);
  const entry = entries.find((text) => new RegExp(`^ {2}- path: "?${path.replaceAll('.', '\\.')}"?$`, 'm').test(text));
  if (!entry) throw new Error(`no entry ${path}`);
  return entry;
}

describe('a review file', () => {
  it('read back says what was written, and has no fault', () => {
    expect(readReviewFile(file).value).toEqual(draft.review);
    expect(faultsOf(file)).toEqual([]);
  });

  it('shows beside each entry its line, the beginning of its text, what was found and what was proposed', () => {
    const entry = entryOf('I.2.2.1~2');
    expect(entry).toContain('# dòng / line 58: Theo dõi việc mua sắm');
    expect(entry).toContain('NUMBER_REPEATED');
    expect(entry).toContain('chưa đề xuất / not proposed');
    expect(entryOf('II.2.2.1')).toContain('# ? LICENSE 0.92 [cấp giấy phép]');
  });

  it('keeps the comments of the person who edits it out of what it says', () => {
    expect(faultsOf(file.replace('clauses:', '# hỏi lại phòng / ask the division\nclauses:'))).toEqual([]);
  });

  it.each<[string, (text: string) => string, FaultCode, string, string | null]>([
    [
      'a misspelt subject',
      (text) => text.replace('radiation.xray', 'radiation.xrey'),
      'UNKNOWN_SUBJECT',
      '- subjects: [radiation.xrey]',
      'radiation.xray',
    ],
    ['a misspelt act', (text) => text.replace(/(?<=actions: \[.*)LICENSE/u, 'LICENCE'), 'WRONG_SHAPE', 'actions: [APPRAISE, LICENCE]', 'LICENSE'],
    ['a misspelt role', (text) => text.replace('role: FOCAL_POINT', 'role: FOCALPOINT'), 'WRONG_SHAPE', 'role: FOCALPOINT', 'FOCAL_POINT'],
    [
      'a misspelt unit',
      (text) => text.replace('holder: an-giang/phong-shtt-atbx', 'holder: an-giang/phong-shtt-atbz'),
      'UNKNOWN_UNIT',
      'holder: an-giang/phong-shtt-atbz',
      'an-giang/phong-shtt-atbx',
    ],
    [
      'a unit of another province',
      (text) => text.replace('holder: an-giang/phong-shtt-atbx', 'holder: yen-bai/phong-cds'),
      'UNKNOWN_UNIT',
      'holder: yen-bai/phong-cds',
      null,
    ],
    [
      'a new unit under another province',
      (text) => text.replaceAll('an-giang/van-phong-so', 'yen-bai/van-phong'),
      'UNIT_OUTSIDE',
      '- key: yen-bai/van-phong',
      null,
    ],
    [
      'a province that is none',
      (text) => text.replace('province: an-giang', 'province: an-gian'),
      'UNKNOWN_PROVINCE',
      'province: an-gian',
      'an-giang',
    ],
    ['another key', (text) => text.replace('key: an-giang-2025-04', 'key: an-giang-2025-05'), 'KEY_CHANGED', 'key: an-giang-2025-05', null],
    ['a date that does not exist', (text) => text.replace('issuedOn: 2025-04', 'issuedOn: 2025-04-31'), 'INVALID_DATE', 'issuedOn: 2025-04-31', null],
    ['FROM_DATE without a date', (text) => text.replace('rule: ON_SIGNING', 'rule: FROM_DATE'), 'DATE_MISSING', 'rule: FROM_DATE', null],
    [
      'a relation to nothing',
      (text) => text.replace('document: 24-2014-nd-cp', 'document: 24-2014-nd-cq'),
      'UNKNOWN_DOCUMENT',
      'document: 24-2014-nd-cq',
      '24-2014-nd-cp',
    ],
    ['a number other than printed', (text) => text.replace('label: 2.2.2.', 'label: 2.2.3.'), 'CLAUSE_MOVED', '- path: I.2.2.2', null],
    ['a decision that is none', (text) => text.replace('accept: false', 'accept: maybe'), 'WRONG_SHAPE', 'accept: maybe', null],
    [
      'a word that is none of a review',
      (text) => text.replace('accept: false', 'accept: false\n    acept: true'),
      'WRONG_SHAPE',
      'acept: true',
      null,
    ],
    ['a date written as a number', (text) => text.replace('issuedOn: 2025-04\n', 'issuedOn: 2025\n'), 'WRONG_SHAPE', 'issuedOn: 2025', null],
    [
      'a summary that quotes the source',
      (text) => text.replace('vi: Thẩm định, trình cấp phép X-quang nha khoa.', 'vi: Trình cấp giấy phép cho cơ sở chụp X-quang nha khoa.'),
      'TEXT_COPIED',
      'vi: Trình cấp giấy phép cho cơ sở chụp X-quang nha khoa.',
      null,
    ],
    ['an unclosed quote', (text) => text.replace('vi: Văn phòng Sở', 'vi: "Văn phòng Sở'), 'YAML_SYNTAX', '', null],
    ['a file of another reading', (text) => text.replace(/reading: \w{8}/, 'reading: 00000000'), 'DRAFT_STALE', 'reading: 00000000', null],
  ])('%s is found, with its line and the nearest valid value', (_what, edit, code, on, near) => {
    const edited = edit(file);
    expect(edited, 'the edit changes something').not.toBe(file);
    const [fault, ...more] = faultsOf(edited);
    expect(fault?.code).toBe(code);
    if (code !== 'YAML_SYNTAX') expect(fault?.on).toBe(code === 'DRAFT_STALE' ? edited.split('\n').find((line) => line.startsWith('reading:')) : on);
    if (near !== null) expect(fault?.nearest).toContain(near);
    if (code !== 'YAML_SYNTAX') expect(more).toEqual([]);
  });

  it('cannot drop a clause by leaving it out', () => {
    expect(faultsOf(file.replace(entryOf('II.2.1.2'), '')).map(({ code }) => code)).toEqual(['CLAUSE_MISSING']);
    expect(checkReview({ ...draft.review, clauses: [] }, draft, knowledge).map(({ code }) => code)).toEqual(
      draft.reading.clauses.map(() => 'CLAUSE_MISSING'),
    );
  });

  it('cannot add, repeat or move one either', () => {
    const { clauses } = draft.review;
    const codes = (changed: Review['clauses']): FaultCode[] =>
      checkReview({ ...draft.review, clauses: changed }, draft, knowledge).map(({ code }) => code);
    const last = clauses.at(-1) as Review['clauses'][number];
    expect(codes([...clauses, { ...last, path: 'II.2.4' }])).toEqual(['CLAUSE_UNKNOWN']);
    expect(codes([...clauses, last])).toEqual(['CLAUSE_REPEATED']);
    expect(codes([last, ...clauses.slice(0, -1)])).toEqual(['CLAUSE_MOVED']);
  });

  it('collects every fault at once', () => {
    const edited = file
      .replace('radiation.xray', 'radiation.xrey')
      .replace('province: an-giang', 'province: an-gian')
      .replace('document: 24-2014-nd-cp', 'document: x');
    expect(faultsOf(edited).map(({ code }) => code)).toEqual(expect.arrayContaining(['UNKNOWN_PROVINCE', 'UNKNOWN_DOCUMENT', 'UNKNOWN_SUBJECT']));
  });

  it.each([['a list'], [''], ['- 1'], ['42'], ['null']])('of another kind (%j) is faults and no crash', (text) => {
    expect(faultsOf(text).map(({ code }) => code)).toContain('WRONG_SHAPE');
  });

  it('that refers to itself a thousandfold is refused', () => {
    const bomb = [
      'a: &a [x,x,x,x,x,x,x,x,x]',
      ...[...'bcdefgh'].map((name, index) => `${name}: &${name} [${Array(9).fill(`*${'abcdefg'[index]}`).join(',')}]`),
    ].join('\n');
    expect(faultsOf(bomb).map(({ code }) => code)).toEqual(['YAML_SYNTAX']);
  });

  it('prints a fault as a compiler does', () => {
    const { value, locate } = readReviewFile(file.replace('radiation.xray', 'radiation.xrey'));
    const [fault] = locate(checkReview(value, draft, knowledge));
    expect(fault && faultLine(fault, 'a.review.yaml', 'vi')).toMatch(
      /^a\.review\.yaml:\d+:\d+ UNKNOWN_SUBJECT \[II\.[\d.]+\] Không có lĩnh vực "radiation\.xrey"\. Có phải: radiation\.xray/,
    );
  });
});
