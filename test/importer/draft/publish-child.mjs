// Publishes a draft in a process of its own, to be killed: by itself after a statement, or from outside at any time.
import 'reflect-metadata';
import { openDatabase } from '../../../dist/db/orm.js';
import { DraftService } from '../../../dist/importer/draft/draft.service.js';

const { settings, draft, caller, killAfter } = JSON.parse(process.argv[2]);
let sent = null;
const database = await openDatabase({
  ...settings,
  onStatement: () => {
    if (sent === null) return;
    sent += 1;
    if (sent === killAfter) process.kill(process.pid, 'SIGKILL');
  },
});
const drafts = new DraftService(database.em);
sent = 0;
process.stdout.write('begin\n');
await drafts.publish(draft, caller);
process.stdout.write(`end ${sent}\n`);
await database.close();
