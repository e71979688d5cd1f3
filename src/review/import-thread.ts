import { Worker } from 'node:worker_threads';
import type { RevisionName } from '../registry/reference.js';
import { mistake, PhancongError } from '../shared/errors.js';
import { replyTo, type ImportReply, type ImportTask, type ReadProposal } from './read-and-propose.js';
import { ReaderKnowledge, type KnownTo, type News } from './reader-knowledge.js';

/** What the thread is sent. */
export type Message = { news: News } | { task: ImportTask; at: RevisionName };

/** Tells what is new since something was known; returns what is known then. */
export type TellNews = (since: KnownTo | null, tell: (news: News) => void) => Promise<KnownTo>;

/** Whoever reads files, on this thread or on another. */
interface Reader {
  /** What it was told; null where that is not sure. */
  known: KnownTo | null;
  learn(news: News): void;
  read(task: ImportTask, at: RevisionName): Promise<ImportReply>;
}

/** More files than these do not wait: each may take seconds. */
const MOST_WAITING = 8;
/** Sources are run as they are only by tests: there files are read on the thread of the tests. */
const WORKER = import.meta.url.endsWith('.js') ? new URL('import-worker.js', import.meta.url) : null;

/**
 * Reads files one after the other on a thread of its own: a long one takes seconds, in which nobody else would be answered. The thread
 * begins with the first file, keeps what it knows of the registry, and holds up no end of the process. Where it dies, the file that it was
 * reading fails, and the next one begins another.
 */
export class ImportThread {
  private waiting = 0;
  private last: Promise<unknown> = Promise.resolve();
  private reader: Reader | null = null;

  constructor(
    private readonly tellNews: TellNews,
    private readonly script: URL | null = WORKER,
  ) {}

  /** @throws IMPORTS_WAITING where too many wait; the mistakes of whoever imports the file. */
  async read(task: ImportTask): Promise<ReadProposal> {
    if (this.waiting > MOST_WAITING)
      throw mistake('IMPORTS_WAITING', String(MOST_WAITING), { vi: 'thử lại sau ít phút', en: 'another try in a few minutes' });
    this.waiting += 1;
    const reading = this.last.then(() => this.begin(task)).finally(() => (this.waiting -= 1));
    this.last = reading.catch(() => undefined);
    return reading;
  }

  private async begin(task: ImportTask): Promise<ReadProposal> {
    const reader = (this.reader ??= this.script === null ? new ReaderHere() : new ReaderOnThread(this.script, () => (this.reader = null)));
    const { known } = reader;
    reader.known = null;
    const at = await this.tellNews(known, (news) => reader.learn(news));
    const reply = await reader.read(task, at);
    if ('failed' in reply) throw new Error(reply.failed);
    reader.known = at;
    if ('refused' in reply) throw new PhancongError(reply.refused.code, reply.refused.detail);
    return reply.made;
  }
}

class ReaderHere implements Reader {
  known: KnownTo | null = null;
  private readonly knowledge = new ReaderKnowledge();

  learn(news: News): void {
    this.knowledge.learn(news);
  }

  read(task: ImportTask, at: RevisionName): Promise<ImportReply> {
    return replyTo(task, at, this.knowledge);
  }
}

class ReaderOnThread implements Reader {
  known: KnownTo | null = null;
  private readonly worker: Worker;
  private died: unknown = null;
  private fail: (error: unknown) => void = () => undefined;

  constructor(script: URL, onDeath: () => void) {
    // What the process was started with, such as a script on its command line, is none of the thread's.
    this.worker = new Worker(script, { execArgv: [] });
    this.worker.unref();
    const end = (error: unknown): void => {
      // Whoever ends by an error exits after it, when another may have begun.
      if (this.died !== null) return;
      this.died = error;
      onDeath();
      this.fail(error);
    };
    this.worker.on('error', end);
    this.worker.on('exit', (code) => end(new Error(`The thread that reads files ended with ${code}.`)));
  }

  learn(news: News): void {
    this.send({ news });
  }

  async read(task: ImportTask, at: RevisionName): Promise<ImportReply> {
    if (this.died !== null) throw this.died;
    this.worker.ref();
    try {
      return await new Promise((resolve, reject) => {
        this.fail = reject;
        this.worker.once('message', resolve);
        this.send({ task, at });
      });
    } finally {
      this.worker.unref();
    }
  }

  private send(message: Message): void {
    this.worker.postMessage(message, []);
  }
}
