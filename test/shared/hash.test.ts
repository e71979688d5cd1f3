import canonicalize from 'canonicalize';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { packagedRecords } from '../../src/registry/seeds/packaged-records.js';
import { canonicalJson, hashOf } from '../../src/shared/hash.js';

describe('canonical JSON', () => {
  it.each<[string, unknown, string]>([
    ['sorts keys by UTF-16 code unit, numbers among them as text', { b: 1, a: 2, 10: 3, 9: 4, đ: 5 }, '{"10":3,"9":4,"a":2,"b":1,"đ":5}'],
    ['leaves out what is undefined', { a: undefined, b: [undefined] }, '{"b":[null]}'],
    ['writes numbers as ECMAScript does (RFC 8785, 3.2.2.3)', [1e21, 1e-7, -0, 4.5], '[1e+21,1e-7,0,4.5]'],
    ['keeps Vietnamese letters as they are', { vi: 'Sở Y tế' }, '{"vi":"Sở Y tế"}'],
  ])('%s', (_what, value, text) => expect(canonicalJson(value)).toBe(text));

  it('is that of another implementation, of whatever value, or of neither', () => {
    const said = (write: () => unknown): unknown => {
      try {
        return write();
      } catch {
        return 'refused';
      }
    };
    const text = fc.string({
      unit: fc.oneof(
        fc.constantFrom('\\', 'u', 'd', '\u2028', '\ud83d', '\udca9', '"', '\n'),
        fc.nat(0xffff).map((code) => String.fromCharCode(code)),
      ),
    });
    const { value } = fc.letrec<{ value: unknown }>((tie) => ({
      value: fc.oneof(
        { maxDepth: 4 },
        fc.double(),
        fc.integer(),
        fc.boolean(),
        fc.constantFrom(null, undefined),
        text,
        fc.array(tie('value')),
        fc.dictionary(fc.oneof(text, fc.nat().map(String)), tie('value')),
      ),
    }));
    fc.assert(
      fc.property(value, (one) => said(() => canonicalJson([one])) === said(() => canonicalize([one]))),
      { numRuns: 2_000 },
    );
    const wide = Object.fromEntries(Array.from({ length: 1_000 }, (_, index) => [String.fromCharCode((index * 7919) % 0xd000), index]));
    expect(canonicalJson(wide)).toBe(canonicalize(wide));
  });

  it.each([
    ['a lone surrogate', { text: 'x\ud800' }],
    ['one after a backslash', ['\\\ud800']],
    ['a number that is not finite', [Infinity]],
  ])('has no text of %s', (_what, value) => expect(() => canonicalJson(value)).toThrow());

  it('has a text of what only looks like the escape of a lone surrogate', () => {
    expect(canonicalJson('\\ud800')).toBe('"\\\\ud800"');
  });

  it('gives every record of the package the hash under which registries already have it', () => {
    // How records were written for hashing before RFC 8785 was followed.
    const asBefore = (value: unknown): string =>
      JSON.stringify(value, (_key, inner: unknown) =>
        inner !== null && typeof inner === 'object' && !Array.isArray(inner)
          ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
          : inner,
      );
    expect(packagedRecords().filter((record) => canonicalJson(record) !== asBefore(record))).toEqual([]);
  });

  it('equal values have equal hashes, whatever the order of their keys', () => {
    expect(hashOf({ a: 1, b: { c: [2], d: 3 } })).toBe(hashOf({ b: { d: 3, c: [2] }, a: 1 }));
    expect(hashOf([1, 2])).not.toBe(hashOf([2, 1]));
  });
});
