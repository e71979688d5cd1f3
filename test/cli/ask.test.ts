import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { runAsk } from '../../src/cli/ask.js';
import { program } from '../../src/cli/program.js';
import { runRulesList } from '../../src/cli/rules-list.js';
import type { Config } from '../../src/config.js';
import { readConfig } from '../../src/config.js';
import { commandRegistry, sharedService, testConfig } from '../support/app.js';

let out: string;
let config: Config;
let close: () => Promise<void>;
beforeAll(async () => {
  ({ config, close } = await commandRegistry());
});
afterAll(() => close());
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
    expect(out).toMatch(/^Phòng Quản lý chuyên ngành chủ trì/);
    for (const part of ['Chủ trì:', 'thuộc Sở Khoa học và Công nghệ tỉnh Quảng Ngãi', 'V.2.4.4', '11/2025/QĐ-UBND', 'Lưu ý:', 'Biên nhận:'])
      expect(out).toContain(part);
  });

  it('prints English on request and exits 1 where nothing is established', async () => {
    expect(await runAsk(config, undefined, { province: 'yen-bai', asOf: '2025-08-01', subject: 'standards.tbt', lang: 'en' })).toBe(1);
    expect(out).toMatch(/^It is not established who leads: Technical barriers to trade/);
    expect(out).not.toContain('PROVINCE_MERGED');
    expect(out).toContain('Lào Cai');
  });

  it('prints the whole answer as JSON', async () => {
    expect(await runAsk(config, undefined, { province: '31', asOf: '2025-08-01', procedure: '2.002131', lang: 'vi', json: true })).toBe(0);
    expect(JSON.parse(out)).toMatchObject({ status: 'BODY', competence: { receives: expect.anything() }, receipt: { revision: 1 } });
  });

  it.each(['abc', '9', '0', ''])('has no choice "%s", and says so as it was given', async (choice) => {
    await expect(runAsk(config, 'làm hộ chiếu', { province: 'Huế', asOf: '2025-08-01', choice, lang: 'vi' })).rejects.toMatchObject({
      code: 'INVALID_QUESTION',
      detail: { given: `--choice ${choice}` },
    });
    const command = program.commands.find((each) => each.name() === 'ask');
    command?.parseOptions(['--choice', choice]);
    expect(command?.opts()['choice']).toBe(choice);
  });

  it('throws the caller’s mistake', async () => {
    await expect(runAsk(config, 'x', { province: 'Atlantis', lang: 'vi' })).rejects.toMatchObject({
      code: 'UNKNOWN_PROVINCE',
      text: { vi: expect.stringContaining('Atlantis') },
    });
  });
});

