import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { PhancongError } from '../shared/errors.js';
import { readBytes, UnreadableError } from '../importer/readers/read.js';
import type { Source } from '../importer/readers/source.js';
import type { ActKind, Role } from '../registry/act.model.js';
import { Registries } from '../registry/registries.js';
import type { ResponsibilityService } from '../answer/responsibility.service.js';
import type { WhatIfResult } from '../studies/what-if/what-if.js';
import type { Work } from '../shared/work.js';
import { writeAct, type ActTarget } from './act.store.js';
import type { Acted, Published } from './acted.js';
import { attachText } from './attach-text.js';
import { allow, type Caller } from './caller.js';
import { decideDraft, refuseReview, type Change, type Reviewed } from './decide-draft.js';
import type { Draft, ImportOptions } from './draft.model.js';
import { draftById, draftsFor, type DraftHead } from './draft.store.js';
import type { Fault } from './fault.js';
import { importDraft, refuseUnreadable, type Imported, type ImportStage } from './import-draft.js';
import { ImportThread } from './import-thread.js';
import { tellNews } from './tell-news.js';
import { previewPublication } from './preview-publication.js';
import { publishDraft } from './publish-draft.js';
import { withdrawDocument } from './withdraw-document.js';

/** The role that may hand in a file for an act. */
const TO_HAND_IN: Record<'IMPORT' | 'ATTACH_TEXT', Role> = { IMPORT: 'REVIEWER', ATTACH_TEXT: 'PUBLISHER' };

const LONGEST_NAME = 200;

type Act<Result> = (em: SqlEntityManager) => Promise<Acted<Result>>;

/**
 * From a file to a published record. Each act is allowed or refused by the caller's role and provinces, is one transaction,
 * and is in the log whether it was done, changed nothing or was refused.
 */
export class DraftService {
  private readonly thread = new ImportThread((since, tell) => tellNews(this.em(), since, tell));

