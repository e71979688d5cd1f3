import { readConfig } from '#phancong/config.js';
import { countStatements, isFlat, startWatched, tableOf } from './api/sql-counts.ts';

// Prints the table; ends with 1 where a count grows with the page.
const service = await startWatched({ ...readConfig(), host: '127.0.0.1', port: 0, dataDirectory: 'memory://' });
try {
  const counts = await countStatements(service);
  process.stdout.write(tableOf(counts));
  process.exitCode = counts.every(isFlat) ? 0 : 1;
} finally {
  await service.close();
}
