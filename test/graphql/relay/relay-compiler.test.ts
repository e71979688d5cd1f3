import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { buildApiSchema } from '../../../src/graphql/schema.js';
import { NODE_TYPES } from '../../../src/shared/global-id.js';
import { connectionModules, nodeModules, type RelayModule } from './relay-sources.js';

const run = promisify(execFile);
const ROOT = new URL('../../../', import.meta.url).pathname;
const schema = buildApiSchema();

let directory: string;
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'relay-'));
  mkdirSync(join(directory, 'src'));
});
afterEach(() => rmSync(directory, { recursive: true }));

/** Compiles an application that holds some documents, as one would: the committed schema, the real compiler. */
async function compile(modules: readonly RelayModule[]): Promise<string[]> {
  cpSync(join(ROOT, 'schema/schema.graphql'), join(directory, 'schema.graphql'));
  for (const { name, documents } of modules)
    writeFileSync(
      join(directory, 'src', `${name}.js`),
      documents.map((document, index) => `export const d${index} = graphql\`${document}\`;\n`).join(''),
    );
  const config = { src: './src', schema: './schema.graphql', language: 'javascript', artifactDirectory: './src/__generated__' };
  mkdirSync(join(directory, 'src/__generated__'));
  writeFileSync(join(directory, 'relay.config.json'), JSON.stringify(config));
  await run(process.execPath, [join(ROOT, 'node_modules/relay-compiler/cli.js'), 'relay.config.json'], { cwd: directory });
  return readdirSync(join(directory, 'src/__generated__'));
}

describe('the Relay compiler', () => {
  it('makes every type with an id fetchable anew by its id', async () => {
    const made = await compile(nodeModules(schema));
    for (const type of NODE_TYPES) expect(made).toContain(`${type}DetailsRefetchQuery.graphql.js`);
  });

  it('makes every connection one that can be paged through', async () => {
    const modules = connectionModules(schema);
    expect(modules.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['QueryDutiesList', 'UnitDutiesList', 'AuditReportFindingsList', 'ConfigurationDiffDutiesList', 'QuerySearchList']),
    );
    expect(modules.length).toBeGreaterThan(20);
    const made = await compile(modules);
    for (const { name } of modules) expect(made).toContain(`${name}PaginationQuery.graphql.js`);
  });

  it('refuses what the schema does not have', async () => {
    const wrong = { name: 'Wrong', documents: ['query WrongQuery($id: ID!) { node(id: $id, atRevision: 1) { id } }'] };
    await expect(compile([wrong])).rejects.toThrow(/atRevision/);
  });
});
