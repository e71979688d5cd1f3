import { parseArgs } from 'node:util';
import { askCases } from './cases/ask-cases.ts';

const { positionals, values } = parseArgs({ allowPositionals: true, options: { url: { type: 'string' } } });
if (positionals.length === 0) throw new Error('npm run cases -- FILE... [--url URL]');
process.exitCode = await askCases(positionals, values.url);
