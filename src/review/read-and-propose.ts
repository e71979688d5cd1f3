import type { DocumentHead } from '../importer/head/preamble.js';
import { readDecision, type OnRecord } from '../importer/read-decision.js';
import type { Source } from '../importer/readers/source.js';
import type { BodyKindView } from '../registry/body.model.js';
import type { RevisionName } from '../registry/reference.js';
import { registryOf } from '../registry/registries.js';
import type { ImportOptions, Reading, Review } from './draft.model.js';
import { knowledgeOf, type RegistryKnowledge } from './knowledge.js';
import { bodyOf } from './propose-body.js';
import { proposeReview, provinceOf } from './propose-review.js';
import { comparedWithRecord } from './record-findings.js';
import { placesHash, readingOf } from './reading.js';

/** A file with what reading it takes, in values that can be handed to another thread. */
export interface ImportTask {
  source: Source;
  options: ImportOptions;
  /** The revision that it is read by. */
  at: RevisionName;
  texts: OnRecord['texts'];
  /** All records of the revision; left out where the task before was of the same. */
  records?: OnRecord['records'];
}

/** What a file amounts to before anything of it is stored. */
export interface ReadProposal {
  reading: Reading;
  readingHash: string;
  review: Review;
}

/** What is known at the revision of the last task. */
let known: { name: string; records: OnRecord['records']; knowledge: RegistryKnowledge } | null = null;

/** A name for a revision that no other has. */
export function nameOf({ revision, chainHash }: RevisionName): string {
  return `${revision} ${chainHash}`;
}

/** Whether the records of a revision need not be given again. */
export function knows(at: RevisionName): boolean {
  return known?.name === nameOf(at);
}

/** Reads a source to the end and proposes the review of it. Pure, and long: see `import-thread.ts`. @throws what {@link proposeReview} throws. */
export async function readAndPropose({ source, options, at, texts, records: given }: ImportTask): Promise<ReadProposal> {
  const name = nameOf(at);
  if (given) known = { name, records: given, knowledge: knowledgeOf(await registryOf(given, at.revision, at.chainHash)) };
  if (!known || !knows(at)) throw new Error(`The records of revision ${name} were not given.`);
  const { records, knowledge } = known;
  const kindOf = (head: DocumentHead): BodyKindView | null => bodyOf(head, provinceOf(head, knowledge, options), knowledge, options).kind;
  const read = readingOf(source, await readDecision(source, { records, texts }, kindOf));
  const readingHash = placesHash(read);
  const review = proposeReview(read, readingHash, knowledge, options);
  return { reading: comparedWithRecord(read, review, knowledge), readingHash, review };
}
