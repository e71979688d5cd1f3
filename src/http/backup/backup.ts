import { createReadStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import { takeBackup } from '../../registry/backup/take-backup.js';
import { allow } from '../../review/caller.js';
import { mistake, PhancongError } from '../../shared/errors.js';
import type { Services } from '../../services.js';

/** Where the service keeps what it sends is nothing that a client should learn. */
const NO_ROOM = (): PhancongError =>
  mistake('SERVICE_UNAVAILABLE', 'backup', {
    vi: 'chỗ trống cho bản sao lưu trong thư mục tạm của dịch vụ',
    en: 'room for a backup where the service keeps temporary files',
  });

/**
 * Serves the whole registry as a backup at `/backup`, to who may publish in every province: the embedded database lets nobody in but its
 * service. It is taken and checked before the first byte is sent, so that a slow client keeps nobody waiting.
 */
export function serveBackup(app: FastifyInstance, { em, authenticate }: Services): void {
  if (authenticate === null) return;
  app.get('/backup', async (request, reply) => {
    allow(await authenticate(request.headers.authorization), 'PUBLISHER', '*');
    const directory = await mkdtemp(join(tmpdir(), 'phancong-backup-'));
    const drop = (): Promise<void> => rm(directory, { recursive: true, force: true });
    try {
      const file = join(directory, 'registry.jsonl.gz');
      await takeBackup(em(), file);
      return await reply
        .type('application/gzip')
        .header('content-disposition', 'attachment; filename="phancong-backup.jsonl.gz"')
        .header('cache-control', 'no-store')
        .send(createReadStream(file).on('close', () => void drop()));
    } catch (error) {
      await drop();
      throw error instanceof PhancongError && error.code === 'DIRECTORY_UNUSABLE' ? NO_ROOM() : error;
    }
  });
}
