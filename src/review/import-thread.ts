import { Worker } from 'node:worker_threads';
import { mistake, PhancongError, type ErrorCode, type ErrorDetail } from '../shared/errors.js';
import { knows, nameOf, readAndPropose, type ImportTask, type ReadProposal } from './read-and-propose.js';

/** What the thread answers: what was made, the caller's mistake, or what a bug left. */
export type ImportReply = { made: ReadProposal } | { refused: { code: ErrorCode; detail: ErrorDetail } } | { failed: string };

type Records = () => Promise<NonNullable<ImportTask['records']>>;

interface Waiting {
  task: ImportTask;
  records: Records;
  resolve: (made: ReadProposal) => void;
  reject: (error: unknown) => void;
}

/** More files than these do not wait: each may take seconds. */
const MOST_WAITING = 8;
/** Sources are run as they are only by tests: there files are read on the thread of the tests. */
const WORKER = import.meta.url.endsWith('.js') ? new URL('import-worker.js', import.meta.url) : null;

/**
 * Reads files one after the other on a thread of its own: a long one takes seconds, in which nobody else would be answered. The thread
 * begins with the first file, keeps what it knows of the newest revision, and holds up no end of the process. Where it dies, the file that it was
 * reading fails, and the next one begins another.
 */
export class ImportThread {
  private readonly waiting: Waiting[] = [];
  private worker: Worker | null = null;
  /** The revision whose records the thread has. */
  private has: string | null = null;

  constructor(private readonly script: URL | null = WORKER) {}

  /** Shapes: `records` gives those of the task's revision where the thread does not have them. @throws IMPORTS_WAITING where too many wait; what {@link readAndPropose} throws. */
  async read(task: ImportTask, records: Records): Promise<ReadProposal> {
    const { script } = this;
    if (script === null) return readAndPropose(knows(task.at) ? task : { ...task, records: await records() });
    if (this.waiting.length > MOST_WAITING)
      throw mistake('IMPORTS_WAITING', String(MOST_WAITING), { vi: 'thử lại sau ít phút', en: 'another try in a few minutes' });
    return new Promise((resolve, reject) => {
      this.waiting.push({ task, records, resolve, reject });
      if (this.waiting.length === 1) void this.begin(script);
    });
  }

  private async begin(script: URL): Promise<void> {
    const [next] = this.waiting;
    if (!next) return this.worker?.unref();
    const name = nameOf(next.task.at);
    try {
      const records = this.worker && this.has === name ? undefined : await next.records();
      this.worker ??= this.started(script);
      this.worker.ref();
      this.worker.postMessage(records ? { ...next.task, records } : next.task, []);
      this.has = name;
    } catch (error) {
      this.finish(({ reject }) => reject(error));
    }
  }

  private started(script: URL): Worker {
    // What the process was started with, such as a script on its command line, is none of the thread's.
    const worker = new Worker(script, { execArgv: [] });
    worker.on('message', (reply: ImportReply) => {
      // Whether it came to know the records is not sure.
      if ('failed' in reply) this.has = null;
      this.finish((one) => told(reply, one));
    });
    const died = (error: unknown): void => {
      if (this.worker !== worker) return;
      this.worker = null;
      this.finish(({ reject }) => reject(error));
    };
    worker.on('error', died);
    worker.on('exit', (code) => died(new Error(`The thread that reads files ended with ${code}.`)));
    return worker;
  }

  private finish(tell: (one: Waiting) => void): void {
    const one = this.waiting.shift();
    if (one) tell(one);
    void this.begin(this.script as URL);
  }
}

function told(reply: ImportReply, { resolve, reject }: Waiting): void {
  if ('made' in reply) resolve(reply.made);
  else if ('refused' in reply) reject(new PhancongError(reply.refused.code, reply.refused.detail));
  else reject(new Error(reply.failed));
}
