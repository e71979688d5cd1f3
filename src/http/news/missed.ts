import { mistake } from '../../shared/errors.js';

/** Revisions that a stream repeats for a client that comes again; who missed more reads `/changes`. */
export const REPEATED_MAX = 500;

/**
 * The last revision that a client has seen, from `Last-Event-ID` as browsers send it when they connect again; `null` without one.
 * @throws UNKNOWN_REVISION for what is not a revision of the registry, TOO_FAR_BEHIND where more than {@link REPEATED_MAX} were missed.
 */
export function lastSeen(header: string | string[] | undefined, newest: number): number | null {
  if (header === undefined || header === '') return null;
  const given = String(header);
  const seen = /^\d{1,9}$/.test(given) ? Number(given) : NaN;
  if (!(seen <= newest)) {
    const expected = { vi: `số từ 0 đến ${newest} trong Last-Event-ID`, en: `a number from 0 to ${newest} in Last-Event-ID` };
    throw mistake('UNKNOWN_REVISION', given, expected);
  }
  if (newest - seen > REPEATED_MAX) {
    const expected = {
      vi: `không quá ${REPEATED_MAX}; đọc /changes?since=${seen} rồi nối lại`,
      en: `${REPEATED_MAX} at most; read /changes?since=${seen}, then connect again`,
    };
    throw mistake('TOO_FAR_BEHIND', String(newest - seen), expected);
  }
  return seen;
}
