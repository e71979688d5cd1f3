import { SingleBar } from 'cli-progress';
import type { Text } from '../shared/text.js';

/** Steps of a longer command, as a bar on a terminal and as plain lines elsewhere; on standard error, so that output stays output. */
export interface Progress {
  step(what: Text): void;
  stop(): void;
}

export function progressOf(total: number, stream: NodeJS.WriteStream = process.stderr): Progress {
  if (!stream.isTTY) return { step: ({ vi, en }) => void stream.write(`${vi} / ${en}\n`), stop: () => undefined };
  const bar = new SingleBar({ stream, format: '{bar} {value}/{total} {what}', clearOnComplete: true, hideCursor: true });
  bar.start(total, 0, { what: '' });
  return { step: ({ vi, en }) => bar.increment(1, { what: `${vi} / ${en}` }), stop: () => bar.stop() };
}
