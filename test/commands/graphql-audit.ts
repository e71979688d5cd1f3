import { parseArgs } from 'node:util';
import { runGraphqlAudit } from './api/graphql-audit.ts';

const { values } = parseArgs({ options: { url: { type: 'string' } } });
process.exitCode = await runGraphqlAudit(values.url);
