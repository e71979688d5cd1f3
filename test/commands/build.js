// Makes dist/: the program (tsc), the pages' script and style sheet and GraphiQL (vite), the client as a package of its own,
// the records of the seeds and the fitted reader of questions. Does nothing where dist/ is newer than everything it is made of.

import { spawnSync } from 'node:child_process';
import { chmodSync, copyFileSync, existsSync, readdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

process.chdir(join(import.meta.dirname, '../..'));
const STAMP = 'dist/.built';
const FITTED = 'dist/answer/reading/fitted.gz';
const RECORDS = 'dist/registry/seeds/records.json';
const SOURCES = ['test/commands/build.js', 'package.json', 'package-lock.json', 'tsconfig.json', 'src'];

const changed = (path) => statSync(path).mtimeMs;
// A directory changes when a file in it comes or goes.
const below = (directory) => readdirSync(directory, { recursive: true }).map((name) => join(directory, name));

function isNewest() {
  if (!existsSync(STAMP)) return false;
  const built = changed(STAMP);
  return [...SOURCES, ...below('src')].every((path) => changed(path) < built);
}

function compile() {
  const { status } = spawnSync(process.execPath, ['node_modules/typescript/bin/tsc', '-p', 'src'], { stdio: 'inherit' });
  if (status !== 0) process.exit(1);
  chmodSync('dist/main.js', 0o755);
}

/** The script and the style sheet of the pages. */
async function bundlePages() {
  const { build } = await import('vite');
  await build({
    configFile: false,
    logLevel: 'error',
    root: 'src/web',
    publicDir: false,
    build: {
      outDir: join(process.cwd(), 'dist/web'),
      emptyOutDir: false,
      modulePreload: false,
      rolldownOptions: {
        input: {
          islands: 'src/web/islands/main.ts',
          'phancong-ask': 'src/web/embed/phancong-ask.ts',
          review: 'src/web/islands/review/main.tsx',
          style: 'src/web/style.css',
        },
        output: { entryFileNames: '[name].js', assetFileNames: '[name][extname]' },
      },
    },
  });
}

async function bundleGraphiql() {
  const { build } = await import('vite');
  await build({
    configFile: false,
    logLevel: 'error',
    root: 'src/web/graphiql',
    publicDir: false,
    build: {
      outDir: join(process.cwd(), 'dist/web'),
      emptyOutDir: false,
      cssCodeSplit: false,
      modulePreload: false,
      rolldownOptions: {
        input: 'src/web/graphiql/main.js',
        output: { codeSplitting: false, entryFileNames: 'graphiql.js', assetFileNames: 'graphiql[extname]' },
      },
    },
  });
}

/** dist/client is `phancong-client`: what `phancong/client` is, without the service. */
function describeClient() {
  const { version, license, engines, dependencies } = JSON.parse(readFileSync('package.json', 'utf8'));
  const manifest = {
    name: 'phancong-client',
    version,
    description: 'Trình khách có kiểu của một dịch vụ phancong. / The typed client of a phancong service.',
    license,
    type: 'module',
    engines,
    exports: { '.': { types: './client.d.ts', default: './client.js' }, './package.json': './package.json' },
    files: ['*.js', '*.d.ts'],
    dependencies: { graphql: dependencies.graphql, 'graphql-request': dependencies['graphql-request'] },
  };
  copyFileSync('LICENSE', 'dist/client/LICENSE');
  writeFileSync('dist/client/package.json', `${JSON.stringify(manifest, null, 2)}\n`);
}

/** The records of the seeds, and the reader of questions fitted to them: else each process would make them for itself, in seconds. */
function prepareSeeds() {
  process.stderr.write(
    'Đang chuẩn bị các bản ghi và bộ đọc câu hỏi, chừng năm giây… / Preparing the records and the reader of questions, about five seconds…\n',
  );
  const { status } = spawnSync(process.execPath, ['test/commands/prepare-seeds.ts'], { stdio: 'inherit' });
  if (status !== 0) process.exit(1);
}

/** Whether the seeds were changed since. */
function isPrepared() {
  return existsSync(RECORDS) && existsSync(FITTED) && below('seeds').every((path) => changed(path) < changed(FITTED));
}

if (!isNewest()) {
  process.stderr.write('Đang dựng chương trình, chừng mười giây… / Building the program, about ten seconds…\n');
  const begun = new Date();
  rmSync('dist', { recursive: true, force: true });
  compile();
  await bundlePages();
  await bundleGraphiql();
  describeClient();
  // What was changed meanwhile is newer than the build.
  writeFileSync(STAMP, '');
  utimesSync(STAMP, begun, begun);
}
if (!isPrepared()) prepareSeeds();
