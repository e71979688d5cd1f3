import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';
import { builtPackage } from '../support/built-package.js';

const run = promisify(execFile);

const decision = (number: number, units: number): string =>
  `SỞ KHOA HỌC VÀ CÔNG NGHỆ TỈNH NGHỆ AN\nSố: ${number}/QĐ-SKHCN\nNghệ An, ngày 1 tháng 8 năm 2025\n\nQUYẾT ĐỊNH\nGiao việc\n\nGIÁM ĐỐC SỞ KHOA HỌC VÀ CÔNG NGHỆ\n\nQUYẾT ĐỊNH:\n\n` +
  Array.from(
    { length: units },
    (_unit, unit) =>
      `Điều ${unit + 1}. Phòng Số ${unit + 1}\n${Array.from({ length: 20 }, (_one, one) => `${one + 1}. Quản lý hoạt động chuyển giao công nghệ số ${one + 1};`).join('\n')}\n`,
  ).join('\n');

/** Imports decisions in a process of the program as it was built, where files are read on a thread; prints how long each took and stopped others. */
const SCRIPT = `
  import { json } from 'node:stream/consumers';
  import { monitorEventLoopDelay, performance } from 'node:perf_hooks';
  import { setTimeout } from 'node:timers/promises';
  const at = (name) => import(process.argv[1] + '/dist/' + name);
  const [{ readConfig }, { createApp }, { readBytes }, { localOperator }] = await Promise.all(['config.js', 'services.js', 'importer/readers/read.js', 'review/caller.js'].map(at));
  const app = await createApp(readConfig({ PHANCONG_DATA: 'memory://' }));
  const times = [];
  for (const text of await json(process.stdin)) {
    const source = await readBytes(Buffer.from(text), 'decision.txt');
    const delay = monitorEventLoopDelay({ resolution: 1 });
    delay.enable();
    await setTimeout(10);
    delay.reset();
    const began = performance.now();
    await app.services.drafts.import(source, {}, localOperator('tester'));
    const took = performance.now() - began;
    await setTimeout(10);
    delay.disable();
    times.push({ took: Math.round(took), stopped: Math.round(delay.max / 1e6) });
  }
  await app.close();
  console.log(JSON.stringify(times));
`;

it('others have their turn while a long decision is read', { timeout: 180_000 }, async () => {
  const files = JSON.stringify([decision(1, 1), ...[2, 3, 4].map((number) => decision(number, 60))]);
  const running = run(process.execPath, ['--input-type=module', '-e', SCRIPT, await builtPackage()]);
  running.child.stdin?.end(files);
  const { stdout } = await running;
  const [, ...long] = JSON.parse(stdout) as { took: number; stopped: number }[];
  // It was all of the time. What is left is the embedded database, which runs on the thread of all; on a busy machine the best of some counts.
  expect(Math.min(...long.map(({ stopped }) => stopped))).toBeLessThan(500);
  expect(Math.min(...long.map(({ took, stopped }) => stopped / took))).toBeLessThan(0.4);
});
