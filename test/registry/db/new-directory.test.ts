import { cpSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { lock } from 'proper-lockfile';
import { afterAll, describe, expect, it } from 'vitest';
import { openDatabase } from '../../../src/registry/db/orm.js';
import { newestRevision } from '../../../src/registry/publication.store.js';
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
});
