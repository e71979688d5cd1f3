// Does one step in a process of its own, to be killed: by itself after a statement, or from outside at any time.
import 'reflect-metadata';
import { readFileSync } from 'node:fs';
import { flushCompileCache } from 'node:module';
import { join } from 'node:path';

const { dist, settings, step, file, draft, review, sample, caller, killAfter } = JSON.parse(readFileSync(process.argv[2], 'utf8'));
const of = (path) => import(join(dist, path));
const { openDatabase } = await of('registry/db/orm.js');
const { DraftService } = await of('review/draft.service.js');
const { readBytes } = await of('importer/readers/read.js');
const { takeBackup } = await of('registry/backup/take-backup.js');
const { restoreBackup } = await of('registry/backup/restore-backup.js');
// A process that is killed keeps no compiled code for the next one.
flushCompileCache();

let sent = null;
const begin = () => {
  sent = 0;
  process.stdout.write('begin\n');
  killIfDue();
};
const killIfDue = () => {
  if (sent === killAfter) process.kill(process.pid, 'SIGKILL');
};
const onStatement = () => {
  if (sent === null) return;
  sent += 1;
  killIfDue();
};
const open = (prepare) => openDatabase({ ...settings, onStatement, prepare });

/** On a registry that is open already. */
const STEPS = {
  import: async (drafts) => drafts.import(await readBytes(readFileSync(sample), 'decision.txt'), { province: 'An Giang' }, caller),
  review: (drafts) => drafts.review(draft, review, caller),
  publish: (drafts) => drafts.publish(draft, caller),
  backup: (_drafts, database) => takeBackup(database.em(), file),
};
/** With the opening itself. */
const OPENING = {
  restore: () => open(({ em }) => restoreBackup(em(), file)),
  migrate: () => open(),
};

if (step in OPENING) {
  begin();
  await OPENING[step]();
} else {
  const database = await open();
  const drafts = new DraftService(database.em);
  begin();
  await STEPS[step](drafts, database);
}
process.stdout.write(`end ${sent}\n`);
// It never closes the registry: whoever started it ends it.
setInterval(() => undefined, 1000);
