import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { runAsk } from '../../src/cli/ask.js';
import { runRulesList } from '../../src/cli/rules-list.js';
import type { Config } from '../../src/config.js';
import { readConfig } from '../../src/config.js';
import { openTestService, testConfig } from '../support/app.js';

let out: string;
let config: Config;
let drop: () => Promise<void>;
beforeAll(async () => {
  ({ config, drop } = await testConfig());
});
afterAll(() => drop());
beforeEach(() => {
  out = '';
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    out += String(text);
    return true;
  });
});
afterEach(() => {
  vi.restoreAllMocks();
});

describe('phancong ask', () => {
  it('prints the answer and its reasons in Vietnamese and exits 0', async () => {
    expect(await runAsk(config, 'xin giấy phép máy X-quang', { province: 'Quảng Ngãi', asOf: '2025-05-15', lang: 'vi' })).toBe(0);
    expect(out).toMatch(/^ESTABLISHED {2}Phòng Quản lý chuyên ngành chủ trì/);
    for (const part of ['Chủ trì:', 'V.2.4.4', '11/2025/QĐ-UBND', 'Lưu ý:', 'Biên nhận:']) expect(out).toContain(part);
  });

  it('prints English on request and exits 1 where nothing is established', async () => {
    expect(await runAsk(config, undefined, { province: 'yen-bai', asOf: '2025-08-01', subject: 'standards.tbt', lang: 'en' })).toBe(1);
    expect(out).toMatch(/^NOT_ESTABLISHED/);
    expect(out).toContain('PROVINCE_MERGED');
    expect(out).toContain('Lào Cai');
  });

  it('prints the whole answer as JSON', async () => {
    expect(await runAsk(config, undefined, { province: '31', asOf: '2025-08-01', procedure: '2.002131', lang: 'vi', json: true })).toBe(0);
    expect(JSON.parse(out)).toMatchObject({ status: 'DEPARTMENT', competence: { receives: expect.anything() }, receipt: { revision: 1 } });
  });

  it('throws the caller’s mistake', async () => {
    await expect(runAsk(config, 'x', { province: 'Atlantis', lang: 'vi' })).rejects.toMatchObject({
      code: 'UNKNOWN_PROVINCE',
      text: { vi: expect.stringContaining('Atlantis') },
    });
  });
});

describe('phancong rules list', () => {
  it('lists the rules by strength', () => {
    runRulesList('vi', '');
    expect(out.indexOf('clause-names-unit')).toBeLessThan(out.indexOf('department-clause '));
    expect(out).toMatch(/\d+ rules, [0-9a-f]{64}/);
  });
});

describe('settings', () => {
  it('have defaults', () => expect(readConfig({})).toMatchObject({ host: '127.0.0.1', port: 4000, databaseUrl: null, logLevel: 'warn' }));
  it('are read from the environment', () =>
    expect(readConfig({ PORT: '8080', HOST: '0.0.0.0', DATABASE_URL: 'postgres://x', PHANCONG_DATA: 'memory://' })).toMatchObject({
      port: 8080,
      host: '0.0.0.0',
      databaseUrl: 'postgres://x',
      dataDirectory: 'memory://',
    }));
  it('a port that is none is refused', () => expect(() => readConfig({ PORT: 'abc' })).toThrow(/PORT/));
});

describe('phancong ask of a running service', () => {
  it('gives the same answer by URL, and the mistake with its code', async () => {
    const service = await openTestService();
    try {
      const options = { province: 'quang-ngai', asOf: '2025-05-15', subject: 'standards.tbt', lang: 'vi', json: true } as const;
      expect(await runAsk(config, undefined, { ...options, url: service.url })).toBe(0);
      const there = out;
      out = '';
      expect(await runAsk(config, undefined, options)).toBe(0);
      expect(out).toBe(there);
      await expect(runAsk(config, undefined, { ...options, url: service.url, province: 'Atlantis' })).rejects.toMatchObject({
        code: 'UNKNOWN_PROVINCE',
      });
    } finally {
      await service.close();
    }
  });
});
