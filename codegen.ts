import type { CodegenConfig } from '@graphql-codegen/cli';

/** The typed client of the operations under `schema/operations`, made from the committed schema. */
const config: CodegenConfig = {
  schema: 'schema/schema.graphql',
  documents: 'schema/operations/*.graphql',
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
  },
};

export default config;
