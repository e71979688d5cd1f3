import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { AUDIT_EXIT, runAudit } from '../../src/cli/audit.js';
import { runTrace } from '../../src/cli/trace.js';
import { printTree, treeOf } from '../../src/print/tree.js';
import type { Config } from '../../src/config.js';
import { sharedService, type SharedService } from '../support/app.js';

let service: SharedService;
beforeAll(async () => {
  service = await sharedService();
});
afterEach(() => vi.restoreAllMocks());

/** What a command writes; it asks the service, so its settings are never looked at. */
async function written(run: (config: Config) => Promise<unknown>): Promise<{ text: string; result: unknown }> {
  const lines: string[] = [];
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => lines.push(String(text)) > 0);
  const result = await run({} as Config);
  return { text: lines.join(''), result };
}

describe('a tree', () => {
  it('draws its branches and keeps further lines under the first', () => {
    const tree = treeOf('a\nmore of a', [
      { depth: 1, text: 'b\nmore of b' },
      { depth: 2, text: 'c' },
      { depth: 3, text: 'd' },
      { depth: 1, text: 'e\nmore of e' },
    ]);
    expect(printTree(tree)).toEqual(['a', '│  more of a', '├─ b', '│  │  more of b', '│  └─ c', '│     └─ d', '└─ e', '      more of e']);
  });
});

describe('phancong audit', () => {
  const options = { province: 'yen-bai', asOf: '2025-05-15', lang: 'vi' as const };

  it.each([
    ['vi' as const, 'Hai đơn vị cùng chủ trì một việc (TWO_LEADS, 6)', 'Ngoại lệ đã chấp nhận (1)', 'LỖI'],
    ['en' as const, 'Two units lead the same matter (TWO_LEADS, 6)', 'Accepted exceptions (1)', 'ERROR'],
  ])('prints findings by code, each with its clauses, in %s', async (lang, title, aside, severity) => {
    const { text, result } = await written((config) => runAudit(config, { ...options, lang, url: service.url }));
    for (const part of [
      title,
      aside,
      severity,
      'yb-2025-03#V.2.7.c',
      'yb-2025-03#VI.2.16',
      'yen-bai-tbt-review',
      'TWO_LEADS 6, DUTY_WITHOUT_LEAD 8 (1)',
    ])
      expect(text).toContain(part);
    expect(result).toBe(AUDIT_EXIT.ERRORS_FOUND);
  });

  it('prints what is asked for, and leaves with 0 where nothing contradicts', async () => {
    const { text, result } = await written((config) => runAudit(config, { ...options, code: ['NUMBERING_DEFECT'], url: service.url }));
    expect(text).toContain('NUMBERING_DEFECT, 2');
    expect(text).not.toContain('(TWO_LEADS,');
    expect(result).toBe(AUDIT_EXIT.CLEAN);
  });

  it('prints the report as JSON', async () => {
    const { text } = await written((config) => runAudit(config, { ...options, severity: 'error', json: true, url: service.url }));
    const report = JSON.parse(text) as { findings: { severity: string }[] };
    expect(report.findings.map(({ severity }) => severity)).toEqual(Array.from({ length: 6 }, () => 'ERROR'));
  });

  it('refuses an unknown province as the service does', async () => {
    await expect(runAudit({} as Config, { ...options, province: 'yen-bay-x', url: service.url })).rejects.toMatchObject({ code: 'UNKNOWN_PROVINCE' });
  });
});

describe('phancong trace', () => {
  it.each([
    ['vi' as const, 'văn bản chỉ được dẫn chiếu', 'tỉnh ban hành đã được sắp xếp từ 1/7/2025'],
    ['en' as const, 'the document is only cited', 'the issuing province was merged as of 1 July 2025'],
  ])('prints the chain and where it ends, in %s', async (lang, end, merged) => {
    const { text } = await written((config) => runTrace(config, 'yb-2025-03#IV.2.3.d', { asOf: '2025-07-01', lang, url: service.url }));
    for (const part of ['IV.2.3.d', '45/2025/NĐ-CP', '55/2025/NĐ-CP', end, merged]) expect(text).toContain(part);
  });

  it('prints it as JSON', async () => {
    const { text } = await written((config) =>
      runTrace(config, 'qn-2025-03#V.2.4.4', { asOf: '2025-05-15', lang: 'vi', json: true, url: service.url }),
    );
    expect((JSON.parse(text) as { links: { targetKey: string }[] }).links.map(({ targetKey }) => targetKey)).toEqual([
      '62-2017-qd-ubnd-quang-ngai',
      '11-2025-qd-ubnd-quang-ngai',
    ]);
  });
});
