import { parentPort } from 'node:worker_threads';
import type { Message } from './import-thread.js';
import { replyTo } from './read-and-propose.js';
import { ReaderKnowledge } from './reader-knowledge.js';

// The thread in which files are read, see `import-thread.ts`: news and tasks come in, what became of each task goes out.

const known = new ReaderKnowledge();

parentPort?.on('message', (message: Message) => {
  if ('news' in message) known.learn(message.news);
  else void replyTo(message.task, message.at, known).then((reply) => parentPort?.postMessage(reply, []));
});
