import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const FILES = ['akomantoso30.xsd', 'xml.xsd', 'cpsv-ap-SHACL.ttl', 'w3c-org.ttl'] as const;
const DIRECTORY = process.env['PHANCONG_SCHEMAS'] ?? fileURLToPath(new URL('../../../../shared/schemas', import.meta.url));
const missing = FILES.filter((file) => !existsSync(`${DIRECTORY}/${file}`));
if (missing.length > 0 && process.env['PHANCONG_SCHEMAS'] !== undefined)
  throw new Error(`PHANCONG_SCHEMAS names ${DIRECTORY}, which lacks ${missing.join(', ')}`);

/**
 * The schemas that the standards' own publishers wrote. They are data of others and no part of the project: they are read from
 * `PHANCONG_SCHEMAS`, or from `shared/schemas` beside the project. Where neither is there, what needs them is skipped.
 */
export const OFFICIAL = {
  absent: missing.length > 0,
  /** For titles of tests, so that whoever reads "skipped" reads why. */
  why: missing.length > 0 ? ` (skipped: no ${missing.join(', ')} in PHANCONG_SCHEMAS or ../shared/schemas)` : '',
  file: (name: (typeof FILES)[number]): string => `${DIRECTORY}/${name}`,
};
