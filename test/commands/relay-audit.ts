import { parseArgs } from 'node:util';
import { runRelayAudit } from './api/relay-audit.ts';

const { values } = parseArgs({ options: { url: { type: 'string' } } });
process.exitCode = await runRelayAudit(values.url);
