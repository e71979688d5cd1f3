import type { DocumentHead } from '../importer/head/preamble.js';
import { readDecision } from '../importer/read-decision.js';
import type { Source } from '../importer/readers/source.js';
import type { BodyKindView } from '../registry/body.model.js';
import type { RevisionName } from '../registry/reference.js';
import { PhancongError, type ErrorCode, type ErrorDetail } from '../shared/errors.js';
import type { ImportOptions, Reading, Review } from './draft.model.js';
import { bodyOf } from './propose-body.js';
import { proposeReview, provinceOf } from './propose-review.js';
import type { ReaderKnowledge } from './reader-knowledge.js';
import { comparedWithRecord } from './record-findings.js';
import { placesHash, readingOf } from './reading.js';

/** A file that is to be read, in values that can be handed to another thread. */
export interface ImportTask {
  source: Source;
  options: ImportOptions;
}

/** What a file amounts to before anything of it is stored. */
export interface ReadProposal {
  reading: Reading;
  readingHash: string;
  review: Review;
}

/** What became of a task, in values likewise: what was made, the caller's mistake, or what a bug left. */
export type ImportReply = { made: ReadProposal } | { refused: { code: ErrorCode; detail: ErrorDetail } } | { failed: string };

/** Does a task by what is known at a revision. Long: see `import-thread.ts`. */
export async function replyTo(task: ImportTask, at: RevisionName, known: ReaderKnowledge): Promise<ImportReply> {
  try {
    return { made: await readAndPropose(task, at, known) };
  } catch (error) {
    if (error instanceof PhancongError) return { refused: { code: error.code, detail: error.detail } };
    return { failed: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}

/** Reads a source to the end and proposes the review of it. */
async function readAndPropose({ source, options }: ImportTask, at: RevisionName, known: ReaderKnowledge): Promise<ReadProposal> {
  const { knowledge, ...onRecord } = await known.at(at);
  const kindOf = (head: DocumentHead): BodyKindView | null => bodyOf(head, provinceOf(head, knowledge, options), knowledge, options).kind;
  const read = readingOf(source, await readDecision(source, onRecord, kindOf));
  const readingHash = placesHash(read);
  const review = proposeReview(read, readingHash, knowledge, options);
  return { reading: comparedWithRecord(read, review, knowledge), readingHash, review };
}
