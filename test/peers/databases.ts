import { administer, databaseAt } from '../support/administer.ts';
import { fill } from '../commands/national/fill.ts';
import type { Size } from '../commands/national/made-records.ts';
import { Client } from 'pg';
import { TABLES } from './tables.ts';

/** How a registry came to be. */
export interface Made {
  duties: number;
  provinces: number;
  /** Seconds in which all of it was published. */
  published: number;
  /** Bytes on disk, without the tables of the others. */
  bytes: number;
}

export interface MadeDatabase extends Made {
  url: string;
  size: string;
}

/** The sizes by their number of duties; a million is ten countries side by side, nine of them on days of their own. */
export const SIZES: Readonly<Record<string, Size>> = {
  '10000': { bodies: 14, clauses: 21, times: 1 },
  '100000': { bodies: 14, clauses: 210, times: 1 },
  '1000000': { bodies: 14, clauses: 210, times: 10 },
};

const nameOf = (size: string): string => `phancong_peers_${size}`;

/** The database of a size: the one that an earlier run kept, or a new one, filled by publishing, with the tables of the others. */
export async function madeDatabase(server: string, size: string): Promise<MadeDatabase> {
  const shape = SIZES[size];
  if (!shape) throw new Error(`--sizes: ${size} is none of ${Object.keys(SIZES).join(', ')}`);
  const url = databaseAt(server, nameOf(size));
  const known = await noteOf(server, size);
  if (known) return { ...known, url, size };
  await administer(server, `drop database if exists ${nameOf(size)} with (force)`);
  await administer(server, `create database ${nameOf(size)}`);
  const begun = performance.now();
  const { provinces, duties } = await fill(url, shape, (done, all) => process.stderr.write(`\r${size}: ${done} of ${all} provinces`));
  const published = (performance.now() - begun) / 1000;
  process.stderr.write(`, ${published.toFixed(0)} s\n`);
  const [{ bytes }] = await rows<{ bytes: string }>(url, 'select pg_database_size(current_database()) as bytes');
  for (const statement of TABLES) await rows(url, statement);
  // Written last: a database without this note is not whole.
  const made: Made = { duties, provinces, published, bytes: Number(bytes) };
  await administer(server, `comment on database ${nameOf(size)} is '${JSON.stringify(made)}'`);
  return { ...made, url, size };
}

export async function dropDatabase(server: string, size: string): Promise<void> {
  await administer(server, `drop database if exists ${nameOf(size)} with (force)`);
}

async function noteOf(server: string, size: string): Promise<Made | null> {
  const [found] = await rows<{ note: string | null }>(
    server,
    `select shobj_description(oid, 'pg_database') as note from pg_database where datname = '${nameOf(size)}'`,
  );
  return found?.note ? (JSON.parse(found.note) as Made) : null;
}

/** What one statement gives. */
export async function rows<Row extends object>(url: string, statement: string): Promise<[Row, ...Row[]]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(statement)).rows as [Row, ...Row[]];
  } finally {
    await client.end();
  }
}
