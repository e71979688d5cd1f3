import swc from '@swc/core';

/**
 * Which room may import which (DESIGN, layout): `npm run arrows`. Each room imports only those below it:
 * config, shared <- registry <- answer <- studies <- importer, review, interop <- services <- graphql <- print <- mcp, web <- http, cli <- app.
 */
const FLOORS = [
  ['^src/shared/'],
  ['^src/config'],
  ['^src/registry/'],
  ['^src/answer/'],
  ['^src/studies/'],
  ['^src/importer/', '^src/review/', '^src/interop/'],
  ['^src/services([.]ts$|/)'],
  ['^src/graphql/'],
  ['^src/print/'],
  ['^src/mcp/', '^src/web/'],
  ['^src/http/', '^src/cli/'],
  ['^src/(app|start|main)[.]ts$'],
];
// dependency-cruiser has no setting by which its parser reads JSX in TypeScript.
const parseFile = swc.parseFileSync;
swc.parseFileSync = (path, options) => parseFile(path, { ...options, tsx: path.endsWith('.tsx') });

const CLIENT = '^src/client/';
/** What a room may import beside it: a review begins with what the importer read; who asks in operations of the list takes them from the client. */
const BESIDE = {
  '^src/review/': ['^src/importer/'],
  '^src/print/': [CLIENT],
  '^src/mcp/': [CLIENT],
  '^src/web/': [CLIENT],
  '^src/http/': [CLIENT],
  '^src/cli/': [CLIENT],
};

/** A room imports itself and what lies below it. */
const upwards = FLOORS.flatMap((rooms, floor) =>
  rooms.map((room) => ({
    name: `${room.replace(/[^a-z]/g, '').replace(/^src/, '')}-imports-only-what-is-below`,
    severity: 'error',
    from: { path: room },
    to: { path: '^(src|test)/', pathNot: [room, ...FLOORS.slice(0, floor).flat(), ...(BESIDE[room] ?? [])] },
  })),
);

const SURFACES = ['graphql', 'type-graphql', 'graphql-[a-z]+', '@apollo/[a-z]+', '@as-integrations/[a-z]+', 'fastify', '@fastify/[a-z-]+'];

export default {
  forbidden: [
    ...upwards,
    {
      name: 'pages-know-the-api-only-by-its-client',
      severity: 'error',
      from: { path: '^src/web/' },
      to: { path: '^src/', pathNot: ['^src/web/', '^src/shared/', CLIENT] },
    },
    { name: 'no-circle', severity: 'error', comment: 'Neither of values nor of types.', from: {}, to: { circular: true } },
    { name: 'client-imports-nothing-of-the-service', severity: 'error', from: { path: CLIENT }, to: { path: '^src/', pathNot: CLIENT } },
    {
      name: 'domain-knows-no-graphql-and-no-http',
      severity: 'error',
      from: { path: FLOORS.slice(0, 7).flat() },
      to: { path: `^node_modules/(${SURFACES.join('|')})/` },
    },
    {
      name: 'graphql-knows-no-http',
      severity: 'error',
      from: { path: '^src/graphql/' },
      to: { path: '^node_modules/(fastify|@fastify/[a-z-]+|@as-integrations/[a-z]+)/' },
    },
    {
      name: 'what-is-shipped-needs-no-development-package',
      severity: 'error',
      // GraphiQL is bundled when the package is built; its sources are not shipped.
      from: { path: '^src/', pathNot: '^src/web/graphiql/' },
      to: { dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'] },
    },
    { name: 'what-is-imported-exists', severity: 'error', from: {}, to: { couldNotResolve: true } },
    {
      name: 'commands-of-development-use-the-sources-only',
      severity: 'error',
      // And what tests have made for both: it names the sources as the package does (`#phancong/`).
      from: { path: '^test/commands/' },
      to: {
        path: '^test/',
        pathNot: ['^test/commands/', '^test/support/administer[.]ts$', '^test/review/review[.]ts$', '^test/registry/db/earlier-'],
      },
    },
  ],
  options: {
    parser: 'swc',
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    // What the service is measured against has packages of its own.
    exclude: { path: '^test/peers/' },
    doNotFollow: { path: '^(node_modules|dist)/' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['types', 'import', 'node', 'default'],
      mainFields: ['types', 'module', 'main'],
    },
  },
};
