import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import type { CitedSeed, DocumentSeed } from '../../src/registry/seeds/seed-file.js';
import { allCitedIn, citedIn } from '../../src/importer/citations/citation.js';
import { importDocument } from '../../src/importer/import-document.js';
import type { DocumentHead } from '../../src/importer/head/preamble.js';
import { sourceFrom } from '../support/samples.js';
import { HAVE_SOURCES, sourceOf } from '../support/sources.js';

const headOfText = (text: string): DocumentHead =>
  importDocument({
    name: 'test',
    format: 'txt',
    sha256: '',
    encoding: 'utf-8',
    lines: text.split('\n').map((line, index) => ({ number: index + 1, page: null, text: line })),
  }).document;

describe('a citation', () => {
  it.each([
    [
      'Căn cứ Nghị định số 12/2031/NĐ-CP ngày 05 tháng 4 năm 2031 của Chính phủ quy định về sông ngòi;',
      { type: 'DECREE', number: '12/2031/NĐ-CP', date: '2031-04-05', issuer: 'Chính phủ', name: 'quy định về sông ngòi' },
    ],
    ['Căn cứ Luật Sông ngòi ngày 16 tháng 6 năm 2031;', { type: 'LAW', number: null, date: '2031-06-16', issuer: null, name: 'Luật Sông ngòi' }],
    [
      'Căn cứ Quyết định số 7/2031/QĐ-UBND ngày 1/2/2031 của UBND tỉnh Sơn Trà về việc ban hành Quy chế;',
      { type: 'DECISION', number: '7/2031/QĐ-UBND', date: '2031-02-01', issuer: 'UBND tỉnh Sơn Trà', name: 'về việc ban hành Quy chế' },
    ],
    ['Căn cứ Nghịđịnh số 12/2031/NĐ-CP;', { type: 'DECREE', number: '12/2031/NĐ-CP', date: null }],
    ['Thực hiện Nghị quyết số 3-NQ/TU', { type: 'RESOLUTION', number: '3-NQ/TU' }],
  ])('%s', (sentence, expected) => expect(citedIn(sentence)).toMatchObject(expected));

  it('is none where no document is named', () => expect(citedIn('Theo đề nghị của Chánh Văn phòng Sở.')).toBeNull());

  it('several in one sentence', () => {
    expect(
      allCitedIn('thay thế Quyết định số 1/QĐ-SKH ngày 2/3/2030 của Giám đốc Sở; Quyết định số 4/QĐ-SKH ngày 5/6/2030').map(({ number, date }) => [
        number,
        date,
      ]),
    ).toEqual([
      ['1/QĐ-SKH', '2030-03-02'],
      ['4/QĐ-SKH', '2030-06-05'],
    ]);
  });
});

describe('when a decision takes effect', () => {
  it.each([
    ['có hiệu lực thi hành kể từ ngày ký', { onSigning: true }],
    ['có hiệu lực thi hành kể từ ngày 01 tháng 7 năm 2031', { on: '2031-07-01' }],
    ['có hiệu lực từ ngày 15/8/2031', { on: '2031-08-15' }],
    ['có hiệu lực từ 15/8/2031', { on: '2031-08-15' }],
    ['có hiệu lực kể từ 00 giờ 00 phút ngày 15 tháng 8 năm 2031', { on: '2031-08-15' }],
    ['có hiệu lực kể từ 0h00, ngày 15/8/2031', { on: '2031-08-15' }],
    ['có hiệu lực thi hành sau 10 ngày kể từ ngày ký', { daysAfterSigning: 10 }],
    ['được giao cho Chánh Văn phòng', null],
  ])('%s', (words, effective) => expect(headOfText(`QUYẾT ĐỊNH\nĐiều 1. Hiệu lực\nQuyết định này ${words}.`).effective).toEqual(effective));
});

