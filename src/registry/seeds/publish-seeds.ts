import type { Database } from '../db/database.js';
import { publish } from '../publish.js';
import { packagedRecords } from './packaged-records.js';

/**
 * Publishes the package's own seeds, except where an operator has published or withdrawn the same record since.
 * @returns the new revision, or `null` where the registry has them already.
 */
export async function seed(database: Pick<Database, 'em'>): Promise<number | null> {
  return publish(database.em(), packagedRecords(), 'Reviewed records of the source documents', { yieldToOperators: true });
}
