import { readdirSync, rmSync } from 'node:fs';
import { MikroORM as PgliteOrm } from '@mikro-orm/pglite';
import type { MikroORM, SqlEntityManager } from '@mikro-orm/postgresql';
import { PGlite } from '@electric-sql/pglite';
import { btree_gist } from '@electric-sql/pglite/contrib/btree_gist';
import { pg_trgm } from '@electric-sql/pglite/contrib/pg_trgm';
import { dataDir } from '@electric-sql/pglite-prepopulatedfs';
import { catchUp } from '../entry.store.js';
import { newestRevision } from '../publication.store.js';
import { commonOptions, type Database, type DatabaseSettings } from './database.js';
import { lockDirectory } from './directory-lock.js';
import { beginMaking, clearHalfMade, endMaking } from './half-made.js';
import { queryInTurn } from './in-turn.js';
import { MIGRATION_NAMES } from './migrations.js';
import { migrate } from './migrate.js';
import { openPostgres } from './postgres.js';
import { Session } from './session.js';
import { filesFailure, refuseForeignFiles } from './start-failure.js';

/** Memory that an embedded database lays out at its start. PostgreSQL's 128 MB cost two thirds of that start; the files stay in the system's cache. */
const BUFFERS = ['-c', 'shared_buffers=16MB'];

/**
 * Opens PostgreSQL where a URL is given, else the embedded PGlite in its directory (or `memory://`), and brings it to the
 * newest migration. A directory is locked for this process: PGlite itself would let a second one in and lose rows.
 * @throws RegistryInUse, and DATABASE_AWAY, DATABASE_REFUSED, REGISTRY_TOO_NEW, NOT_A_REGISTRY, REGISTRY_DAMAGED,
 * DIRECTORY_UNUSABLE: one sentence for whoever starts the service.
 */
export function openDatabase(settings: DatabaseSettings): Promise<Database> {
  return settings.databaseUrl === null ? openEmbedded(settings) : openPostgres({ ...settings, databaseUrl: settings.databaseUrl });
}

async function openEmbedded({ dataDirectory, patient = true, onStatement, tell, prepare }: DatabaseSettings): Promise<Database> {
  let count = 0;
  const common = commonOptions((sql) => {
    count += 1;
    onStatement?.(sql);
  });
  const release = dataDirectory === 'memory://' ? null : await lockDirectory(dataDirectory, patient);
  try {
    if (release) {
      clearHalfMade(dataDirectory);
      refuseForeignFiles(dataDirectory);
    }
    // Looked at under the lock: another process may just have made its registry there.
    const fresh = release === null || readdirSync(dataDirectory).length === 0;
    if (fresh && release) beginMaking(dataDirectory);
    const orm = await PgliteOrm.init({
      ...common,
      dbName: dataDirectory,
      driverOptions: {
        extensions: { btree_gist, pg_trgm },
        startParams: [...PGlite.defaultStartParams, ...BUFFERS],
        ...(fresh && { loadDataDir: await emptyDatabase() }),
      },
    } as Parameters<typeof PgliteOrm.init>[0]);
    const em = (): SqlEntityManager => orm.em.fork() as unknown as SqlEntityManager;
    try {
      await migrate(orm as unknown as MikroORM, MIGRATION_NAMES, tell);
      await em().transactional((tx) => catchUp(new Session(tx as SqlEntityManager)));
      if (release) endMaking(dataDirectory);
    } catch (error) {
      await orm.close(true).catch(() => undefined);
      // What could not be made whole would only be in the way of the next start.
      if (fresh && release) {
        rmSync(dataDirectory, { recursive: true, force: true });
        endMaking(dataDirectory);
      }
      throw filesFailure(error, dataDirectory);
    }
    queryInTurn((await orm.em.getConnection().getNativeClient()) as PGlite);
    try {
      await prepare?.({ em });
    } catch (error) {
      // Left open, a new one keeps its process from ending.
      await orm.close(true).catch(() => undefined);
      throw error;
    }
    return {
      kind: 'pglite',
      em,
      read: em,
      newest: () => newestRevision(em()),
      statements: () => count,
      connections: () => null,
      servers: () => [],
      watch: () => null,
      close: async () => {
        await orm.close(true);
        await release?.();
      },
    };
  } catch (error) {
    await release?.();
    throw error;
  }
}

/**
 * An empty database, packed: unpacking it costs half of what it costs to have one made. The ORM copies its options, which a Blob
 * does not survive; what PGlite asks of it does.
 */
async function emptyDatabase(): Promise<Pick<Blob, 'arrayBuffer' | 'type'>> {
  const packed = await dataDir();
  return { type: 'application/gzip', arrayBuffer: () => packed.arrayBuffer() };
}