describe('what a document is about', () => {
  it.each([
    ['below the name of its type', 'QUYẾT ĐỊNH\nVề việc giao việc\n\nGIÁM ĐỐC SỞ', 'Về việc giao việc'],
    ['on several lines', 'QUYẾT ĐỊNH\nBan hành Quy chế\nlàm việc của Sở\nGIÁM ĐỐC SỞ', 'Ban hành Quy chế làm việc của Sở'],
    ['abbreviated', 'QUYẾT ĐỊNH\nV/v giao việc', 'Về việc giao việc'],
    ['below a rule and in bold', 'QUYẾT ĐỊNH\n-----\n**Về việc giao việc**\n-----', 'Về việc giao việc'],
    ['nowhere', 'QUYẾT ĐỊNH\nCăn cứ Luật Lưu trữ số 33/2024/QH15;', null],
    ['without a type', 'Về việc giao việc', null],
  ])('%s', (_where, head, title) => expect(headOfText(`${head}\nĐiều 1. Hiệu lực`).title).toBe(title));
});

describe('what a decision does to others', () => {
  const of = (sentence: string): string[] => {
    const { replaces, amends, repeals } = headOfText(`QUYẾT ĐỊNH\nĐiều 1. Hiệu lực\n${sentence}`);
    return [
      ...replaces.map(({ number, provision }) => `replaces ${number}${provision === null ? '' : ` ${provision}`}`),
      ...amends.map(({ number, provision }) => `amends ${number} ${provision ?? 'as a whole'}`),
      ...repeals.map(({ number, provision }) => `repeals ${number} ${provision ?? 'as a whole'}`),
    ];
  };
  it.each<[string, string[]]>([
    ['Bãi bỏ Quyết định số 8/QĐ-SKH ngày 1/2/2030.', ['repeals 8/QĐ-SKH as a whole']],
    ['Bãi bỏ khoản 2 Điều 4 Quyết định số 8/QĐ-SKH ngày 1/2/2030.', ['repeals 8/QĐ-SKH khoản 2 Điều 4']],
    [
      'Bãi bỏ Điều 5 của Quy chế kèm theo Quyết định số 8/QĐ-SKH; Quyết định số 9/QĐ-SKH.',
      ['repeals 8/QĐ-SKH Điều 5', 'repeals 9/QĐ-SKH as a whole'],
    ],
    ['Quyết định số 8/QĐ-SKH ngày 1/2/2030 hết hiệu lực.', ['repeals 8/QĐ-SKH as a whole']],
    ['Sửa đổi khoản 3 Điều 6 của Quy chế kèm theo Quyết định số 8/QĐ-SKH.', ['amends 8/QĐ-SKH khoản 3 Điều 6']],
    ['Sửa đổi, bổ sung một số điều của Quyết định số 8/QĐ-SKH.', ['amends 8/QĐ-SKH as a whole']],
    ['Thay thế việc cũ; thay thế Quyết định số 8/QĐ-SKH.', ['replaces 8/QĐ-SKH']],
    ['Thay thế Quyết định số 8/QĐ-SKH.', ['replaces 8/QĐ-SKH']],
    ['Quyết định này thay cho Quyết định số 8/QĐ-SKH, Quyết định số 9/QĐ-SKH.', ['replaces 8/QĐ-SKH', 'replaces 9/QĐ-SKH']],
    ['Quyết định này thay thế khoản 2 Điều 3 Quyết định số 8/QĐ-SKH.', ['replaces 8/QĐ-SKH khoản 2 Điều 3']],
    ['Thay thế Quyết định số 8/QĐ-SKH; bãi bỏ Điều 5 Quyết định số 9/QĐ-SKH.', ['replaces 8/QĐ-SKH', 'repeals 9/QĐ-SKH Điều 5']],
    ['Thay thế Quyết định số 8/QĐ-SKH và sửa đổi khoản 3 Điều 2 Quyết định số 9/QĐ-SKH.', ['replaces 8/QĐ-SKH', 'amends 9/QĐ-SKH khoản 3 Điều 2']],
    [
      'Thay thế khoản 2 Điều 3 Quyết định số 8/QĐ-SKH, bãi bỏ khoản 4 Điều 3 Quyết định số 8/QĐ-SKH.',
      ['replaces 8/QĐ-SKH khoản 2 Điều 3', 'repeals 8/QĐ-SKH khoản 4 Điều 3'],
    ],
    ['Hủy bỏ Quyết định số 8/QĐ-SKH.', ['repeals 8/QĐ-SKH as a whole']],
    ['Huỷ bỏ Điều 5 Quyết định số 8/QĐ-SKH.', ['repeals 8/QĐ-SKH Điều 5']],
  ])('%s', (sentence, expected) => expect(of(sentence)).toEqual(expected));
});

