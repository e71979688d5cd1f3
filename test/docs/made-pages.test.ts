import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { CAVEATS } from '../../src/answer/caveats.js';
import type { CaveatWords } from '../../src/answer/words/caveat-words.js';
import { glossaryPage } from '../commands/docs/glossary-page.ts';
import { lawPage } from '../commands/docs/law-page.ts';
import { wordingPage } from '../commands/docs/wording-page.ts';
import { packagedRecords } from '../../src/registry/seeds/packaged-records.js';
import { askRegistry } from '../support/registry.js';

const page = (name: string): string => readFileSync(new URL(`../../docs/${name}`, import.meta.url), 'utf8');
const { responsibility } = askRegistry();

test('docs/wording.md is what the code says', () => expect(page('wording.md')).toBe(wordingPage()));

test('the tables of codes in docs/glossary.md are the code lists, each code with its meaning', () => {
  expect(page('glossary.md')).toBe(glossaryPage(page('glossary.md')));
  expect(page('glossary.md')).not.toMatch(/^\| `[A-Z_]+` .*\| +\|$/m);
});

test('docs/law-on-the-date.md is what is answered', async () => {
  expect(page('law-on-the-date.md')).toBe(
    await lawPage((question, province, asOf) => responsibility.ask(question, province, asOf), packagedRecords()),
  );
});

test('what the one who asks can do says nothing of importing or recording', () => {
  const mixed = Object.entries<CaveatWords>(CAVEATS).filter(([, { settle }]) =>
    /nhập vào sổ|[Nn]hập (quyết định|văn bản)|[Bb]ổ sung|import|record it/.test(`${settle.vi} ${settle.en}`),
  );
  expect(mixed.map(([code]) => code)).toEqual([]);
});

test('"the registry" is said in one way, and refusals in one way', () => {
  const text = Object.values<CaveatWords>(CAVEATS)
    .flatMap(({ message, settle, keeper }) => [message.vi, settle.vi, keeper?.vi ?? ''])
    .join('\n');
  expect(text).not.toMatch(/hồ sơ gốc của sổ|cơ sở dữ liệu|Không hiểu chắc|Suy ra /);
});
