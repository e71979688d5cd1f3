import { expect, it } from 'vitest';
import { progressOf } from '../../src/cli/progress.js';

it('progress is a bar on a terminal and lines elsewhere', () => {
  let shown = '';
  const stream = (isTTY: boolean): NodeJS.WriteStream =>
    ({
      isTTY,
      columns: 80,
      write: (text: string) => ((shown += text), true),
      on: () => undefined,
      removeListener: () => undefined,
      once: () => undefined,
    }) as never;
  const plain = progressOf(2, stream(false));
  plain.step({ vi: 'đã đọc', en: 'read' });
  plain.stop();
  expect(shown).toBe('đã đọc / read\n');
  shown = '';
  const bar = progressOf(2, stream(true));
  bar.step({ vi: 'đã đọc', en: 'read' });
  bar.stop();
  expect(shown).toMatch(/[█=]/);
  expect(shown).not.toBe('đã đọc / read\n');
});
