import { readFileSync, writeFileSync } from 'node:fs';
import { buildApiSchema, printApiSchema } from '#phancong/graphql/schema.js';

const FILE = new URL('../../schema/schema.graphql', import.meta.url).pathname;

/** `phancong schema`: writes the schema that the code makes; with `check` compares instead. @returns 0, or 1 for drift. */
export function runSchema({ check = false }: { check?: boolean }): number {
  const current = printApiSchema(buildApiSchema());
  if (!check) {
    writeFileSync(FILE, current);
    return 0;
  }
  const committed = readFileSync(FILE, 'utf8');
  process.stdout.write(
    committed === current
      ? 'schema/schema.graphql is what the code makes\n'
      : 'schema/schema.graphql differs from what the code makes; run npm run schema\n',
  );
  return committed === current ? 0 : 1;
}
