import type { StartStep } from '../db/migrate.js';
import type { Database } from '../db/database.js';
import { publish } from '../publish.js';
import { packagedRecords } from './packaged-records.js';

/**
 * Publishes the package's own seeds, except where an operator has published or withdrawn the same record since.
 * `tell` is called first, if there is something to publish.
 * @returns the new revision, or `null` where the registry has them already.
 */
export async function seed(database: Pick<Database, 'em'>, tell: (step: StartStep) => void = () => undefined): Promise<number | null> {
  const options = { yieldToOperators: true, onBegin: () => tell('SEED') };
  return publish(database.em(), packagedRecords(), 'Reviewed records of the source documents', options);
}
