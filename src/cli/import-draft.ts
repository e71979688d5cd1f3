import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, extname, join, basename } from 'node:path';
import type { Config } from '../config.js';
import { undecidedOf, type Draft, type DraftState, type ImportOptions } from '../review/draft.model.js';
import type { Vocabulary } from '../registry/vocabulary.js';
import type { ImportStage } from '../review/import-draft.js';
import { readReviewFile, writeReviewFile } from '../review/review-file.js';
import { requireVietnamese } from '../importer/readers/language.js';
import { readSource, UnreadableError } from '../importer/readers/read.js';
import type { Source } from '../importer/readers/source.js';
import type { Caller } from '../review/caller.js';
import type { App } from '../services.js';
import { mistake, PhancongError } from '../shared/errors.js';
import { fill, type Language, type Text } from '../shared/text.js';
import { printImport } from './import.js';
import { keepOld } from './keep-old.js';
import { progressOf, type Progress } from './progress.js';
import { EXIT, withRegistry } from './registry.js';

export interface ImportDraftOptions extends ImportOptions {
  textOnly?: boolean;
  /** Print the address of the page on which the draft is reviewed. */
  reviewUrl?: boolean;
  format: 'text' | 'json';
  lang: Language;
}

const STAGES: Record<ImportStage | 'OPENED', Text> = {
  OPENED: { vi: 'đã mở tệp và sổ', en: 'file and registry opened' },
  READ: { vi: 'đã đọc', en: 'read' },
  PROPOSED: { vi: 'đã đề xuất', en: 'proposed' },
  STORED: { vi: 'đã lưu bản nháp', en: 'draft stored' },
};

/**
 * `phancong import FILE`: reads a decision, stores a draft beside the registry and writes a review file next to the document;
 * with `--text-only` attaches the verbatim text to a document on record instead.
 * @returns 0 where nothing is left to do, 1 where the draft needs review, 2 for a file that cannot be read.
 */
export async function runImportDraft(config: Config, file: string, options: ImportDraftOptions): Promise<number> {
  const progress = progressOf(Object.keys(STAGES).length);
  try {
    const source = await sourceOf(file, options);
    return await withRegistry(config, (app, caller) => importInto(app, caller, config, { file, source }, options, progress));
  } catch (error) {
    if (!(error instanceof UnreadableError)) throw error;
    process.stderr.write(`${error.code}: ${error.text[options.lang]}\n`);
    return EXIT.REFUSED;
  } finally {
    progress.stop();
  }
}

/**
 * The same for several files, one after the other in one process: the registry is opened once. What is refused of one file is said
 * with its name, and the others go on. @returns the highest of their exit codes.
 */
export async function runImportDrafts(config: Config, files: readonly string[], options: ImportDraftOptions): Promise<number> {
  const [only] = files;
  if (only !== undefined && files.length === 1) return runImportDraft(config, only, options);
  if (options.key) throw mistake('INVALID_PARAMETER', '--key', { vi: 'chỉ một tệp cùng với --key', en: 'one file together with --key' });
  return withRegistry(config, async (app, caller) => {
    let highest: number = EXIT.DONE;
    for (const file of files) {
      const progress = progressOf(Object.keys(STAGES).length);
      try {
        const source = await sourceOf(file, options);
        highest = Math.max(highest, await importInto(app, caller, config, { file, source }, options, progress));
      } catch (error) {
        if (!(error instanceof UnreadableError || error instanceof PhancongError)) throw error;
        progress.stop();
        process.stderr.write(`${file}: ${error.code}: ${error.text[options.lang]}\n`);
        highest = EXIT.REFUSED;
      }
    }
    return highest;
  });
}

async function sourceOf(file: string, { textOnly = false }: ImportDraftOptions): Promise<Source> {
  const source = await readSource(file);
  if (!textOnly) requireVietnamese(source);
  return source;
}

