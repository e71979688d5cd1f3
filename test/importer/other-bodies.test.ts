import { beforeAll, describe, expect, it } from 'vitest';
import { bodyNamed } from '../../src/importer/head/body-named.js';
import { importDocument, type ImportedDocument } from '../../src/importer/import-document.js';
import { knowledgeOf } from '../../src/importer/classification/knowledge.js';
import type { Bodies } from '../../src/registry/bodies.js';
import { packagedRecords } from '../../src/registry/seeds/packaged-records.js';
import { sourceFrom } from '../support/samples.js';

const ZONES_BOARD = `UBND TỈNH SƠN TRÀ
BAN QUẢN LÝ KHU KINH TẾ

Số: 12/QĐ-BQL
Sơn Trà, ngày 05 tháng 8 năm 2025

QUYẾT ĐỊNH
Về việc giao việc cho các phòng của Ban

TRƯỞNG BAN QUẢN LÝ KHU KINH TẾ TỈNH SƠN TRÀ

QUYẾT ĐỊNH:

Điều 1. Kèm theo Quyết định này là Quy định giao việc.
Điều 2. Quyết định này có hiệu lực từ ngày ký./.

Nơi nhận:
- Lưu: VT.

QUY ĐỊNH
Giao việc cho các phòng của Ban

I. VĂN PHÒNG BAN
1. Lo xe và phòng họp.
II. PHÒNG ĐẦU TƯ
1. Tiếp nhận hồ sơ của nhà đầu tư; báo Phòng Đất đai thuộc Ban biết.
`;

let bodies: Bodies;
let read: ImportedDocument;
beforeAll(() => {
  ({ bodies } = knowledgeOf(packagedRecords()));
  read = importDocument(sourceFrom(ZONES_BOARD));
});

describe('a document of a body that is no Sở', () => {
  it('has units named after it, and clauses that they hold', () => {
    expect(read.units.map(({ name, kind }) => `${kind} ${name}`)).toEqual(['OFFICE Văn phòng Ban', 'DIVISION Phòng Đầu tư']);
    expect(read.clauses.filter(({ label }) => label === '1.').map(({ holder }) => holder)).toEqual(['Văn phòng Ban', 'Phòng Đầu tư']);
  });

  it('says which unit of it is not among them', () => {
    expect(read.findings.filter(({ code }) => code === 'UNKNOWN_UNIT')).toHaveLength(1);
  });

  it('is issued by the body below the one above it', () => {
    expect(read.document).toMatchObject({
      issuer: expect.stringMatching(/^Trưởng Ban Quản lý/),
      letterhead: 'UBND TỈNH SƠN TRÀ BAN QUẢN LÝ KHU KINH TẾ',
    });
  });
});

describe('the body that a document names', () => {
  it.each<[string | null, string | null, string | null, string[], string | null]>([
    ['Giám đốc Sở Y tế tỉnh Sơn Trà', null, null, ['so-y-te'], 'Sở Y tế'],
    [null, 'UBND TỈNH SƠN TRÀ SỞ NỘI VỤ', null, ['so-noi-vu'], 'Sở Nội vụ'],
    ['Chánh Thanh tra tỉnh Sơn Trà', 'UBND TỈNH SƠN TRÀ THANH TRA TỈNH', null, ['thanh-tra-tinh'], 'Thanh tra tỉnh'],
    ['Ủy ban nhân dân tỉnh Sơn Trà', 'ỦY BAN NHÂN DÂN TỈNH SƠN TRÀ', 'Quy định chức năng, nhiệm vụ của Sở Xây dựng', ['so-xay-dung'], 'Sở Xây dựng'],
    ['Ủy ban nhân dân tỉnh Sơn Trà', null, 'Quy định phối hợp giữa Sở Y tế và Sở Nội vụ', ['so-y-te', 'so-noi-vu'], 'Sở Y tế, Sở Nội vụ'],
    ['Ủy ban nhân dân tỉnh Sơn Trà', null, 'Quy chế làm việc', ['ubnd-tinh'], 'Ủy ban nhân dân cấp tỉnh'],
    ['Ủy ban nhân dân tỉnh Sơn Trà', null, 'Chức năng, nhiệm vụ của Ban Quản lý vịnh Cửa Lấp', [], 'Ban Quản lý vịnh Cửa Lấp'],
    ['Giám đốc Sở Hàng hải tỉnh Sơn Trà', 'UBND TỈNH SƠN TRÀ SỞ HÀNG HẢI', null, [], 'Sở Hàng hải'],
    ['Giám đốc Sở Y tế tỉnh Sơn Trà', 'SỞ NỘI VỤ', null, ['so-y-te', 'so-noi-vu'], 'Sở Y tế, Sở Nội vụ'],
    [null, null, 'Về việc giao việc cho các phòng của Sở', [], null],
    [null, null, null, [], null],
  ])('%s, letterhead %s, title %s: %j', (issuer, letterhead, title, kinds, words) => {
    const named = bodyNamed({ issuer, letterhead, title }, bodies);
    expect([named.kinds.map(({ key }) => key), named.words]).toEqual([kinds, words]);
  });
});
