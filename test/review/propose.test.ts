import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { App } from '../../src/services.js';
import type { Review } from '../../src/review/draft.model.js';
import { openTestApp } from '../support/app.js';
import { OPERATOR, sample } from './review.js';

let app: App;
beforeAll(async () => {
  app = await openTestApp();
});
afterAll(() => app.close());

const proposed = async (name: string, change?: (text: string) => string): Promise<Review> =>
  (await app.services.drafts.import(await sample(name, change), { province: 'An Giang' }, OPERATOR)).draft.review;
const shown = ({ relations }: Review): string[] =>
  relations.map(({ type, document, clause, provision }) => [type, document, clause, provision].filter(Boolean).join(' | '));

describe('what is proposed about other documents', () => {
  it.each<[string, string[]]>([
    [
      'bach-long-2026.txt',
      [
        'BASED_ON | 33-2024-qh15',
        'BASED_ON | 05-2026-qd-ubnd-an-giang',
        'AMENDS | 12-qd-skhcn-an-giang | khoản 2 Điều 6',
        'REPEALS | 88-qd-skhcn-an-giang',
        'CITES | luat-do-luong | 4.2~2',
        'CITES | 105-2016-nd-cp | 4.2~2',
        'CITES | 60-2024-qh15 | 6.2 | Điều 12',
      ],
    ],
    [
      'lam-giang-2025.txt',
      [
        'BASED_ON | 11-2022-qh15',
        'BASED_ON | 12-2025-qd-ubnd-an-giang',
        'CITES | luat-buu-chinh | I.2.1.a | điểm a, b khoản 1 Điều 25',
        'CITES | 11-2022-qh15 | II.2.1 | Điều 27',
      ],
    ],
    ['cua-lap-programme.txt', ['BASED_ON | 40-ctr-ubnd-an-giang', 'REPLACES | 01-qd-skhcn-an-giang', 'CITES | 19-cv-tu-an-giang | PL1.4']],
  ])('%s: bases, what it ends and changes, and what its clauses cite, with the provision', async (name, expected) => {
    const review = await proposed(name);
    expect(shown(review)).toEqual(expected);
  });

  it('names each of them once, where the registry does not know it', async () => {
    const { cited } = await proposed('bach-long-2026.txt');
    expect(cited.map(({ key }) => key)).toEqual(expect.arrayContaining(['12-qd-skhcn-an-giang', '88-qd-skhcn-an-giang']));
    expect(new Set(cited.map(({ key }) => key)).size).toBe(cited.length);
  });

  it('a repeal of one provision is not one of the whole document', async () => {
    const review = await proposed('bach-long-2026.txt', (text) => text.replace('Bãi bỏ Quyết định', 'Bãi bỏ khoản 1 Điều 3 Quyết định'));
    expect(shown(review)).toContain('REPEALS | 88-qd-skhcn-an-giang | khoản 1 Điều 3');
  });
});

describe('what is proposed about the document itself', () => {
  it.each([
    ['lam-giang-2025.txt', 'Về Quy định trách nhiệm của các tổ chức thuộc Sở'],
    ['son-tra-programme.txt', 'Ban hành Chương trình công tác 6 tháng đầu năm 2026'],
  ])('%s: its title in Vietnamese, in both places until someone translates it', async (name, title) => {
    expect((await proposed(name)).document.title).toEqual({ vi: title, en: title });
  });
});
