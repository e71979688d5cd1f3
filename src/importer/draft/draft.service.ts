import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { readRecords } from '../../db/read-records.js';
import { lockRegistry, publishWithin, withdrawWithin } from '../../db/publish.js';
import { Session } from '../../db/session.js';
import { mistake, PhancongError } from '../../shared/errors.js';
import { hashOf } from '../../shared/hash.js';
import type { Text } from '../../shared/text.js';
import { readBytes, UnreadableError } from '../read.js';
import { importDocument } from '../import-document.js';
import { readDecision, type OnRecord } from '../read-decision.js';
import type { Source } from '../source.js';
import type { ActKind } from './act.model.js';
import { writeAct, type ActEnd, type ActTarget } from './act.store.js';
import { allow, type Caller } from './caller.js';
import { checkReview } from './check-review.js';
import { undecidedOf, type Draft, type Review } from './draft.model.js';
import { draftById, draftsFor, findDraft, markPublished, markWithdrawn, saveDraft, saveReview, type DraftHead } from './draft.store.js';
import type { Fault } from './fault.js';
import { citedVersionOf, heldDocument } from './held-document.js';
import { knowledgeOf } from './knowledge.js';
import { proposeReview, type ImportOptions } from './propose-review.js';
import { differenceFrom, placesHash, readingOf } from './reading.js';
import { recordsOfReview } from './to-records.js';
import { storeVerbatim, textsOnRecord } from './verbatim.store.js';

/** What came of an act. `changed: false`: it was so already, and nothing was written but the log. */
export interface Changed {
  changed: boolean;
}
export interface Imported extends Changed {
  draft: Draft;
}
export interface Published extends Changed {
  document: string;
  /** The revision that was added; the newest where nothing changed. */
  revision: number;
}
export interface Reviewed extends Changed {
  draft: Draft;
  /** Where there are any, nothing was stored. */
  faults: Fault[];
}

/** How far an import has come, for showing it. */
export type ImportStage = 'READ' | 'PROPOSED' | 'STORED';

const LISTED = 12;

/**
 * From a file to a published record. Each act is allowed or refused by the caller's role and provinces, is one transaction,
 * and is in the log whether it was done, changed nothing or was refused.
 */
export class DraftService {
  constructor(
    private readonly em: () => SqlEntityManager,
    /** Told after the registry got a new revision. */
    private readonly onPublished: () => void = () => undefined,
  ) {}

  /** A draft that the caller may see. @throws UNKNOWN_DRAFT, FORBIDDEN. */
  async draft(id: string, caller: Caller): Promise<Draft> {
    const draft = await draftById(this.em(), id);
    allow(caller, 'READER', draft.province);
    return draft;
  }

  drafts(caller: Caller): Promise<DraftHead[]> {
    allow(caller, 'READER');
    return draftsFor(this.em(), caller);
  }

  /** Reads the bytes of a file for a caller who may import at all. Errors: FORBIDDEN, and those of {@link readBytes}. */
  receive(bytes: Buffer, name: string, what: 'IMPORT' | 'ATTACH_TEXT', caller: Caller): Promise<Source> {
    return this.refusable(caller, what, { note: name }, async () => {
      allow(caller, what === 'IMPORT' ? 'REVIEWER' : 'PUBLISHER');
      return readBytes(bytes, name);
    });
  }

  /**
   * Reads a source and stores a draft. The same file under the same key again changes nothing, unless its tree is read
   * otherwise now, or nobody has reviewed it yet and something else is proposed; then the draft begins anew. @throws UNKNOWN_PROVINCE, UNKNOWN_TYPE, UNKNOWN_UNIT, FORBIDDEN.
   */
  import(source: Source, options: ImportOptions, caller: Caller, onStage: (stage: ImportStage) => void = () => undefined): Promise<Imported> {
    const target: ActTarget = { hash: source.sha256 };
    return this.act(caller, 'IMPORT', target, async (em) => {
      const knowledge = await knowledgeOf(em);
      const reading = readingOf(source, await readDecision(source, await recorded(em, knowledge.revision)));
      onStage('READ');
      const readingHash = placesHash(reading);
      const review = proposeReview(reading, readingHash, knowledge, options);
      onStage('PROPOSED');
      const { draft: id, document } = review;
      Object.assign(target, { draft: id, document: document.key, province: document.province, hash: readingHash });
      allow(caller, 'REVIEWER', document.province);
      const known = await findDraft(em, id);
      if (known) allow(caller, 'REVIEWER', known.province);
      const changed = !known || known.readingHash !== readingHash || (known.reviewedAt === null && hashOf(known.review) !== hashOf(review));
      if (changed)
        await saveDraft(em, {
          id,
          document: document.key,
          province: document.province,
          fileName: source.name,
          fileSha256: source.sha256,
          reading,
          readingHash,
          review,
          importedBy: caller.who,
        });
      onStage('STORED');
      return { result: { draft: await draftById(em, id), changed }, end: done(changed) };
    });
  }

