import { describe, expect, it } from 'vitest';
import { readConfig } from '../../src/config.js';

describe('settings', () => {
  it('are switched on by 1, and off by 0 or nothing', () =>
    expect([{ PHANCONG_SAFELIST: '1' }, { PHANCONG_SAFELIST: '0' }, { PHANCONG_SAFELIST: '' }, {}].map((env) => readConfig(env).safelist)).toEqual([
      true,
      false,
      false,
      false,
    ]));

  it('that are empty are as if they were not there: nobody is let in from elsewhere', () =>
    expect(readConfig({ HOST: '', PORT: '', LOG_LEVEL: '', PHANCONG_PUBLIC_URL: '' })).toEqual(readConfig({})));

  it.each(['https://portal.example', 'http://127.0.0.1:4000', 'https://portal.example/phancong/'])('%s is an address to be known by', (address) =>
    expect(readConfig({ PHANCONG_PUBLIC_URL: address }).publicUrl).toBe(address),
  );

  it.each([
    ['PHANCONG_SAFELIST', 'true'],
    ['PHANCONG_SAFELIST', 'yes'],
    ['PHANCONG_LOG_QUESTIONS', 'on'],
    ['LOG_LEVEL', 'loud'],
    ['PHANCONG_PUBLIC_URL', 'portal.example'],
    ['PHANCONG_PUBLIC_URL', 'javascript:alert(1)'],
    ['PHANCONG_PUBLIC_URL', 'https://portal.example/?a=b'],
    ['PHANCONG_PUBLIC_URL', 'https://portal.example/#a'],
    ['PHANCONG_PUBLIC_URL', 'https://a:b@portal.example'],
    ['OTEL_SDK_DISABLED', 'yes'],
    ['OTEL_EXPORTER_OTLP_TIMEOUT', 'soon'],
    ['OTEL_EXPORTER_OTLP_TRACES_COMPRESSION', 'zip'],
  ])('%s=%s is refused and not passed over', (name, value) =>
    expect(() => readConfig({ [name]: value })).toThrow(expect.objectContaining({ code: 'INVALID_SETTING', message: expect.stringContaining(name) })),
  );
});