async function importInto(
  { services: { drafts, responsibility } }: App,
  caller: Caller,
  config: Config,
  { file, source }: { file: string; source: Source },
  { lang, format, textOnly = false, reviewUrl = false, ...given }: ImportDraftOptions,
  progress: Progress,
): Promise<number> {
  progress.step(STAGES.OPENED);
  if (textOnly) {
    if (!given.key) throw mistake('UNKNOWN_DOCUMENT', '--key', { vi: '--text-only cùng với --key', en: '--text-only together with --key' });
    const { document, revision, changed } = await drafts.attachText(source, given.key, caller);
    progress.stop();
    print(changed ? ATTACHED : ATTACHED_ALREADY, { document, revision: String(revision) }, lang);
    return EXIT.DONE;
  }
  const { draft, changed } = await drafts.import(source, given, caller, (stage) => progress.step(STAGES[stage]));
  progress.stop();
  const review = writeNextTo(file, draft, (await responsibility.reference()).vocabulary);
  const undecided = undecidedOf(draft.review).length;
  if (format === 'json') {
    const { id, state, document, province } = draft;
    const page = reviewUrl ? { reviewUrl: reviewAddress(config, id, lang) } : {};
    process.stdout.write(`${JSON.stringify({ draft: id, state, document, province, changed, review, undecided, ...page }, null, 2)}\n`);
  } else {
    process.stdout.write(printImport(draft.reading, lang));
    print(changed ? STORED : STORED_ALREADY, { draft: draft.id, state: draft.state, file: review, undecided: String(undecided) }, lang);
    const next = NEXT[draft.state];
    if (next) print(next, { draft: draft.id, file: review }, lang);
    if (reviewUrl) print(PAGE, { address: reviewAddress(config, draft.id, lang) }, lang);
  }
  return draft.state === 'DRAFT' || draft.state === 'WITHDRAWN' ? EXIT.NEEDS_REVIEW : EXIT.DONE;
}

const STORED: Text = {
  vi: 'Bản nháp {draft} ({state}), {undecided} mục chưa quyết. Tệp duyệt: {file}',
  en: 'Draft {draft} ({state}), {undecided} entries undecided. Review file: {file}',
};
const STORED_ALREADY: Text = {
  vi: 'Không có gì thay đổi: bản nháp {draft} đã có ({state}), {undecided} mục chưa quyết. Tệp duyệt: {file}',
  en: 'Nothing changed: draft {draft} was there already ({state}), {undecided} entries undecided. Review file: {file}',
};
/** What an operator does next, by how far the draft has come. */
const NEXT: Partial<Record<DraftState, Text>> = {
  DRAFT: { vi: 'Tiếp theo: sửa tệp duyệt, rồi chạy: phancong review {file}', en: 'Next: edit the review file, then run: phancong review {file}' },
  REVIEWED: { vi: 'Tiếp theo: phancong publish {draft}', en: 'Next: phancong publish {draft}' },
  WITHDRAWN: {
    vi: 'Văn bản đã được rút. Để công bố lại, duyệt lại: phancong review {file}',
    en: 'The document was withdrawn. To publish it again, review it again: phancong review {file}',
  },
};
const ATTACHED: Text = {
  vi: 'Đã gắn nguyên văn vào {document} (phiên bản {revision}).',
  en: 'Verbatim text attached to {document} (revision {revision}).',
};
const ATTACHED_ALREADY: Text = {
  vi: 'Không có gì thay đổi: {document} đã có nguyên văn này.',
  en: 'Nothing changed: {document} has this verbatim text already.',
};

const PAGE: Text = {
  vi: 'Duyệt trong trình duyệt, khi dịch vụ đang chạy: {address}',
  en: 'Review it in a browser, while the service runs: {address}',
};

/** The page on which a draft is reviewed, at the address under which the service is known. */
function reviewAddress({ publicUrl, host, port }: Config, draft: string, lang: Language): string {
  return `${(publicUrl ?? `http://${host}:${port}`).replace(/\/$/u, '')}/${lang}/review?draft=${encodeURIComponent(draft)}`;
}

function print(text: Text, slots: Record<string, string>, lang: Language): void {
  process.stdout.write(`${fill(text, slots)[lang]}\n`);
}

/**
 * Writes the review file of a draft beside its document, `NAME.review.yaml`. One that reviews the same reading may hold work
 * that is not handed in yet and is left alone; another one is kept as `NAME.review.old.yaml`, `NAME.review.old-2.yaml`. @returns its path.
 */
function writeNextTo(file: string, draft: Draft, vocabulary: Vocabulary): string {
  const stem = join(dirname(file), basename(file, extname(file)));
  const path = `${stem}.review.yaml`;
  if (existsSync(path)) {
    const there = readReviewFile(readFileSync(path, 'utf8')).value as { draft?: unknown; reading?: unknown } | null | undefined;
    if (there?.draft === draft.id && there.reading === draft.readingHash) return path;
    keepOld(path);
  }
  writeFileSync(path, writeReviewFile(draft, vocabulary));
  return path;
}