  /** Stores a whole review, as a file has it. With a fault nothing is stored. @throws UNKNOWN_DRAFT, FORBIDDEN. */
  review(id: string, value: unknown, caller: Caller): Promise<Reviewed> {
    return this.decide(id, caller, () => value);
  }

  /** Stores a review that is made from the one there is. */
  correct(id: string, caller: Caller, change: (review: Review) => unknown): Promise<Reviewed> {
    return this.decide(id, caller, (review) => change(structuredClone(review)));
  }

  private decide(id: string, caller: Caller, change: (review: Review) => unknown): Promise<Reviewed> {
    const target: ActTarget = { draft: id };
    return this.act(caller, 'REVIEW', target, async (em) => {
      await lockDraft(em, id);
      const draft = await draftById(em, id);
      Object.assign(target, { document: draft.document, province: draft.province });
      allow(caller, 'REVIEWER', draft.province);
      const value = change(draft.review);
      const faults = checkReview(value, draft, await knowledgeOf(em));
      if (value !== undefined) target.hash = hashOf(value);
      if (faults.length) return { result: { draft, changed: false, faults }, end: { outcome: 'REFUSED', code: (faults[0] as Fault).code } };
      const review = value as Review;
      allow(caller, 'REVIEWER', review.document.province);
      const state = undecidedOf(review).length ? 'DRAFT' : 'REVIEWED';
      const same = hashOf(review) === hashOf(draft.review);
      const changed = !same || draft.state === 'WITHDRAWN' || (draft.state === 'DRAFT' && state === 'REVIEWED');
      if (changed) await saveReview(em, id, review, state, caller.who);
      return { result: { draft: await draftById(em, id), changed, faults }, end: done(changed) };
    });
  }

  /**
   * Publishes a decided draft: its records as a new revision, its verbatim text and the log, in one transaction. Published
   * already, it changes nothing. @throws UNKNOWN_DRAFT, DRAFT_UNDECIDED, DRAFT_FAULTY, DRAFT_WITHDRAWN, FORBIDDEN.
   */
  async publish(id: string, caller: Caller): Promise<Published> {
    const target: ActTarget = { draft: id };
    const published = await this.act(caller, 'PUBLISH', target, async (em) => {
      const session = new Session(em);
      await lockRegistry(session);
      const { document: key, province, state, review, reading, ...draft } = await draftById(em, id);
      Object.assign(target, { document: key, province, hash: hashOf(review) });
      allow(caller, 'PUBLISHER', province);
      if (state === 'WITHDRAWN') throw mistake('DRAFT_WITHDRAWN', id, AGAIN);
      const undecided = undecidedOf(review);
      if (undecided.length) throw mistake('DRAFT_UNDECIDED', listed(undecided), DECIDED);
      const knowledge = await knowledgeOf(em);
      const [fault, ...more] = checkReview(review, { document: key, reading, ...draft }, knowledge);
      if (fault) throw mistake('DRAFT_FAULTY', `${fault.code} ${fault.path ?? ''} ${fault.given} (+${more.length})`, REVIEWED);
      const note = `${key}: ${draft.fileName}`;
      const added = await publishWithin(session, recordsOfReview(review, knowledge), note);
      const revision = added ?? knowledge.revision;
      const texts = await storeVerbatim(em, key, revision, reading);
      await markPublished(em, id, added);
      const changed = added !== null || texts;
      return { result: { document: key, revision, changed }, end: { ...done(changed), ...(added === null ? {} : { revision: added }) } };
    });
    if (published.changed) this.onPublished();
    return published;
  }

