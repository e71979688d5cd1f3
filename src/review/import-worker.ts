import { parentPort } from 'node:worker_threads';
import { PhancongError } from '../shared/errors.js';
import type { ImportReply } from './import-thread.js';
import { readAndPropose, type ImportTask } from './read-and-propose.js';

// The thread in which files are read, see `import-thread.ts`: a task comes in, what it amounts to goes out.

parentPort?.on('message', (task: ImportTask) => {
  void reply(task).then((one) => parentPort?.postMessage(one, []));
});

async function reply(task: ImportTask): Promise<ImportReply> {
  try {
    return { made: await readAndPropose(task) };
  } catch (error) {
    if (error instanceof PhancongError) return { refused: { code: error.code, detail: error.detail } };
    return { failed: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}
