import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { program } from '../../src/cli/program.js';

it('phancong --version says which version it is', () => {
  const { name, version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as { name: string; version: string };
  expect(program.version()).toBe(`${name} ${version}`);
  expect(program.helpInformation()).toContain('--version');
});
