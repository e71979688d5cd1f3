import { expect, it } from 'vitest';
import { documentName } from '../../src/registry/document-name.js';
import { packagedRecords } from '../../src/registry/seeds/packaged-records.js';

it.each([
  ['150-2025-nd-cp', 'Nghị định số 150/2025/NĐ-CP', 'Decree 150/2025/NĐ-CP'],
  [
    'qn-2025-03',
    'Quyết định tháng 3/2025 của Giám đốc Sở Khoa học và Công nghệ tỉnh Quảng Ngãi',
    'the decision of March 2025 by the Director of the Department of Science and Technology of Quảng Ngãi Province',
  ],
  [
    'qn-2025-09-programme',
    'Chương trình công tác 6 tháng cuối năm 2025 của Sở Khoa học và Công nghệ tỉnh Quảng Ngãi',
    'the work programme of the Department of Science and Technology of Quảng Ngãi for the last six months of 2025',
  ],
  [
    'bt-2023-q1-report',
    'Báo cáo quý I/2023 của Sở Khoa học và Công nghệ tỉnh Bình Thuận',
    'the report for the first quarter of 2023 by the Department of Science and Technology of Bình Thuận',
  ],
])('%s is called %s', (key, vi, en) => {
  const document = packagedRecords().find((record) => record.kind === 'document' && record.key === key);
  expect(document?.kind === 'document' && documentName(document)).toEqual({ vi, en });
});
