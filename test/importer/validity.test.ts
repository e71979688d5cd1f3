import { describe, expect, it } from 'vitest';
import { importDocument, type ImportedDocument } from '../../src/importer/import-document.js';
import { sourceFrom } from '../support/samples.js';

const HEAD = 'SỞ ĐO LƯỜNG TỈNH TRÀ LĨNH\nSố: 7/QĐ-SĐL\nTrà Lĩnh, ngày 3 tháng 2 năm 2031\n\nQUYẾT ĐỊNH\nGiao việc\n\nQUYẾT ĐỊNH:\n\n';
const read = (sentence: string, head = HEAD): ImportedDocument =>
  importDocument(sourceFrom(`${head}Điều 1. Phòng Đo\n1. Đo mưa.\nĐiều 2. Hiệu lực thi hành\n${sentence}`));

describe('the end that a document states of itself', () => {
  it.each<[string, string | null, object | null]>([
    ['Quyết định này có hiệu lực kể từ ngày 01 tháng 3 năm 2031 đến hết ngày 31 tháng 12 năm 2031.', '2032-01-01', { on: '2031-03-01' }],
    ['Quyết định này có hiệu lực từ ngày ký đến hết ngày 31/12/2031.', '2032-01-01', { onSigning: true }],
    ['Quyết định này có hiệu lực từ ngày 01/3/2031 và hết hiệu lực vào ngày 01/01/2032.', '2032-01-01', { on: '2031-03-01' }],
    ['Quyết định này có hiệu lực kể từ ngày ký. Quyết định này hết hiệu lực thi hành kể từ ngày 01/01/2032.', '2032-01-01', { onSigning: true }],
    ['Quyết định này có hiệu lực kể từ ngày ký và hết hiệu lực từ ngày 15 tháng 6 năm 2031.', '2031-06-15', { onSigning: true }],
    ['Quyết định này có hiệu lực kể từ ngày ký; quyết định này hết hiệu lực sau ngày 15/6/2031.', '2031-06-16', { onSigning: true }],
    ['Quyết định này được áp dụng từ ngày 01/3/2031 đến ngày 31/8/2031.', '2031-09-01', { on: '2031-03-01' }],
    ['Quyết định này có hiệu lực trong thời hạn 6 tháng kể từ ngày 01/3/2031.', '2031-09-01', { on: '2031-03-01' }],
    ['Quyết định này có hiệu lực kể từ ngày ký và được thực hiện trong thời hạn 01 năm kể từ ngày ký.', '2032-02-03', { onSigning: true }],
    ['Quyết định này có hiệu lực kể từ ngày ký đến hết năm 2031.', '2032-01-01', { onSigning: true }],
    ['Quyết định này có hiệu lực kể từ ngày ký đến hết tháng 6 năm 2031.', '2031-07-01', { onSigning: true }],
    ['Quyết định này có hiệu lực kể từ ngày ký.', null, { onSigning: true }],
    [
      'Quyết định này có hiệu lực kể từ ngày ký. Quyết định số 5/QĐ-SĐL ngày 1/2/2030 hết hiệu lực kể từ ngày Quyết định này có hiệu lực.',
      null,
      { onSigning: true },
    ],
    ['Quyết định này có hiệu lực kể từ ngày ký; Quyết định số 5/QĐ-SĐL hết hiệu lực từ ngày 01/3/2031.', null, { onSigning: true }],
    ['Quyết định này có hiệu lực từ ngày 01/3/2031, Quyết định số 5/QĐ-SĐL hết hiệu lực từ ngày 01/3/2031.', null, { on: '2031-03-01' }],
    ['Quyết định này có hiệu lực kể từ ngày ký. Các quy định trái với Quyết định này hết hiệu lực.', null, { onSigning: true }],
    ['Quyết định này có hiệu lực kể từ ngày ký. Các phòng báo cáo việc thực hiện trong thời hạn 6 tháng kể từ ngày ký.', null, { onSigning: true }],
  ])('%s', (sentence, effectiveTo, effective) => {
    const imported = read(sentence);
    expect(imported.document).toMatchObject({ effectiveTo, effective });
    expect(imported.findings.map(({ code }) => code)).toEqual([]);
  });

  it.each([
    ['Quyết định này có hiệu lực kể từ ngày ký cho đến khi có quy định mới.', 'END_UNREAD'],
    ['Quyết định này có hiệu lực kể từ ngày ký đến hết nhiệm kỳ.', 'END_UNREAD'],
    ['Quyết định này có hiệu lực kể từ ngày ký đến hết ngày 31/02/2032.', 'DAY_IMPOSSIBLE'],
  ])('%s is said: %s', (sentence, code) => {
    const { document, findings } = read(sentence);
    expect(document.effectiveTo).toBeNull();
    expect(findings.map((one) => one.code)).toEqual([code]);
  });

  it('a term from a signing whose day is blank is said', () => {
    const { document, findings } = read('Quyết định này có hiệu lực trong thời hạn 6 tháng kể từ ngày ký.', HEAD.replace('ngày 3', 'ngày   '));
    expect(document.effectiveTo).toBeNull();
    expect(findings.map(({ code }) => code)).toEqual(['DAY_MISSING', 'END_UNREAD']);
  });
});

describe('a day of signing that is far ahead', () => {
  it.each([
    ['2031-02-03', []],
    ['2030-01-01', []],
    ['2029-12-31', ['DAY_AHEAD']],
  ])('is said of 3/2/2031 when it is read on %s: %j', (today, codes) => {
    const { findings, document } = importDocument(sourceFrom(`${HEAD}Điều 1. Phòng Đo\n1. Đo mưa.`), { knownUnits: [], today });
    expect(findings.map(({ code }) => code)).toEqual(codes);
    expect(document.issuedOn).toBe('2031-02-03');
  });
});
