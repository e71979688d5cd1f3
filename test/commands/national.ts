/**
 * Fills a PostgreSQL with a made country through publishing, and measures what a service does over it:
 * `npm run national -- --bodies 14 --clauses 200 [--times 10] [--keep]`. DATABASE_URL names the server; a database is made and
 * removed again, or kept for the next run of the same size.
 */
import { monitorEventLoopDelay, performance } from 'node:perf_hooks';
import { parseArgs } from 'node:util';
import 'reflect-metadata';
import { startService } from '#phancong/app.js';
import { memoryHeld } from './memory.ts';
import { administer, databaseAt, rowsOf } from '../support/administer.ts';
import { codes, fill, publishOneMore, subjects } from './national/fill.ts';
import { seeded, type Size } from './national/made-records.ts';

const { values } = parseArgs({
  options: {
    bodies: { type: 'string', default: '14' },
    clauses: { type: 'string', default: '200' },
    times: { type: 'string', default: '1' },
    keep: { type: 'boolean', default: false },
  },
});
const size: Size = { bodies: Number(values.bodies), clauses: Number(values.clauses), times: Number(values.times) };
const server = process.env['DATABASE_URL'] ?? 'postgres://postgres@127.0.0.1:5432/postgres';
const name = `phancong_national_${values.keep ? [size.bodies, size.clauses, size.times].join('_') : process.pid}`;
const DAY = '2025-08-01';
/** How often the event loop is looked at, in milliseconds. What is measured is the time between two looks, this one among it. */
const TICK = 5;

const drop = (database: string): Promise<void> => administer(server, `drop database if exists ${database} with (force)`);
try {
  if (!values.keep || !(await isThere())) await fillIt();
  await measure();
} finally {
  if (!values.keep) for (const database of [name, `${name}_filling`]) await drop(database);
}

/** Whether the database was filled by a run before: it gets its name once it is. */
async function isThere(): Promise<boolean> {
  return (await rowsOf(server, `select 1 from pg_database where datname = '${name}'`)).length > 0;
}

async function fillIt(): Promise<void> {
  const filling = `${name}_filling`;
  await drop(filling);
  await administer(server, `create database ${filling}`);
  const start = performance.now();
  const { provinces, duties } = await fill(databaseAt(server, filling), size);
  say('filled', `${provinces} provinces, ${duties} duties, ${Math.round((performance.now() - start) / 1000)} s`);
  // What a server does by itself in the minutes after so much was written: until then it writes while it is asked.
  await administer(databaseAt(server, filling), 'vacuum (analyze)');
  await administer(databaseAt(server, filling), 'checkpoint');
  await administer(server, `alter database ${filling} rename to ${name}`);
}

async function measure(): Promise<void> {
  const settings = {
    databaseUrl: databaseAt(server, name),
    dataDirectory: '',
    host: '127.0.0.1',
    port: 0,
    logLevel: 'error',
    readOnly: true,
  } as const;
  const opened = performance.now();
  const service = await startService(settings);
  say('start to ready', ms(performance.now() - opened));
  const { responsibility } = service.app.services;
  const random = seeded(1);
  const pick = <Item>(items: readonly Item[]): Item => items[Math.floor(random() * items.length)] as Item;
  const provinces = (await responsibility.reference()).provinces.filter(({ to }) => to === null);
  const delay = monitorEventLoopDelay({ resolution: TICK });
  delay.enable();

  const first: number[] = [];
  const later: number[] = [];
  for (const { key } of provinces) first.push(await timed(() => responsibility.ask({ duty: { subject: pick(codes) } }, key, DAY)));
  for (const { key } of provinces)
    for (let round = 0; round < 10; round += 1)
      later.push(await timed(() => responsibility.ask({ duty: { subject: pick(codes), action: pick(['LICENSE', 'GUIDE', 'REPORT']) } }, key, DAY)));
  say('first question in a province', spread(first));
  say('any later, never asked before', spread(later));

  const ask = (query: string, variables: object): Promise<number> =>
    timed(async () => {
      const response = await fetch(`${service.url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ query, variables }),
      });
      const body = (await response.json()) as { errors?: unknown };
      if (body.errors) throw new Error(JSON.stringify(body.errors).slice(0, 400));
    });
  const texts = subjects.map(({ prefLabel }) => prefLabel.vi);
  const searches: number[] = [];
  const filters: number[] = [];
  for (let round = 0; round < 40; round += 1) {
    const text = pick(texts);
    searches.push(await ask('query ($text: String!) { search(text: $text, first: 20) { totalCount nodes { __typename } } }', { text }));
    filters.push(await ask('query ($text: String!) { clauses(filter: { text: $text }, first: 20) { nodes { path document { key } } } }', { text }));
  }
  say('search', spread(searches));
  say('text filter', spread(filters));

  const compared = await ask(
    'query ($provinces: [String!]!, $subjects: [String!]!, $day: Date) { compare(provinces: $provinces, subjects: $subjects, asOf: $day) { __typename } }',
    {
      provinces: provinces.map(({ key }) => key),
      subjects: codes.slice(20, 25),
      day: DAY,
    },
  );
  say(`compare ${provinces.length} provinces x 5 subjects, first time`, ms(compared));

  await askEverywhere();
  const resident = process.memoryUsage.rss() / 2 ** 20;
  say('longest stop of the event loop', ms(delay.max / 1e6 - TICK));
  say('memory with every province asked', `${Math.round(memoryHeld())} MB held, ${Math.round(resident)} MB before what nobody needs was collected`);

  const before = { ...responsibility.kept.counts };
  // Another one in each run over a database that is kept.
  const number = 100 + (await responsibility.newestRevision());
  await publishOneMore(service.app.services.em(), provinces[0]?.key as string, size, number);
  responsibility.refresh();
  await askEverywhere();
  const { made, usedAgain } = responsibility.kept.counts;
  say(
    'after a publication in one province',
    `${made - before.made} answers worked out, ${usedAgain - before.usedAgain} of ${provinces.length * 5} used again`,
  );
  await service.close();

  async function askEverywhere(): Promise<void> {
    for (const { key } of provinces) for (const subject of codes.slice(0, 5)) await responsibility.ask({ duty: { subject } }, key, DAY);
  }
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

function spread(times: readonly number[]): string {
  const sorted = [...times].sort((a, b) => a - b);
  const at = (share: number): number => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] as number;
  return `median ${ms(at(0.5))}, p95 ${ms(at(0.95))}, most ${ms(at(1))} (${times.length})`;
}

function ms(time: number): string {
  return `${time < 10 ? time.toFixed(1) : Math.round(time)} ms`;
}

function say(what: string, figure: string): void {
  console.log(`${what.padEnd(60)} ${figure}`);
}
