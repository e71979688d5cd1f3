import { createRequire } from 'node:module';

const { name, version } = createRequire(import.meta.url)('../../package.json') as { name: string; version: string };

/** Name and version of this package, as receipts and exports carry them. */
export const SOFTWARE = `${name} ${version}`;
