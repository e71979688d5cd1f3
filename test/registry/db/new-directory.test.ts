import { cpSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { lock } from 'proper-lockfile';
import { afterAll, describe, expect, it } from 'vitest';
import type { StartStep } from '../../../src/registry/db/migrate.js';
import { openDatabase } from '../../../src/registry/db/orm.js';
import { newestRevision } from '../../../src/registry/publication.store.js';
import { createApp } from '../../../src/services.js';
import { preparedDirectory } from '../../support/prepared.js';
import { temporaryDirectory } from '../../support/temporary-directory.js';

const place = temporaryDirectory('new');
afterAll(() => rmSync(place, { recursive: true, force: true }));

describe('a new directory', () => {
  it('in which another process makes its registry while this one waits for the lock is opened, and not made anew', async () => {
    const prepared = await preparedDirectory();
    const directory = join(place, 'registry');
    mkdirSync(directory);
    const release = await lock(directory, { lockfilePath: `${directory}.lock` });
    const opening = openDatabase({ databaseUrl: null, dataDirectory: directory });
    cpSync(prepared, directory, { recursive: true });
    await release();
    const database = await opening;
    expect(await newestRevision(database.em())).toBe(1);
    await database.close();
  });

  it('is migrated and gets the records of the package, each step announced before it is done; opened again, nothing is announced', async () => {
    const dataDirectory = join(place, 'said');
    const said: [step: StartStep, exists: boolean][] = [];
    const tell = (step: StartStep): void => void said.push([step, finished]);
    let finished = false;
    for (let time = 0; time < 2; time += 1) {
      const app = await createApp({ databaseUrl: null, dataDirectory, tell });
      finished = true;
      await app.close();
    }
    expect(said).toEqual([
      ['MIGRATE', false],
      ['SEED', false],
    ]);
  });

  it('in which a database was made by half when its process was killed is emptied and made anew, and nothing else is', async () => {
    const directory = join(place, 'half');
    const halfMade = (): void => {
      mkdirSync(join(directory, 'base', '1'), { recursive: true });
      writeFileSync(join(directory, 'base', '1', '112'), 'x');
    };
    halfMade();
    await expect(openDatabase({ databaseUrl: null, dataDirectory: directory })).rejects.toMatchObject({ code: 'NOT_A_REGISTRY' });
    expect(readdirSync(join(directory, 'base'))).toEqual(['1']);
    writeFileSync(`${directory}.unfinished`, '');
    const database = await openDatabase({ databaseUrl: null, dataDirectory: directory });
    expect(await newestRevision(database.em())).toBe(0);
    await database.close();
    expect(readdirSync(place).filter((name) => name.startsWith('half.'))).toEqual([]);
    const again = await openDatabase({ databaseUrl: null, dataDirectory: directory });
    await again.close();
  });
});
