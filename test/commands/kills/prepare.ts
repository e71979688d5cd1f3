import { join } from 'node:path';
import { readFileSync } from 'node:fs';
import { readBytes } from '#phancong/importer/readers/read.js';
import { restoreBackup } from '#phancong/registry/backup/restore-backup.js';
import { takeBackup } from '#phancong/registry/backup/take-backup.js';
import type { Database } from '#phancong/registry/db/database.js';
import { openDatabase } from '#phancong/registry/db/orm.js';
import { publish } from '#phancong/registry/publish.js';
import { readSeeds } from '#phancong/registry/seeds/read-seeds.js';
import { recordsOf } from '#phancong/registry/seeds/records-of.js';
import { DraftService } from '#phancong/review/draft.service.js';
import { makeEarlier } from '../../registry/db/earlier-forms.ts';
import { decided, OPERATOR } from '../../review/review.ts';
import { contentOf, opened, type Content } from './content.ts';
import type { Place, Places } from './places.ts';

export const STEPS = ['publish', 'import', 'review', 'backup', 'restore', 'migrate'] as const;
export type Step = (typeof STEPS)[number];

/** Migrations that a registry of an earlier version has: all that follow are run at once. */
const EARLIER = 5;
const SAMPLE = new URL('../../samples/son-tra-2025.txt', import.meta.url).pathname;

/** What a step begins with, what is there before and after it, and how it is done once more in this process. */
export interface PreparedStep {
  from: Place;
  before: Content;
  after: Content;
  again(database: Database, file: string): Promise<unknown>;
}

/** A registry before and after every step, and what the steps need. */
export interface Prepared {
  steps: Record<Step, PreparedStep>;
  draft: string;
  review: unknown;
  sample: string;
  /** Backups of the registry before and after the draft was published. */
  older: string;
  newer: string;
}

/** Makes them once, one after the other. Without documents: the less there is, the more of the kills hit the step itself. */
export async function prepare(places: Places): Promise<Prepared> {
  const seeded = await places.empty();
  await opened(seeded.settings, (database) =>
    publish(
      database.em(),
      recordsOf(readSeeds()).filter(({ kind }) => kind === 'province' || kind === 'subject'),
      'provinces and subjects',
    ),
  );
  const source = await readBytes(readFileSync(SAMPLE), 'decision.txt');
  const importAgain = (database: Database) => new DraftService(database.em).import(source, { province: 'An Giang' }, OPERATOR);
  const imported = await places.copyOf(seeded);
  const { draft } = await opened(imported.settings, importAgain);
  const review = decided(draft.review);
  const reviewAgain = (database: Database) => new DraftService(database.em).review(draft.id, review, OPERATOR);
  const reviewed = await places.copyOf(imported);
  await opened(reviewed.settings, reviewAgain);
  const [older, newer] = ['older.gz', 'newer.gz'].map((name) => join(places.directory, name)) as [string, string];
  await opened(reviewed.settings, (database) => takeBackup(database.em(), older));
  const publishAgain = (database: Database) => new DraftService(database.em).publish(draft.id, OPERATOR);
  const published = await places.copyOf(reviewed);
  await opened(published.settings, publishAgain);
  await opened(published.settings, (database) => takeBackup(database.em(), newer));
  const empty = await places.empty();
  const restored = await places.empty();
  await (await openDatabase(restored.settings)).close();
  const nothing = await opened(restored.settings, contentOf);
  const earlier = await places.empty();
  await makeEarlier(earlier.settings, EARLIER);
  const migrated = await places.copyOf(earlier);

  const content = (place: Place): Promise<Content> => opened(place.settings, contentOf);
  const [a, b, c, d] = [await content(seeded), await content(imported), await content(reviewed), await content(published)] as const;
  const e = await content(migrated);
  return {
    steps: {
      import: { from: seeded, before: a, after: b, again: importAgain },
      review: { from: imported, before: b, after: c, again: reviewAgain },
      publish: { from: reviewed, before: c, after: d, again: publishAgain },
      backup: { from: published, before: d, after: d, again: (database, file) => takeBackup(database.em(), file) },
      restore: { from: empty, before: nothing, after: d, again: (database) => restoreBackup(database.em(), newer) },
      // Whoever opens it brings it to the newest migration.
      migrate: { from: earlier, before: e, after: e, again: async () => undefined },
    },
    draft: draft.id,
    review,
    sample: SAMPLE,
    older,
    newer,
  };
}
