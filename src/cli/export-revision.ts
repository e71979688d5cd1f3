import { writeFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { exportOf } from '../answer/receipt/export-revision.js';
import type { Config } from '../config.js';
import { reading } from './registry.js';

export interface ExportRevisionOptions {
  at?: number;
  log?: boolean;
  out?: string;
}

/**
 * `phancong export revision`: everything that answers depend on at a revision, as JSON lines on standard output or in a file
 * (packed with gzip where its name ends in `.gz`). Says on standard error what was written, and which records do not read as
 * they were published.
 */
export async function runExportRevision(config: Config, { at, log, out }: ExportRevisionOptions): Promise<void> {
  const { text, revision, differing } = await reading(config, ({ services }) => exportOf(services, at, log));
  const bytes = out?.endsWith('.gz') ? gzipSync(text) : Buffer.from(text);
  if (out === undefined) process.stdout.write(bytes);
  else writeFileSync(out, bytes);
  process.stderr.write(`Đã xuất phiên bản ${revision} (${bytes.length} byte). / Exported revision ${revision} (${bytes.length} bytes).\n`);
  for (const record of differing) {
    process.stderr.write(`${record}: không đúng như khi được ghi. / is not as it was published.\n`);
  }
}
