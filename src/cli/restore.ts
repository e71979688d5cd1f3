import type { Config } from '../config.js';
import { checkBackup } from '../registry/backup/check-backup.js';
import { restoreBackup } from '../registry/backup/restore-backup.js';
import type { ChainCheck } from '../registry/chain.store.js';
import { openDatabase } from '../registry/db/orm.js';
import type { Text } from '../shared/text.js';
import { told } from './backup.js';

const DONE: Text = { vi: 'Đã khôi phục từ {file}', en: 'Restored from {file}' };

/**
 * `phancong restore FILE`: makes an empty database what a backup says, or leaves it empty. A service that starts meanwhile waits.
 * @throws BACKUP_UNREADABLE, BACKUP_TOO_NEW, BACKUP_BROKEN, REGISTRY_NOT_EMPTY.
 */
export async function runRestore(config: Config, file: string): Promise<void> {
  // Before there is a database: a file that cannot be used leaves nothing behind.
  await checkBackup(file);
  let check: ChainCheck | null = null;
  const database = await openDatabase({ ...config, prepare: async ({ em }) => (check = await restoreBackup(em(), file)) });
  await database.close();
  if (check) process.stdout.write(told(DONE, file, check));
}