describe('what phancong ask prints for each status', () => {
  const XRAY = { subject: 'radiation.xray', action: 'LICENSE', lang: 'vi' } as const;
  const printed = async (text: string | undefined, options: Omit<Parameters<typeof runAsk>[2], 'lang'> & { lang?: 'vi' | 'en' }): Promise<string> => {
    await runAsk(config, text, { lang: 'vi', ...options });
    // Codes are for programs, which ask for JSON.
    expect(out).not.toMatch(/[A-Z]{3,}_[A-Z]+/);
    return out;
  };

  it('ESTABLISHED: the unit, its body, the clause and the law behind it', async () => {
    const text = await printed(undefined, { ...XRAY, province: 'Quảng Ngãi', asOf: '2025-05-15' });
    expect(text).toContain('Chủ trì:\n  Phòng Quản lý chuyên ngành\n');
    expect(text).toContain('Sở Khoa học và Công nghệ: quản lý nhà nước, theo Nghị định 45/2025/NĐ-CP, Điều 8\n');
  });

  it('SHARED: all that hold it', async () => {
    const text = await printed(undefined, { province: 'yen-bai', asOf: '2025-05-15', subject: 'digital.signature' });
    expect(text).toContain('cùng được giao nhiệm vụ');
    expect(text).toMatch(/Chủ trì:\n {2}Phòng Bưu chính[^]*\n {2}Phòng Chuyển đổi số/);
  });

  it('INFERRED: that no clause says so', async () => {
    const text = await printed(undefined, { province: 'hai-phong', asOf: '2025-08-01', subject: 'standards.tbt' });
    expect(text).toMatch(/^Có thể suy ra Chi cục .* không điều khoản nhiệm vụ nào đang có hiệu lực giao đúng việc này/);
  });

  it('BODY: the body first, by which law, and who is in charge where it only takes the case', async () => {
    const text = await printed('đổi bằng lái xe', { province: 'Nghệ An', asOf: '2026-11-28' });
    expect(text.indexOf('Cơ quan cần liên hệ:\n  Công an tỉnh Nghệ An\n')).toBe(text.indexOf('\n\n') + 2);
    expect(text).toContain('theo Thông tư 12/2025/TT-BCA\n');
    out = '';
    expect(await printed(undefined, { province: 'Nghệ An', asOf: '2026-11-28', subject: 'business.registration' })).toContain(
      'quản lý nhà nước, theo Nghị định 150/2025/NĐ-CP, Điều 8 khoản 3; ',
    );
    // On that day the decree before it had ended.
    expect(out).not.toContain('45/2025/NĐ-CP');
    out = '';
    const birth = await printed('làm giấy khai sinh', { province: 'Nghệ An', asOf: '2026-11-28' });
    expect(birth).toContain('giải quyết hồ sơ, theo Luật Hộ tịch (60/2014/QH13), Điều 7 khoản 1; ');
    expect(birth).toContain('Cơ quan phụ trách lĩnh vực:\n  Sở Tư pháp tỉnh Nghệ An\n');
  });

  it('SUPPORT_ONLY: who only takes part', async () => {
    const text = await printed(undefined, { province: 'quang-ngai', asOf: '2025-05-15', subject: 'frequency.interference' });
    expect(text).toContain('Đơn vị phối hợp, tham gia:\n  Phòng Bưu chính');
    expect(text).not.toContain('Chủ trì:');
  });

  it('NOT_ESTABLISHED: the bodies by number, with what to ask again', async () => {
    const text = await printed(undefined, { province: 'Cao Bằng', asOf: '2026-11-28', subject: 'religion.affairs' });
    expect(text).toContain(
      '  1. Sở Dân tộc và Tôn giáo tỉnh Cao Bằng\n     hỏi lại với --subject religion.affairs --body so-dan-toc-va-ton-giao\n  2. Sở Nội vụ tỉnh Cao Bằng\n',
    );
    out = '';
    expect(await printed(undefined, { province: 'Cao Bằng', asOf: '2026-11-28', subject: 'religion.affairs', lang: 'en' })).toContain(
      '2. Department of Home Affairs of Cao Bằng (Sở Nội vụ tỉnh Cao Bằng)\n',
    );
  });

  it('OUT_OF_SCOPE: whom to ask instead', async () => {
    const text = await printed(undefined, { province: 'nghe-an', asOf: '2025-02-28', subject: 'tax.general' });
    expect(text).toContain('Vào ngày được hỏi, sổ chưa ghi cơ quan nào của tỉnh, thành phố phụ trách: ');
    expect(text).toContain('bộ phận một cửa');
  });

  it('takes a body, and says that another has the matter', async () => {
    const text = await printed(undefined, { ...XRAY, province: 'nghe-an', asOf: '2026-11-28', body: 'Sở Y tế' });
    expect(text).toContain('Việc này không thuộc Sở Y tế tỉnh Nghệ An mà thuộc Sở Khoa học và Công nghệ tỉnh Nghệ An.');
    await expect(runAsk(config, undefined, { ...XRAY, province: 'nghe-an', body: 'Sở Lạ' })).rejects.toMatchObject({ code: 'UNKNOWN_BODY' });
  });
});