const HEADS: Record<string, Partial<DocumentHead>> = {
  'qn-2025-03': {
    type: 'DECISION',
    number: null,
    province: 'Quảng Ngãi',
    issuedOn: '2025-03',
    effective: { onSigning: true },
    signatoryTitle: 'GIÁM ĐỐC',
  },
  'yb-2025-03': {
    type: 'DECISION',
    number: null,
    province: 'Yên Bái',
    issuedOn: '2025-03',
    effective: { onSigning: true },
    signatoryTitle: 'GIÁM ĐỐC',
  },
  'hp-2025-06-30': {
    type: 'DECISION',
    number: null,
    province: 'Hải Phòng',
    issuedOn: '2025-06-30',
    effective: { on: '2025-07-01' },
    issuer: 'Ủy ban nhân dân thành phố Hải Phòng',
  },
  'qn-2025-09-programme': { type: 'PROGRAMME', number: null, province: 'Quảng Ngãi', issuedOn: '2025-09', effective: { onSigning: true } },
  'bt-2023-q1-report': { type: 'REPORT', province: 'Bình Thuận', effective: null, signatoryTitle: 'PHÓ GIÁM ĐỐC' },
};

describe.runIf(HAVE_SOURCES)('the five documents', () => {
  it.each(Object.entries(HEADS))('%s says of itself', (key, expected) => expect(headOfText(sourceOf(key))).toMatchObject(expected));

  it.each(Object.keys(HEADS))('%s: every basis and replaced document of the seeds, and no other, with type, number and date', (key) => {
    const read = <T>(name: string): T => parse(readFileSync(new URL(`../../seeds/documents/${name}.yaml`, import.meta.url), 'utf8')) as T;
    const cited = new Map(read<CitedSeed>(`${key}.cited`).documents.map((document) => [document.key, document]));
    const named = (types: string[]): string[] =>
      (read<DocumentSeed>(key).relations ?? [])
        .filter(({ type, clause }) => types.includes(type) && !clause)
        .map(({ document }) => cited.get(document))
        // A report names the programme that it reports on in its title, without number or date: no basis.
        .filter((document) => document?.number ?? document?.issuedOn)
        // A law cited by its name alone has its number from elsewhere.
        .map((document) => `${document?.type} ${document?.key.startsWith('luat-') ? null : document?.number} ${document?.issuedOn}`);
    const head = headOfText(sourceOf(key));
    const shown = (list: DocumentHead['bases']): string[] => list.map(({ type, number, date }) => `${type} ${number} ${date}`);
    expect(shown(head.bases).sort()).toEqual(named(['BASED_ON', 'IMPLEMENTS']).sort());
    expect(shown(head.replaces).sort()).toEqual(named(['REPLACES']).sort());
  });
});

describe('a day that there is not', () => {
  const decision = (signed: string, from: string): string =>
    `UBND TỈNH LÀO CAI\nSỞ ĐO ĐẠC\nSố: 7/QĐ-SĐĐ\nLào Cai, ${signed}\nQUYẾT ĐỊNH\nVề việc đo mưa\nĐiều 1. Đo mưa.\nĐiều 2. Quyết định này có hiệu lực từ ${from}.`;
  const said = (text: string): unknown => {
    const { document, findings } = importDocument(sourceFrom(text));
    return [document.issuedOn, document.effective, findings.map(({ code, line, message }) => `${code} ${line} ${message.en}`)];
  };

  it('is missing, and said', () => {
    expect(said(decision('ngày 31 tháng 4 năm 2031', 'ngày 30/02/2031'))).toEqual([
      null,
      null,
      ['DAY_IMPOSSIBLE 4 There is no such day as "ngày 31 tháng 4 năm 2031".', 'DAY_IMPOSSIBLE 8 There is no such day as "ngày 30/02/2031".'],
    ]);
  });

  it('is not the last of February in a leap year', () => {
    expect(said(decision('ngày 29 tháng 2 năm 2032', 'ngày 01/03/2032'))).toEqual(['2032-02-29', { on: '2032-03-01' }, []]);
  });
});
