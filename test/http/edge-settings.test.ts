import { describe, expect, it } from 'vitest';
import { EDGES, readEdges } from '../../src/config/edges.js';

describe('the settings of the edges', () => {
  it('are the usual ones unless something else is said', () => expect(readEdges({})).toEqual(EDGES));

  it('are read', () =>
    expect(
      readEdges({
        PHANCONG_REQUESTS_PER_MINUTE: '0',
        PHANCONG_TRUST_PROXY: 'loopback, 10.0.0.0/8',
        PHANCONG_ORIGINS: 'https://a.example,http://localhost:3000',
      }),
    ).toEqual({
      ...EDGES,
      requestsPerMinute: 0,
      trustProxy: ['loopback', '10.0.0.0/8'],
      origins: ['https://a.example', 'http://localhost:3000'],
    }));

  it.each([
    ['PHANCONG_REQUESTS_PER_MINUTE', '-1'],
    ['PHANCONG_STREAMS_PER_CLIENT', 'many'],
    ['PHANCONG_BODY_TIMEOUT', '0'],
    ['PHANCONG_IDLE_TIMEOUT', '1.5'],
    ['PHANCONG_TRUST_PROXY', 'all'],
    ['PHANCONG_TRUST_PROXY', '10.0.0.0/33'],
    ['PHANCONG_ORIGINS', 'a.example'],
    ['PHANCONG_ORIGINS', 'https://a.example/'],
    ['PHANCONG_REQUESTS_PER_MINUTE', '0x10'],
    ['PHANCONG_KEEP_ALIVE', '1e3'],
    ['PHANCONG_KEEP_ALIVE', ' 5 '],
  ])('%s=%s is refused, with what was expected, in both languages', (name, value) =>
    expect(() => readEdges({ [name]: value })).toThrow(
      expect.objectContaining({ code: 'INVALID_SETTING', detail: expect.objectContaining({ given: `${name}=${value}` }) }),
    ),
  );
});
