import { readFileSync } from 'node:fs';
import type { Config } from '../config.js';
import { incompleteOf, undecidedOf } from '../review/draft.model.js';
import type { Fault } from '../review/fault.js';
import { faultLine, readReviewFile } from '../review/review-file.js';
import { mistake } from '../shared/errors.js';
import { fill, type Language, type Text } from '../shared/text.js';
import { EXIT, withRegistry } from './registry.js';

/**
 * `phancong review FILE`: checks a review file against its draft and stores its decisions; with any fault, none.
 * @returns 0 where every entry is decided, 1 where some are not, 2 for faults, each with line and column.
 */
export async function runReview(config: Config, file: string, { lang }: { lang: Language }): Promise<number> {
  const review = readReviewFile(readReview(file));
  const report = (faults: readonly Fault[]): number => {
    process.stderr.write(faults.map((fault) => `${faultLine(fault, file, lang)}\n`).join(''));
    return EXIT.REFUSED;
  };
  if (review.faults.length) return report(review.faults);
  const { draft: id } = (review.value ?? {}) as { draft?: unknown };
  if (typeof id !== 'string')
    throw mistake('UNKNOWN_DRAFT', String(id), { vi: 'dòng "draft:" của tệp duyệt', en: 'the line "draft:" of a review file' });
  return withRegistry(config, async ({ services: { drafts } }, caller) => {
    const { draft, changed, faults } = await drafts.review(id, review.value, caller);
    if (faults.length) return report(review.locate(faults));
    const undecided = undecidedOf(draft.review);
    const text = changed
      ? { vi: 'Đã lưu phần duyệt của {id} ({state}).', en: 'Review of {id} stored ({state}).' }
      : { vi: 'Không có gì thay đổi: {id} ({state}).', en: 'Nothing changed: {id} ({state}).' };
    process.stdout.write(`${fill(text, { id, state: draft.state })[lang]}\n`);
    const incomplete = incompleteOf(draft.review);
    if (incomplete.length) process.stdout.write(`${INCOMPLETE[lang]} (${incomplete.length}): ${incomplete.join(', ')}\n`);
    if (undecided.length) process.stdout.write(`${{ vi: 'Chưa quyết', en: 'Undecided' }[lang]} (${undecided.length}): ${undecided.join(', ')}\n`);
    else if (draft.state === 'REVIEWED') process.stdout.write(`${{ vi: 'Tiếp theo', en: 'Next' }[lang]}: phancong publish ${id}\n`);
    return undecided.length ? EXIT.NEEDS_REVIEW : EXIT.DONE;
  });
}

const INCOMPLETE: Text = {
  vi: 'Nhiệm vụ thiếu lĩnh vực hoặc hành vi, sẽ không được công bố',
  en: 'Duties that lack a subject or an act, and will not be published',
};

function readReview(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw mistake('INVALID_CONTENT', `${file} (${code})`, { vi: 'một tệp .review.yaml', en: 'a file .review.yaml' });
  }
}
