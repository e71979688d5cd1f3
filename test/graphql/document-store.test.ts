import { parse } from 'graphql';
import { describe, expect, it } from 'vitest';
import { documentStore } from '../../src/graphql/limits/document-store.js';

describe('parsed documents', () => {
  it('are kept until their texts are too long together, those asked for longest ago going first', async () => {
    const store = documentStore();
    const text = (name: string): string => `{ ${name} # ${'x'.repeat(150_000)}\n}`;
    for (const name of ['a', 'b', 'c']) await store.set(name, parse(text(name)));
    expect(await store.get('a')).toBeDefined();
    await store.set('d', parse(text('d')));
    expect([await store.get('a'), await store.get('c'), await store.get('d')].every(Boolean)).toBe(true);
    expect(await store.get('b')).toBeUndefined();
  });

  it('are kept in number too, and forgotten when told', async () => {
    const store = documentStore();
    for (let index = 0; index <= 1_000; index++) await store.set(`n${index}`, parse('{ a }'));
    expect([await store.get('n0'), await store.get('n1')]).toEqual([undefined, expect.anything()]);
    await store.delete('n1');
    expect(await store.get('n1')).toBeUndefined();
  });
});
