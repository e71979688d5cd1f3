import { afterAll, beforeAll, expect, it } from 'vitest';
import { hashOf } from '../../src/shared/hash.js';
import { tellNews } from '../../src/review/tell-news.js';
import { onRecord } from '../../src/review/on-record.js';
import { ReaderKnowledge, type KnownTo, type News } from '../../src/review/reader-knowledge.js';
import type { App } from '../../src/services.js';
import { openTestApp } from '../support/app.js';
import { FROM_SIGNING, publishMade, TWO_UNITS, withEffect } from './made-decision.js';
import { OPERATOR } from './review.js';

let app: App;
let other: App;
beforeAll(async () => {
  [app, other] = await Promise.all([openTestApp(), openTestApp()]);
});
afterAll(() => Promise.all([app.close(), other.close()]));

const publish = (number: string, { province = 'tỉnh Nghệ An', of = app } = {}): ReturnType<typeof publishMade> =>
  publishMade(of, { province, number: `${number}/QĐ-SKHCN`, articles: withEffect(TWO_UNITS, FROM_SIGNING) });

/** Somebody who is told what is new, and what that was. */
function listener(): { known: ReaderKnowledge; hear: (since: KnownTo | null, of?: App) => Promise<{ at: KnownTo; heard: string[] }> } {
  const known = new ReaderKnowledge();
  return {
    known,
    hear: async (since, of = app) => {
      const news: News[] = [];
      const at = await tellNews(of.database.em(), since, (each) => {
        news.push(each);
        known.learn(each);
      });
      const named = news.flatMap((each) =>
        each.kind === 'ANEW'
          ? ['anew']
          : each.kind === 'TEXTS'
            ? [...each.texts.keys()].map((key) => `text ${key}`)
            : each.changes.map(({ kind, key, record }) => `${record === null ? 'no ' : ''}${kind} ${key}`),
      );
      return { at, heard: named };
    },
  };
}

/** What is known, and what is read of the database at once. */
async function both(known: ReaderKnowledge, at: KnownTo, { database }: App): Promise<[string[], string[]]> {
  const shown = ({ records, texts }: Awaited<ReturnType<typeof onRecord>>): string[] => [
    ...records.map((record) => `${record.kind} ${record.key} ${hashOf(record)}`),
    ...[...texts].map(([document, own]) => `text ${document} ${hashOf([...own])}`),
  ];
  return [shown(await known.at(at)).sort(), shown(await onRecord(database.em(), at.revision)).sort()];
}

it('is everything at first, then what was published, attached and withdrawn since, which together is what is on record', async () => {
  const { known, hear } = listener();
  const first = await hear(null);
  expect(first.heard[0]).toBe('anew');
  expect(first.heard).toContain('document qn-2025-03');
  const [has, is] = await both(known, first.at, app);
  expect(has).toEqual(is);

  const { document } = await publish('31');
  const second = await hear(first.at);
  expect(second.heard.sort()).toEqual([
    `document ${document}`,
    `text ${document}`,
    'unit nghe-an/phong-vien-thong',
    'unit nghe-an/so-khcn',
    'unit nghe-an/van-phong-so',
  ]);
  expect((await known.at(second.at)).knowledge.units.map(({ key }) => key)).toContain('nghe-an/phong-vien-thong');

  await app.services.drafts.withdraw(document, 'nhầm', OPERATOR);
  const third = await hear(second.at);
  expect(third.heard).toContain('no unit nghe-an/phong-vien-thong');
  const [hasThen, isThen] = await both(known, third.at, app);
  expect(hasThen).toEqual(isThen);
  expect((await hear(third.at)).heard).toEqual([]);
});

it('is everything again where the database holds another chain', async () => {
  const { known, hear } = listener();
  await publish('41', { province: 'tỉnh Cao Bằng' });
  const here = await hear(null);
  await publish('42', { province: 'tỉnh Lai Châu', of: other });
  const there = await hear({ ...here.at, revision: 2 }, other);
  expect(there.heard[0]).toBe('anew');
  const [has, is] = await both(known, there.at, other);
  expect(has).toEqual(is);
});
