// Publishes a draft in a process of its own, to be killed: by itself after a statement, or from outside at any time.
import 'reflect-metadata';
import { flushCompileCache } from 'node:module';
import { join } from 'node:path';

const { dist, settings, draft, caller, killAfter } = JSON.parse(process.argv[2]);
const { openDatabase } = await import(join(dist, 'registry/db/orm.js'));
const { DraftService } = await import(join(dist, 'review/draft.service.js'));
// A process that is killed keeps no compiled code for the next one.
flushCompileCache();

let sent = null;
const killIfDue = () => {
  if (sent === killAfter) process.kill(process.pid, 'SIGKILL');
};
const database = await openDatabase({
  ...settings,
  onStatement: () => {
    if (sent === null) return;
    sent += 1;
    killIfDue();
  },
});
const drafts = new DraftService(database.em);
sent = 0;
killIfDue();
process.stdout.write('begin\n');
await drafts.publish(draft, caller);
process.stdout.write(`end ${sent}\n`);
// It never closes the registry: whoever started it ends it.
setInterval(() => undefined, 1000);
