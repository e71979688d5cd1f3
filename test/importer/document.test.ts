import { describe, expect, it } from 'vitest';
import { printedImport } from '../../src/importer/contract.js';
import type { FindingCode } from '../../src/importer/finding.js';
import { importDocument, type ImportedDocument } from '../../src/importer/import-document.js';
import { titleAsWritten } from '../../src/importer/head/issuer-names.js';
import { mentionsIn, properName } from '../../src/importer/units/unit-names.js';
import { sampleText, sourceFrom } from '../support/samples.js';

const regulation = (body: string): ImportedDocument => importDocument(sourceFrom(`QUYẾT ĐỊNH\nSở tỉnh Sơn Trà\nĐiều 1. Cơ cấu tổ chức\n${body}`));
const codes = (body: string, only: FindingCode): string[] =>
  regulation(body)
    .findings.filter(({ code }) => code === only)
    .map(({ line, column, message }) => `${line}:${column} ${message.en}`);

describe('what is printed for others', () => {
  const printed = printedImport(importDocument(sourceFrom(sampleText('lam-giang-2025'))));

  it('has every clause once, in the order of the document, the enacting articles first and marked', () => {
    expect(printed.clauses.map(({ line }) => line)).toEqual(printed.clauses.map(({ line }) => line).toSorted((a, b) => a - b));
    expect(new Set(printed.clauses.map(({ path }) => path)).size).toBe(printed.clauses.length);
    expect(printed.clauses.filter(({ enacting }) => enacting).map(({ path, label, entry }) => [path, label, entry])).toEqual([
      ['QĐ.1', 'Điều 1.', false],
      ['QĐ.2', 'Điều 2.', false],
      ['QĐ.3', 'Điều 3.', false],
    ]);
  });

  it('gives proposals as plain values, null and empty where nothing was proposed', () => {
    expect(printed.clauses.at(-1)).toMatchObject({ path: '3.2', role: null, actions: [], subjects: [], proposal: null, holder: null });
    const [clause, ...rest] = importDocument(sourceFrom(sampleText('lam-giang-2025'))).clauses;
    const classified = {
      ...importDocument(sourceFrom('')),
      clauses: [
        {
          ...(clause as NonNullable<typeof clause>),
          proposal: {
            nature: { value: 'DUTY' as const, score: 1, matched: [] },
            role: { value: 'LEAD' as const, score: 1, matched: ['chủ trì'] },
            actions: [{ value: 'GUIDE' as const, score: 1, matched: ['hướng dẫn'] }],
            subjects: [{ value: 'postal', score: 1, matched: ['bưu chính'] }],
          },
        },
        ...rest,
      ],
    };
    expect(printedImport(classified).clauses[0]).toMatchObject({ role: 'LEAD', actions: ['GUIDE'], subjects: ['postal'] });
  });
});

describe('names', () => {
  it.each([
    ['PHÒNG QUẢN LÝ KHOA HỌC VÀ ĐO LƯỜNG', '', 'Phòng Quản lý Khoa học và Đo lường'],
    ['PHÒNG BƯU CHÍNH - VIỄN THÔNG', '', 'Phòng Bưu chính - Viễn thông'],
    ['PHÒNG QUẢN LÝ CHUYÊN NGÀNH', '', 'Phòng Quản lý chuyên ngành'],
    ['PHÒNG QUẢN LÝ CHUYÊN NGÀNH', 'do Phòng Quản lý Chuyên ngành lo liệu', 'Phòng Quản lý Chuyên ngành'],
    ['VĂN PHÒNG SỞ', '', 'Văn phòng Sở'],
    ['Phòng Đo lường', '', 'Phòng Đo lường'],
  ])('%s beside "%s" is %s', (heading, text, name) => expect(properName(heading, mentionsIn([text]))).toBe(name));

  it.each([
    ['GIÁM ĐỐC SỞ NÔNG NGHIỆP VÀ MÔI TRƯỜNG TỈNH SƠN TRÀ', 'Giám đốc Sở Nông nghiệp và Môi trường tỉnh Sơn Trà'],
    ['GIÁM ĐỐC SỞ VĂN HÓA, THỂ THAO VÀ DU LỊCH', 'Giám đốc Sở Văn hóa, Thể thao và Du lịch'],
    ['ỦY BAN NHÂN DÂN THÀNH PHỐ HẢI VÂN', 'Ủy ban nhân dân thành phố Hải Vân'],
    ['GIÁM ĐỐC SỞ CÔNG THƯƠNG', 'Giám đốc Sở Công Thương'],
    ['Giám đốc Sở', 'Giám đốc Sở'],
  ])('%s is written %s', (printed, written) => expect(titleAsWritten(printed)).toBe(written));
});

describe('units that nobody knows', () => {
  const listed = '1. Các đơn vị gồm: Văn phòng; Phòng Đo lường.\nĐiều 2. Việc\n';
  it.each([
    ['one that the document lists', '1. Mời Phòng Đo lường thuộc Sở dự họp.', []],
    ['one that it does not list', '1. Mời Phòng Kho vận thuộc Sở dự họp.', ['6:8 The unit "Phòng Kho vận" is not known.']],
    ['one of somebody else', '1. Mời Phòng Kinh tế huyện Bàn Cờ dự họp.', []],
    ['a centre of a ministry', '1. Mời Trung tâm Tần số khu vực dự họp.', []],
  ])('%s', (_what, body, found) => expect(codes(`${listed}${body}`, 'UNKNOWN_UNIT')).toEqual(found));

  it('one that the registry has for the province is known', () => {
    const source = sourceFrom(`QUYẾT ĐỊNH\nSở tỉnh Sơn Trà\nĐiều 1. Cơ cấu tổ chức\n${listed}1. Mời Phòng Kho vận thuộc Sở dự họp.`);
    const found = (province: string): unknown[] =>
      importDocument(source, { knownUnits: [{ province, name: 'Phòng Kho vận' }] }).findings.filter(({ code }) => code === 'UNKNOWN_UNIT');
    expect([found('Sơn Trà').length, found('Lam Giang').length]).toEqual([0, 1]);
  });
});

describe('spelling', () => {
  it.each<[string, FindingCode, string, number]>([
    ['a known confusion', 'OCR_SLIP', '1. Đo tàn số ở cảng.', 1],
    ['over a line end', 'OCR_SLIP', '1. Đo tàn\nsố ở cảng.', 1],
    ['in capitals', 'OCR_SLIP', '1. TIỀN HÀNH ngay.', 1],
    ['right where another word follows', 'OCR_SLIP', '1. Làm thủ tục để xuất khẩu cá.', 0],
    ['wrong where none follows', 'OCR_SLIP', '1. Họp để xuất với tỉnh.', 1],
    ['a word printed twice', 'TYPO', '1. Gọi các các xã.', 1],
    ['the same letters inside a longer word', 'TYPO', '1. Đi vào hỏi đáp.', 0],
  ])('%s: %s in "%s"', (_what, code, body, count) => expect(codes(body, code)).toHaveLength(count));

  it('says where, also behind a line end', () =>
    expect(codes('1. Đo máy rồi đo\ntàn số ở cảng.', 'OCR_SLIP')).toEqual(['5:1 "tàn số" is probably "tần số" recognised wrongly.']));
});
