import { pino, type Logger } from 'pino';

/** The log of a service: JSON lines on standard error. */
export function createLogger(level: string): Logger {
  return pino({ level }, pino.destination({ dest: 2, sync: false }));
}
