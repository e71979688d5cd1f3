import { h } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { describe, expect, it } from 'vitest';
import { HeadChanged } from '../../src/web/islands/review/head-changed.js';
import type { Consequences } from '../../src/web/islands/review/use-draft.js';
import { TellIn } from '../../src/web/islands/review/words-of.js';

const NOTHING: Consequences = { key: null, proposedAnew: [], keptAsReviewed: [] };

describe('what a corrected head changed besides itself', () => {
  const told = (consequences: Consequences | null, language: 'vi' | 'en' = 'vi'): string =>
    renderToString(h(TellIn.Provider, { value: { language, codes: {} }, children: h(HeadChanged, { consequences }) }));

  it('is told in one line: the key, how much was proposed anew, and what was kept', () => {
    const all = { key: 'hai-phong-71-qd-syt', proposedAnew: ['I.2', 'I.3'], keptAsReviewed: ['I.1', 'II'] };
    expect(told(all)).toBe(
      '<p role="status">Khóa của văn bản nay là hai-phong-71-qd-syt. 2 mục chưa ai sửa được đề xuất lại theo phần đầu mới. ' +
        'Giữ nguyên như đã duyệt, dù nay sẽ được đề xuất khác: I.1, II.</p>',
    );
    expect(told({ ...NOTHING, keptAsReviewed: ['II'] }, 'en')).toBe(
      '<p role="status">Kept as they were reviewed, although something else would be proposed now: II.</p>',
    );
  });

  it.each([[null], [NOTHING]])('is not told where it changed nothing: %j', (consequences) => expect(told(consequences)).toBe(''));
});
