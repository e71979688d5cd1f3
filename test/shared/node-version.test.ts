import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { isRecent } from '../../src/shared/node-version.js';

const { engines } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as { engines: { node: string } };

describe('the version of Node', () => {
  it.each([
    ['20.20.2', false],
    ['22.16.9', false],
    ['22.17.0', true],
    ['24.0.0', true],
  ])('%s: %s', (version, recent) => expect(isRecent(version)).toBe(recent));

  it('is the one that the package asks for', () => expect(isRecent(engines.node.replace('>=', ''))).toBe(true));
});