describe('a registry that no other command holds open', () => {
  it('is opened by each command and closed again, also where it was asked in vain', async () => {
    const { config: own, drop } = await testConfig();
    try {
      const options = { province: 'quang-ngai', asOf: '2025-05-15', subject: 'standards.tbt', lang: 'vi' } as const;
      for (const province of ['quang-ngai', 'Atlantis', 'quang-ngai'])
        await (province === 'Atlantis'
          ? expect(runAsk(own, undefined, { ...options, province })).rejects.toMatchObject({ code: 'UNKNOWN_PROVINCE' })
          : expect(runAsk(own, undefined, { ...options, province })).resolves.toBe(0));
    } finally {
      await drop();
    }
  });
});

describe('phancong rules list', () => {
  it.each([
    ['vi', 'Ai chủ trì (', 'lĩnh vực đúng như câu hỏi; ', 'quy ước của sổ'],
    ['en', 'Who leads (', 'its subject is exactly the one asked about; ', 'registry convention'],
  ] as const)(
    'prints the tables in order, each row with its number, its sentence and what it rests on, in %s',
    (language, table, sentence, convention) => {
      runRulesList(language);
      const row = out.slice(out.indexOf('[clause-names-unit]'), out.indexOf('[clause-general-action]'));
      expect(out.startsWith(table)).toBe(true);
      expect(row).toContain(sentence);
      expect(row).toContain(`(${convention})`);
      expect(out.indexOf('[clause-names-unit]')).toBeLessThan(out.indexOf('[name-states-field]'));
      expect(out.indexOf('[name-states-field]')).toBeLessThan(out.indexOf('[body-clause]'));
      expect(out).toMatch(/\n[0-9a-f]{64}\n$/);
    },
  );
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
  it('servers to read from have white space or commas between', () => {
    const [a, b] = ['postgres://x@a/y', 'postgresql://x@b:5433/y'];
    expect(readConfig({ DATABASE_URL: a }).readUrls).toEqual([]);
    for (const between of [' ', ',', ', ', '\n  '])
      expect(readConfig({ DATABASE_URL: a, DATABASE_READ_URLS: `${a}${between}${b} ` }).readUrls).toEqual([a, b]);
  });
  it.each<[string, NodeJS.ProcessEnv, RegExp]>([
    ['that are no addresses', { DATABASE_URL: 'postgres://x', DATABASE_READ_URLS: 'postgres://x, geheim' }, /DATABASE_READ_URLS.*postgres:\/\/user/],
    ['of another kind', { DATABASE_URL: 'postgres://x', DATABASE_READ_URLS: 'mysql://geheim' }, /DATABASE_READ_URLS/],
    ['without one to write to', { DATABASE_READ_URLS: 'postgres://geheim' }, /DATABASE_READ_URLS.*DATABASE_URL beside it/],
  ])('servers to read from %s are refused, and not repeated', (_what, env, message) => {
    expect(() => readConfig(env)).toThrow(message);
    expect(() => readConfig(env)).not.toThrow(/geheim/);
  });
  it('a port that is none is refused', () => expect(() => readConfig({ PORT: 'abc' })).toThrow(/PORT/));
});

describe('phancong ask of a running service', () => {
  it('gives the same answer by URL, and the mistake with its code', async () => {
    const { url } = await sharedService();
    const options = { province: 'quang-ngai', asOf: '2025-05-15', subject: 'standards.tbt', lang: 'vi', json: true } as const;
    expect(await runAsk(config, undefined, { ...options, url })).toBe(0);
    const there = out;
    out = '';
    expect(await runAsk(config, undefined, options)).toBe(0);
    expect(out).toBe(there);
    await expect(runAsk(config, undefined, { ...options, url, province: 'Atlantis' })).rejects.toMatchObject({
      code: 'UNKNOWN_PROVINCE',
    });
  });
});
