/** The service as `phancong serve` starts it, over a registry that is left as it is: the package's own records are no part of the made country. */
import 'reflect-metadata';
import { setFlagsFromString } from 'node:v8';
import '../../../dist/shared/production.js';
import { startService } from '../../../dist/app.js';
import { readConfig } from '../../../dist/config.js';
import { HEAP_GROWTH } from '../../../dist/shared/memory.js';

setFlagsFromString(`--heap-growing-percent=${HEAP_GROWTH}`);
await startService({ ...readConfig(), readOnly: true } as Parameters<typeof startService>[0]);
