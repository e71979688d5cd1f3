import { readFileSync, writeFileSync } from 'node:fs';
import type { Config } from '../config.js';
import type { HeadConsequences } from '../review/after-head.js';
import { incompleteOf, undecidedOf } from '../review/draft.model.js';
import type { Fault } from '../review/fault.js';
import { faultLine, readReviewFile, writeReviewFile } from '../review/review-file.js';
import { mistake } from '../shared/errors.js';
import { fill, type Language, type Text } from '../shared/text.js';
import { keepOld } from './keep-old.js';
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
  return withRegistry(config, async ({ services: { drafts, responsibility } }, caller) => {
    const { draft, changed, faults, ...consequences } = await drafts.review(id, review.value, caller);
    if (faults.length) return report(review.locate(faults));
    const undecided = undecidedOf(draft.review);
    const text = changed
      ? { vi: 'Đã lưu phần duyệt của {id} ({state}).', en: 'Review of {id} stored ({state}).' }
      : { vi: 'Không có gì thay đổi: {id} ({state}).', en: 'Nothing changed: {id} ({state}).' };
    process.stdout.write(`${fill(text, { id, state: draft.state })[lang]}\n`);
    const lines = consequenceLines(consequences, draft.document);
    if (lines.length) {
      // What was proposed anew has to be in the file too, else the next run would take it back.
      const old = keepOld(file);
      writeFileSync(file, writeReviewFile(draft, (await responsibility.reference()).vocabulary));
      for (const line of [...lines, fill(WRITTEN_ANEW, { file, old })]) process.stdout.write(`${line[lang]}\n`);
    }
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

const KEY_IS_NOW: Text = { vi: 'Khóa của văn bản: {before} → {after}', en: 'Key of the document: {before} → {after}' };
const PROPOSED_ANEW: Text = {
  vi: 'Đề xuất lại theo phần đầu đã sửa ({count}): {paths}',
  en: 'Proposed again, following the new head ({count}): {paths}',
};
const KEPT: Text = {
  vi: 'Giữ nguyên như đã duyệt hoặc sửa, dù nay sẽ được đề xuất khác ({count}): {paths}',
  en: 'Kept as decided or changed, although something else would be proposed now ({count}): {paths}',
};
const WRITTEN_ANEW: Text = {
  vi: 'Tệp duyệt được ghi lại với các thay đổi này: {file} (tệp trước: {old})',
  en: 'The review file was written again with these changes: {file} (the one before: {old})',
};

/** What a corrected head changed besides itself; empty for nothing. */
function consequenceLines({ keyBefore, proposedAnew, keptAsReviewed }: HeadConsequences, key: string): Text[] {
  const named = (text: Text, paths: readonly string[]): Text[] =>
    paths.length ? [fill(text, { count: String(paths.length), paths: paths.join(', ') })] : [];
  return [
    ...(keyBefore === null ? [] : [fill(KEY_IS_NOW, { before: keyBefore, after: key })]),
    ...named(PROPOSED_ANEW, proposedAnew),
    ...named(KEPT, keptAsReviewed),
  ];
}

function readReview(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw mistake('INVALID_CONTENT', `${file} (${code})`, { vi: 'một tệp .review.yaml', en: 'a .review.yaml file' });
  }
}
