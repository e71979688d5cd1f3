import type { PGlite } from '@electric-sql/pglite';
import { Work } from '../../shared/work.js';

/**
 * Makes an embedded database give others their turn between statements. It works in the thread of the service and answers without
 * ever going through the event loop, so that many statements in a row would stop everything else.
 */
export function queryInTurn(database: PGlite): void {
  const query = database.query.bind(database);
  let last: Promise<unknown> = Promise.resolve();
  const inTurn = async (before: Promise<unknown>, parameters: Parameters<PGlite['query']>): Promise<unknown> => {
    await before;
    await Work.endless.breathe();
    return query(...parameters);
  };
  database.query = ((...parameters: Parameters<PGlite['query']>) => {
    const answer = inTurn(last, parameters);
    last = answer.catch(() => undefined);
    return answer;
  }) as PGlite['query'];
}
