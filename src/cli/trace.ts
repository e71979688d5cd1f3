import { TraceDocument, type TraceQuery, type TraceQueryVariables } from '../client/operations.js';
import type { Config } from '../config.js';
import { printTrace } from '../print/trace.js';
import type { Language } from '../shared/text.js';
import { execute } from './execute.js';

export interface TraceOptions {
  asOf?: string;
  url?: string;
  at?: string;
  lang: Language;
  json?: boolean;
}

/** `phancong trace DOCUMENT#PATH`: from a clause down to laws, as a tree. */
export async function runTrace(config: Config, clause: string, options: TraceOptions): Promise<void> {
  const { trace } = await execute<TraceQuery, TraceQueryVariables>(config, TraceDocument, { clause, asOf: options.asOf }, options);
  process.stdout.write(options.json ? `${JSON.stringify(trace, null, 2)}\n` : printTrace(trace, options.lang));
}
