import { createRequire } from 'node:module';
import type { CodegenConfig } from '@graphql-codegen/cli';
import type { DocumentNode } from 'graphql';
import { manifestOf } from './src/graphql/operation-manifest.js';

interface CodegenPlugin {
  plugin(schema: unknown, files: { document?: DocumentNode }[]): string;
}

const require = createRequire(import.meta.url);
const listed = (files: { document?: DocumentNode }[]): ReturnType<typeof manifestOf> => manifestOf(files.flatMap(({ document }) => document ?? []));

/** The plugin of this file: the list of operations for the service. */
const OWN: Record<string, CodegenPlugin> = {
  'operation-manifest': { plugin: (_schema, files) => `${JSON.stringify(listed(files), null, 2)}\n` },
};

/** The typed client of the operations under `schema/operations`, made from the committed schema. */
const config: CodegenConfig = {
  schema: 'schema/schema.graphql',
  documents: 'schema/operations/*.graphql',
  pluginLoader: async (name: string) => OWN[name.replace('@graphql-codegen/', '')] ?? (require(name) as CodegenPlugin),
  generates: {
    'src/client/operations.ts': {
      plugins: ['typescript-operations', 'typescript-graphql-request'],
      config: {
        importExtension: '.js',
        documentMode: 'documentNode',
        rawRequest: false,
        useTypeImports: true,
        enumsAsTypes: true,
        scalars: { Date: 'string' },
      },
    },
    'schema/operations/manifest.json': { plugins: ['operation-manifest'] },
  },
};

export default config;
