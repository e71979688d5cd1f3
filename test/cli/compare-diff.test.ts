import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { runCompare } from '../../src/cli/compare.js';
import { runDiff } from '../../src/cli/diff.js';
import { ReportedMistake } from '../../src/cli/reported-mistake.js';
import { provinceOnDate } from '../../src/cli/province-on-date.js';
import { table } from '../../src/print/table.js';
import { runWhatIf } from '../../src/cli/what-if.js';
import type { Config } from '../../src/config.js';
import { sharedService, type SharedService } from '../support/app.js';

const config = { host: '127.0.0.1', port: 1, databaseUrl: null, dataDirectory: 'memory://', logLevel: 'silent' } as Config;
let service: SharedService;
let output = '';
beforeAll(async () => {
  service = await sharedService();
});
beforeEach(() => {
  output = '';
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => ((output += String(text)), true));
});
afterEach(() => vi.restoreAllMocks());

describe('phancong compare', () => {
  it('prints a table with the outlier marked and its reason', async () => {
    const provinces = ['quang-ngai@2025-05-15', 'yen-bai@2025-05-15', 'hai-phong@2025-08-01'];
    await runCompare(config, provinces, { subject: ['radiation.xray'], lang: 'vi', url: service.url });
    expect(output).toContain('Hải Phòng 2025-08-01');
    expect(output).toMatch(/\* có cơ quan phụ trách,\s+(?:[^\n]*\n)*?.*\[2\.12\.c\]/);
    expect(output).toContain('* Chỉ Hải Phòng (1/8/2025) không có đơn vị nào chủ trì');
    expect(output).toContain('1 lĩnh vực, 1 nơi khác biệt');
  });

  it('prints the whole matrix as JSON', async () => {
    await runCompare(config, ['yen-bai'], { asOf: '2025-05-15', subject: ['ip'], action: 'manage', lang: 'en', json: true, url: service.url });
    const matrix = JSON.parse(output) as { action: string; columns: { asOf: string }[]; rows: unknown[] };
    expect([matrix.action, matrix.columns[0]?.asOf, matrix.rows.length > 3]).toEqual(['MANAGE', '2025-05-15', true]);
  });
});

describe('phancong diff', () => {
  it('prints notes, units and only the duties of the kinds asked for', async () => {
    await runDiff(config, 'quang-ngai', { from: '2025-06-30', to: '2025-10-01', kind: ['moved'], lang: 'en', url: service.url });
    expect(output).toContain('PROGRAMME_ONLY: ');
    expect(output).toContain('renamed: Division of Posts, Telecommunications and Information Technology -> ');
    expect(output).toContain('II.2.3 -> PL1.6  moved, widened (');
    expect(output).not.toContain('V.2.1.12 -> PL1.4.4');
  });

  it('sets two provinces side by side', async () => {
    await runDiff(config, 'quang-ngai@2025-05-15', { against: 'yen-bai@2025-05-15', kind: ['KEPT'], lang: 'vi', url: service.url });
    expect(output).toContain('V.2.4.4 -> IV.2.3.d  giữ nguyên (');
  });

  it('needs two dates or another province', async () => {
    await expect(runDiff(config, 'quang-ngai', { from: '2025-06-30', lang: 'vi', url: service.url })).rejects.toMatchObject({
      code: 'INVALID_PARAMETER',
      detail: { given: '--from 2025-06-30', expected: { en: '--from and --to, or --against' } },
    });
  });
});

describe('phancong what-if', () => {
  const base = { province: 'yen-bai', asOf: '2025-05-15', lang: 'vi' } as const;

  it('prints each answer that changes, before and after', async () => {
    await runWhatIf(config, { ...base, merge: 'phong-bcvt,phong-cds', subject: ['digital.signature', 'radiation.xray'], url: service.url });
    expect(output).toContain('1 câu trả lời sẽ đổi; trạng thái, tên đơn vị: 1');
    expect(output).toContain('  Phòng Chuyển đổi số: bớt 1');
    expect(output).toContain('  trạng thái\n    - nhiều đơn vị cùng được giao\n    + đã xác định\n');
    expect(output).toContain('    - Phòng Bưu chính - Viễn thông [V.2.7.đ]; Phòng Chuyển đổi số [VI.2.5.h]\n');
    expect(output).toContain('    + Phòng Bưu chính - Viễn thông [V.2.7.đ, VI.2.5.h]\n');
  });

  it('moves a duty given as document#path', async () => {
    await runWhatIf(config, {
      ...base,
      move: 'yb-2025-03#IV.2.3.d',
      to: 'phong-qlkh-dmst',
      subject: ['radiation.xray'],
      json: true,
      url: service.url,
    });
    const [result] = JSON.parse(output) as { changes: string[] }[];
    expect(result?.changes[0]).toBe('LEAD');
  });

  it('needs a change, and reports a mistake with its code', async () => {
    await expect(runWhatIf(config, { ...base, url: service.url })).rejects.toMatchObject({
      code: 'INVALID_PARAMETER',
      detail: { expected: { en: expect.stringContaining('--merge') } },
    });
    const dissolved = runWhatIf(config, { ...base, dissolve: 'phong-khong-co', url: service.url });
    await expect(dissolved).rejects.toBeInstanceOf(ReportedMistake);
    await expect(dissolved).rejects.toMatchObject({ code: 'UNKNOWN_UNIT' });
  });
});

describe('the parts of a command line', () => {
  it.each([
    ['quang-ngai@2025-05-15', { province: 'quang-ngai', asOf: '2025-05-15' }],
    ['quang-ngai', { province: 'quang-ngai' }],
    ['Quảng Ngãi', { province: 'Quảng Ngãi' }],
    ['yen-bai@today', { province: 'yen-bai@today' }],
  ])('%s is a province on a date', (given, wanted) => expect(provinceOnDate(given)).toEqual(wanted));

  it('a table wraps cells at words and keeps its columns', () => {
    expect(
      table(
        [
          ['một hai ba', 'x'],
          ['bốn', 'năm sáu'],
        ],
        [7, 4],
      ),
    ).toBe('một hai  x\nba\nbốn      năm\n         sáu');
  });
});
