import { setTimeout as wait } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { ImportThread, type TellNews } from '../../src/review/import-thread.js';
import type { ImportTask } from '../../src/review/read-and-propose.js';

const TASK = { source: {}, options: {} } as unknown as ImportTask;
/** Tells that there is nothing new. */
const NOTHING_NEW: TellNews = async (since) => since ?? { revision: 1, chainHash: '', textSource: 0 };
const scripted = (script: string, tellNews = NOTHING_NEW): ImportThread =>
  new ImportThread(tellNews, new URL(`data:text/javascript,${encodeURIComponent(`import { parentPort } from 'node:worker_threads';\n${script}`)}`));
const read = (thread: ImportThread): Promise<unknown> => thread.read(TASK).catch((error: unknown) => error);

it('a thread that dies fails the file that it was reading, and the next begins another', async () => {
  const thread = scripted("parentPort.on('message', () => process.exit(3));");
  expect(await read(thread)).toMatchObject({ message: 'The thread that reads files ended with 3.' });
  expect(await read(thread)).toMatchObject({ message: 'The thread that reads files ended with 3.' });
});

it('a mistake of the caller comes back as it was thrown, a bug as one', async () => {
  const detail = { given: 'x', expected: { vi: 'y', en: 'y' }, nearest: [] };
  const mistaken = scripted(
    `parentPort.on('message', () => parentPort.postMessage({ refused: { code: 'UNKNOWN_BODY', detail: ${JSON.stringify(detail)} } }));`,
  );
  expect(await read(mistaken)).toMatchObject({ name: 'PhancongError', code: 'UNKNOWN_BODY', detail });
  expect(await read(scripted("parentPort.on('message', () => parentPort.postMessage({ failed: 'Error: z' }));"))).toMatchObject({
    message: 'Error: z',
  });
});

it('files wait their turn, and no more than a few of them', async () => {
  const thread = scripted("parentPort.on('message', () => setTimeout(() => parentPort.postMessage({ made: 1 }), 20));");
  const all = Array.from({ length: 12 }, () => read(thread));
  expect((await Promise.all(all)).map((one) => (one === 1 ? 1 : (one as { code: string }).code))).toEqual([
    ...Array(9).fill(1),
    ...Array(3).fill('IMPORTS_WAITING'),
  ]);
  await wait(1);
  expect(await read(thread)).toBe(1);
});

it('a thread is told what is new since the last file, and everything again where it is not sure what it knows', async () => {
  const told: (number | null)[] = [];
  let revision = 0;
  const tellNews: TellNews = async (since) => {
    told.push(since?.revision ?? null);
    revision += 1;
    return { revision, chainHash: String(revision), textSource: 0 };
  };
  const replies = [{ made: 1 }, { refused: { code: 'UNKNOWN_BODY', detail: {} } }, { failed: 'Error: z' }, { made: 2 }];
  const thread = scripted(
    `const replies = ${JSON.stringify(replies)}; parentPort.on('message', () => { const next = replies.shift(); if (next) parentPort.postMessage(next); else process.exit(3); });`,
    tellNews,
  );
  for (const _reply of replies) await read(thread);
  expect(told).toEqual([null, 1, 2, null]);
  expect(await read(thread)).toMatchObject({ message: 'The thread that reads files ended with 3.' });
  await read(thread);
  expect(told).toEqual([null, 1, 2, null, 4, null]);
});

it.each([
  [
    'while nobody waits for it',
    "parentPort.on('message', () => { parentPort.postMessage({ made: 1 }); setTimeout(() => process.exit(3), 20); });",
    1,
  ],
  ['by an error, after which it exits', "parentPort.on('message', () => { throw new Error('w'); });", { message: 'w' }],
])('a thread that died %s is followed by one that is told everything', async (_how, script, first) => {
  const told: (number | null)[] = [];
  const thread = scripted(script, async (since) => {
    told.push(since?.revision ?? null);
    await wait(50);
    return { revision: 1, chainHash: '', textSource: 0 };
  });
  for (let time = 0; time < 3; time += 1) {
    expect(await read(thread)).toEqual(typeof first === 'number' ? first : expect.objectContaining(first));
    await wait(200);
  }
  expect(told).toEqual([null, null, null]);
});