  constructor(
    private readonly em: () => SqlEntityManager,
    private readonly registries = new Registries(em),
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

  /**
   * Reads a file for a caller who may hand one in at all; `bytesOf` gets at its bytes. Errors: FORBIDDEN, those of `bytesOf`
   * and those of {@link readBytes}.
   */
  receive(bytesOf: () => Buffer, name: string, what: 'IMPORT' | 'ATTACH_TEXT', caller: Caller): Promise<Source> {
    return this.refusable(caller, what, { note: shown(name) }, async () => {
      allow(caller, TO_HAND_IN[what]);
      return readBytes(bytesOf(), name);
    });
  }

  /**
   * Reads a source and stores a draft. The same file under the same key again changes nothing, unless its tree is read
   * otherwise now, or nobody has reviewed it yet and something else is proposed; then the draft begins again.
   * @throws UNKNOWN_PROVINCE, PROVINCE_NOT_STATED, PROVINCE_DIFFERS, UNKNOWN_BODY, BODY_NOT_STATED, SEVERAL_BODIES, UNKNOWN_TYPE, INVALID_KEY, KEY_TAKEN,
   * FORBIDDEN.
   */
  import(source: Source, options: ImportOptions, caller: Caller, onStage: (stage: ImportStage) => void = () => undefined): Promise<Imported> {
    const target: ActTarget = { hash: source.sha256 };
    return this.refusable(caller, 'IMPORT', target, async () => {
      refuseUnreadable(source, options);
      onStage('READ');
      // No transaction is open meanwhile: it takes long, and whoever writes would wait for it.
      const proposal = await this.thread.read({ source, options });
      onStage('PROPOSED');
      const imported = await this.inTransaction(caller, 'IMPORT', target, (em) => importDraft(em, this.registries, source, proposal, caller, target));
      onStage('STORED');
      return imported;
    });
  }

  /** Stores a whole review, as a file has it. With a fault nothing is stored. @throws UNKNOWN_DRAFT, FORBIDDEN. */
  review(id: string, value: unknown, caller: Caller): Promise<Reviewed> {
    return this.correct(id, caller, () => value);
  }

  /** Stores a review that is made from the one there is. @throws UNKNOWN_DRAFT, FORBIDDEN. */
  correct(id: string, caller: Caller, change: Change, seen?: ReadonlyMap<string, string>): Promise<Reviewed> {
    const target: ActTarget = { draft: id };
    return this.act(caller, 'REVIEW', target, (em) => decideDraft(em, this.registries, id, caller, target, change, seen));
  }

  /** The answers that publishing a draft as it is would change; see {@link previewPublication}. @throws UNKNOWN_DRAFT, FORBIDDEN, DEADLINE_EXCEEDED. */
  async preview(id: string, caller: Caller, service: ResponsibilityService, work: Work): Promise<WhatIfResult[]> {
    const { review } = await this.draft(id, caller);
    return previewPublication(await service.registry(), review, service.ruleset, work);
  }

  /** Refuses a review file that could not be read, and writes that into the log. @throws UNKNOWN_DRAFT, FORBIDDEN. */
  unreadableReview(id: string, faults: Fault[], caller: Caller): Promise<Reviewed> {
    const target: ActTarget = { draft: id };
    return this.act(caller, 'REVIEW', target, (em) => refuseReview(em, id, caller, target, faults));
  }

  /**
   * Publishes a decided draft: its records as a new revision, its verbatim text and the log, in one transaction. Published
   * already, it changes nothing. @throws UNKNOWN_DRAFT, DRAFT_UNDECIDED,
   * DRAFT_FAULTY, DRAFT_WITHDRAWN, DRAFT_STALE, FORBIDDEN.
   */
  async publish(id: string, caller: Caller): Promise<Published> {
    const target: ActTarget = { draft: id };
    const published = await this.act(caller, 'PUBLISH', target, (em) => publishDraft(em, this.registries, id, caller, target));
    if (published.changed) this.onPublished();
    return published;
  }

  /**
   * Withdraws a document as of a new revision. Earlier revisions answer as before. Withdrawn already, it is refused, as is one
   * that is only cited. @throws UNKNOWN_DOCUMENT, DOCUMENT_NOT_HELD, REASON_MISSING, FORBIDDEN.
   */
  async withdraw(key: string, reason: string, caller: Caller): Promise<Published> {
    const target: ActTarget = { document: key, note: reason };
    const withdrawn = await this.act(caller, 'WITHDRAW', target, (em) => withdrawDocument(em, this.registries, key, reason, caller, target));
    this.onPublished();
    return withdrawn;
  }

  /**
   * Attaches the verbatim text of a file to a document that is on record, without touching the record. The entries must be
   * the same. @throws UNKNOWN_DOCUMENT, DOCUMENT_NOT_HELD, PATHS_DIFFER, FORBIDDEN.
   */
  attachText(source: Source, key: string, caller: Caller): Promise<Published> {
    const target: ActTarget = { document: key, hash: source.sha256 };
    return this.act(caller, 'ATTACH_TEXT', target, (em) => attachText(em, this.registries, source, key, caller, target));
  }

  /** Runs an act in one transaction with its line in the log. */
  private act<Result>(caller: Caller, what: ActKind, target: ActTarget, work: Act<Result>): Promise<Result> {
    return this.refusable(caller, what, target, () => this.inTransaction(caller, what, target, work));
  }

  private inTransaction<Result>(caller: Caller, what: ActKind, target: ActTarget, work: Act<Result>): Promise<Result> {
    return this.em().transactional(async (em) => {
      const { result, end } = await work(em as SqlEntityManager);
      await writeAct(em as SqlEntityManager, caller, what, target, end);
      return result;
    });
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

/** A name as a log can hold it. */
function shown(name: string): string {
  return name.slice(0, LONGEST_NAME).replace(/\p{Cc}/gu, '\uFFFD');
}