  /**
   * Withdraws a document as of a new revision. Earlier revisions answer as before. Withdrawn already, it is refused, as is one
   * that is only cited. @throws UNKNOWN_DOCUMENT, DOCUMENT_NOT_HELD, REASON_MISSING, FORBIDDEN.
   */
  async withdraw(key: string, reason: string, caller: Caller): Promise<Published> {
    const target: ActTarget = { document: key, note: reason };
    const withdrawn = await this.act(caller, 'WITHDRAW', target, async (em) => {
      if (!reason.trim()) throw mistake('REASON_MISSING', '', { vi: 'lý do bằng lời', en: 'a reason in words' });
      const session = new Session(em);
      await lockRegistry(session);
      const held = await heldDocument(em, key);
      target.province = held.province;
      allow(caller, 'PUBLISHER', held.province);
      const revision = await withdrawWithin(session, key, await citedVersionOf(em, key), `${key}: ${reason}`);
      await markWithdrawn(em, key);
      return { result: { document: key, revision, changed: true }, end: { outcome: 'DONE', revision } };
    });
    this.onPublished();
    return withdrawn;
  }

  /**
   * Attaches the verbatim text of a file to a document that is on record, without touching the record. The entries must be
   * the same. @throws UNKNOWN_DOCUMENT, DOCUMENT_NOT_HELD, PATHS_DIFFER, FORBIDDEN.
   */
  attachText(source: Source, key: string, caller: Caller): Promise<Published> {
    const target: ActTarget = { document: key, hash: source.sha256 };
    return this.act(caller, 'ATTACH_TEXT', target, async (em) => {
      await lockRegistry(new Session(em));
      const held = await heldDocument(em, key);
      target.province = held.province;
      allow(caller, 'PUBLISHER', held.province);
      const knowledge = await knowledgeOf(em);
      const reading = readingOf(source, importDocument(source));
      const differ = differenceFrom(held.paths, reading);
      if (differ.length) throw mistake('PATHS_DIFFER', listed(differ), { vi: 'đúng các mục trong sổ', en: 'exactly the entries on record' });
      const onRecord = new Set(held.paths);
      const changed = await storeVerbatim(em, key, knowledge.revision, reading, onRecord);
      return { result: { document: key, revision: knowledge.revision, changed }, end: done(changed) };
    });
  }

  /** Runs an act in one transaction with its line in the log. */
  private act<Result>(
    caller: Caller,
    what: ActKind,
    target: ActTarget,
    work: (em: SqlEntityManager) => Promise<{ result: Result; end: ActEnd }>,
  ): Promise<Result> {
    return this.refusable(caller, what, target, () =>
      this.em().transactional(async (em) => {
        const { result, end } = await work(em as SqlEntityManager);
        await writeAct(em as SqlEntityManager, caller, what, target, end);
        return result;
      }),
    );
  }

  /** Logs a refusal, after everything else has been undone. */
  private async refusable<Result>(caller: Caller, what: ActKind, target: ActTarget, work: () => Promise<Result>): Promise<Result> {
    try {
      return await work();
    } catch (error) {
      if (error instanceof PhancongError || error instanceof UnreadableError)
        await writeAct(this.em(), caller, what, target, { outcome: 'REFUSED', code: error.code });
      throw error;
    }
  }
}

const AGAIN: Text = { vi: 'duyệt lại trước khi công bố', en: 'a new review before it is published' };
const DECIDED: Text = { vi: 'accept: true hoặc false cho mọi mục', en: 'accept: true or false for every entry' };
const REVIEWED: Text = { vi: 'một bản duyệt không có lỗi', en: 'a review without faults' };

function done(changed: boolean): ActEnd {
  return { outcome: changed ? 'DONE' : 'UNCHANGED' };
}

function listed(items: readonly string[]): string {
  return items.length > LISTED ? `${items.slice(0, LISTED).join(', ')}, … (${items.length})` : items.join(', ');
}

async function recorded(em: SqlEntityManager, revision: number): Promise<OnRecord> {
  const records = await readRecords(em, revision);
  return { records: records.map(({ record }) => record), texts: await textsOnRecord(em) };
}

/** Two changes of one draft at a time would lose one of them. */
async function lockDraft(em: SqlEntityManager, id: string): Promise<void> {
  await em.execute('select 1 from draft where id = ? for update', [id]);
}
