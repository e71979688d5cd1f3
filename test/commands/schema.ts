import { readFileSync, writeFileSync } from 'node:fs';
import 'reflect-metadata';
import { parseArgs } from 'node:util';
import { buildApiSchema, printApiSchema } from '#phancong/graphql/schema.js';

const FILE = new URL('../../schema/schema.graphql', import.meta.url).pathname;

// Writes the schema that the code makes; with `--check` compares instead, and ends with 1 where it differs.
const { check } = parseArgs({ options: { check: { type: 'boolean', default: false } } }).values;
const current = printApiSchema(buildApiSchema());
if (!check) writeFileSync(FILE, current);
else if (readFileSync(FILE, 'utf8') === current) process.stdout.write('schema/schema.graphql is what the code makes\n');
else {
  process.stdout.write('schema/schema.graphql differs from what the code makes; run npm run schema\n');
  process.exitCode = 1;
}
