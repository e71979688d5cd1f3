import type { NewestRevision } from '../../registry/newest-revision.js';
import { mistake, PhancongError } from '../../shared/errors.js';

/** Revisions that a stream repeats for a client that comes again; who missed more reads `/changes`. */
export const REPEATED_MAX = 500;

/**
 * The last revision that a client has seen, from `Last-Event-ID` as browsers send it when they connect again; `null` without one.
 * @throws UNKNOWN_REVISION for what is not a revision of the registry, REVISION_AWAITED, TOO_FAR_BEHIND where more than {@link REPEATED_MAX} were missed.
 */
export async function lastSeen(header: string | string[] | undefined, revisions: Pick<NewestRevision, 'get' | 'reach'>): Promise<number | null> {
  if (header === undefined || header === '') return null;
  const given = String(header);
  const seen = /^\d{1,9}$/.test(given) ? Number(given) : NaN;
  // Another instance may have reported it earlier.
  if (!Number.isNaN(seen))
    await revisions.reach(seen).catch((error: unknown) => {
      if (!(error instanceof PhancongError) || error.code !== 'UNKNOWN_REVISION') throw error;
    });
  const newest = await revisions.get();
  if (!(seen <= newest)) {
    const expected = { vi: `số từ 0 đến ${newest} trong Last-Event-ID`, en: `a number from 0 to ${newest} in Last-Event-ID` };
    throw mistake('UNKNOWN_REVISION', given, expected);
  }
  if (newest - seen > REPEATED_MAX) {
    const expected = {
      vi: `Hãy đọc /changes?since=${seen} rồi nối lại.`,
      en: `Read /changes?since=${seen}, then connect again.`,
    };
    throw mistake('TOO_FAR_BEHIND', String(newest - seen), expected);
  }
  return seen;
}
