import { existsSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { askCases } from '../commands/cases/ask-cases.ts';
import { sharedService, type SharedService } from '../support/app.js';

const OWN = new URL('../cases/registry.json', import.meta.url).pathname;
const SHARED = new URL('../../../shared/cases/answers.json', import.meta.url).pathname;

let service: SharedService;
beforeAll(async () => {
  service = await sharedService();
});

describe('acceptance cases over HTTP', () => {
  it('all of our own pass', async () => expect(await askCases([OWN], service.url)).toBe(0));
  it.runIf(existsSync(SHARED))('all shared ones pass', async () => expect(await askCases([SHARED], service.url)).toBe(0));
  it('a miss makes the run fail', async () => {
    const wrong = new URL('../cases/wrong.json', import.meta.url).pathname;
    expect(await askCases([wrong], service.url)).toBe(1);
  });
});
