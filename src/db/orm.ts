import { mkdirSync } from 'node:fs';
import { MikroORM as PgliteOrm } from '@mikro-orm/pglite';
import { MikroORM as PostgresOrm, type Options, type SqlEntityManager } from '@mikro-orm/postgresql';
import { Migrator } from '@mikro-orm/migrations';
import { btree_gist } from '@electric-sql/pglite/contrib/btree_gist';
import { lock } from 'proper-lockfile';
import { Clause } from '../law/clause.entity.js';
import { DocumentRelation, LegalDocument } from '../law/document.entity.js';
import { Unit, UnitSuccession } from '../units/unit.entity.js';
import { Assignment, AssignmentUnit, Duty, DutySubject, Outcome } from '../duties/duty.entity.js';
import { Act } from '../importer/draft/act.entity.js';
import { Registry0001 } from './migrations/0001-registry.js';
import { Drafts0002 } from './migrations/0002-drafts.js';
import { Suppressions0003 } from './migrations/0003-suppressions.js';
import { AssignmentOrder0004 } from './migrations/0004-assignment-order.js';
import { queryInTurn } from './in-turn.js';
import { Chain0005 } from './migrations/0005-chain.js';
import { migrate } from './migrate.js';
import { RegistryRevision } from './revision.entity.js';

const ENTITIES = [
  RegistryRevision,
  LegalDocument,
  DocumentRelation,
  Clause,
  Unit,
  UnitSuccession,
  Duty,
  DutySubject,
  Assignment,
  AssignmentUnit,
  Outcome,
  Act,
];
const MIGRATIONS = [
  { name: '0001-registry', class: Registry0001 },
  { name: '0002-drafts', class: Drafts0002 },
  { name: '0003-suppressions', class: Suppressions0003 },
  { name: '0004-assignment-order', class: AssignmentOrder0004 },
  { name: '0005-chain', class: Chain0005 },
];

export interface DatabaseSettings {
  databaseUrl: string | null;
  dataDirectory: string;
  /** Whether to wait for a lock that a crash may have left over; true unless said. */
  patient?: boolean;
  /** Told of every statement that is sent, for counting and for debugging. */
  onStatement?: (sql: string) => void;
}

/** An open database, migrated, with a fresh entity manager for every piece of work. */
export interface Database {
  kind: 'postgresql' | 'pglite';
  em(): SqlEntityManager;
  /** How many statements have been sent since the start. */
  statements(): number;
  close(): Promise<void>;
}

/**
 * Opens PostgreSQL where a URL is given, else the embedded PGlite in its directory (or `memory://`), and brings it to the
 * newest migration. A directory is locked for this process: PGlite itself would let a second one in and lose rows.
 * @throws RegistryInUse where another process holds the directory.
 */
export async function openDatabase({ databaseUrl, dataDirectory, patient = true, onStatement }: DatabaseSettings): Promise<Database> {
  let count = 0;
  const shared = {
    entities: ENTITIES,
    extensions: [Migrator],
    migrations: { migrationsList: MIGRATIONS, snapshot: false, transactional: true, allOrNothing: true },
    discovery: { warnWhenNoEntities: false },
    allowGlobalContext: false,
    debug: ['query'],
    loggerFactory: () => ({
      log: () => undefined,
      error: () => undefined,
      warn: () => undefined,
      logQuery: ({ query }: { query: string }) => {
        count += 1;
        onStatement?.(query);
      },
      setDebugMode: () => undefined,
      isEnabled: () => true,
    }),
  };
  const embedded = databaseUrl === null;
  const release = embedded && dataDirectory !== 'memory://' ? await lockDirectory(dataDirectory, patient) : null;
  try {
    const orm = embedded
      ? await PgliteOrm.init({ ...shared, dbName: dataDirectory, driverOptions: { extensions: { btree_gist } } } as Parameters<
          typeof PgliteOrm.init
        >[0])
      : await PostgresOrm.init({ ...shared, clientUrl: databaseUrl } as unknown as Options);
    await migrate(
      orm as unknown as PostgresOrm,
      MIGRATIONS.map(({ name }) => name),
    );
    if (embedded) queryInTurn(await (orm as unknown as PgliteOrm).em.getConnection().getNativeClient());
    return {
      kind: embedded ? 'pglite' : 'postgresql',
      em: () => orm.em.fork() as unknown as SqlEntityManager,
      statements: () => count,
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

/** The directory of the embedded registry is another process's. */
export class RegistryInUse extends Error {
  constructor(directory: string, cause: unknown) {
    super(
      `another process is using the registry in ${directory}; stop it, or set PHANCONG_DATA to another directory or DATABASE_URL to a PostgreSQL`,
      {
        cause,
      },
    );
    this.name = 'RegistryInUse';
  }
}

/** A lock that its owner has not touched for so long (ms) is left over from a crash; a start waits that out before it gives up. */
const STALE = 5_000;

async function lockDirectory(directory: string, patient: boolean): Promise<() => Promise<void>> {
  mkdirSync(directory, { recursive: true });
  try {
    return await lock(directory, {
      lockfilePath: `${directory}.lock`,
      stale: STALE,
      update: STALE / 5,
      retries: patient ? { retries: 12, factor: 1, minTimeout: STALE / 10 } : 0,
    });
  } catch (error) {
    throw new RegistryInUse(directory, error);
  }
}
