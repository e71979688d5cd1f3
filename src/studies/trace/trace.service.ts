import { parseDay, today, type Day } from '../../shared/dates.js';
import { mistake, PhancongError } from '../../shared/errors.js';
import { readGlobalId } from '../../shared/global-id.js';
import type { ClauseView } from '../../registry/law.model.js';
import type { Registry } from '../../registry/registry.js';
import { Work } from '../../shared/work.js';
import { dependentsOf, type LawDependents } from './dependents.js';
import { lawGraphOf } from './law-graph.store.js';
import { traceClause, type LegalTrace } from './trace.js';
import { clauseOnRecord, documentOnRecord } from '../../registry/on-record.js';
import type { ResponsibilityService } from '../../answer/responsibility.service.js';
import { lostAnswers, pairsOf, type LostAnswer } from './lost-answers.js';

/** Traces from clauses to laws and back. */
export class TraceService {
  constructor(private readonly responsibility: ResponsibilityService) {}

  /**
   * From a clause down to laws. `clause` is a global id, or a document's key and a path as `yb-2025-03#IV.2.3.d`.
   * @throws INVALID_ID, UNKNOWN_DOCUMENT, UNKNOWN_CLAUSE, INVALID_DATE.
   */
  async trace(clause: string, asOf?: Day | null, atRevision?: number): Promise<LegalTrace> {
    const day = parseDay(asOf ?? today());
    const registry = await this.responsibility.registry(atRevision);
    const found = clause.includes('#') ? await clauseAt(registry, clause) : await clauseOfId(registry, clause);
    const { key } = found.document;
    return traceClause(await lawGraphOf(registry, [key]), found, day);
  }

  /** Everything that rests on a document. @throws UNKNOWN_DOCUMENT, INVALID_DATE. */
  async restsOn(document: string, asOf?: Day | null, atRevision?: number): Promise<LawDependents> {
    const day = parseDay(asOf ?? today());
    const registry = await this.responsibility.registry(atRevision);
    const { key } = documentOnRecord(registry, document);
    return dependentsOf(await lawGraphOf(registry, [key], true), key, day);
  }

  /** The answers of every province, on the day and at the revision of a list of dependents, that would lose a basis. */
  async lostAnswers(dependents: LawDependents, work: Work = Work.endless): Promise<LostAnswer[]> {
    const { asOf, revision } = dependents;
    const registry = await this.responsibility.registry(revision);
    const { provinces } = registry.reference;
    const graph = await lawGraphOf(registry, [dependents.document.document.key], true);
    const concerned = new Set(
      [dependents.document, ...dependents.documents.map(({ target }) => target)]
        .map(({ document }) => document.provinceKey)
        .concat(dependents.clauses.map(({ clause }) => clause.document.provinceKey)),
    );
    const lost: LostAnswer[] = [];
    for (const province of provinces.filter(({ key }) => concerned.has(key))) {
      await work.breathe();
      const jurisdiction = await this.responsibility.jurisdiction(province.key, asOf, revision);
      if (jurisdiction.province.key !== province.key) continue;
      const configurations = await Promise.all(jurisdiction.onRecord.map((body) => jurisdiction.configuration(body)));
      const answers: Parameters<typeof lostAnswers>[2][number][] = [];
      for (const { subject, action } of pairsOf(configurations)) {
        await work.breathe();
        const question = { duty: { subject: subject.code, action } };
        answers.push({ province, subject, action, resolution: await this.responsibility.ask(question, province.key, asOf, revision, work) });
      }
      lost.push(...lostAnswers(graph, dependents, answers));
    }
    return lost;
  }
}

/** @throws UNKNOWN_DOCUMENT, UNKNOWN_CLAUSE for what is not on record under `document#path`. */
function clauseAt(registry: Registry, place: string): Promise<ClauseView> {
  const [key = '', path = ''] = place.split(/#(.*)/s);
  return clauseOnRecord(registry, key, path);
}

/** The clause of an id; for the id of a duty, the clause that gives it. @throws INVALID_ID for any other. */
async function clauseOfId(registry: Registry, id: string): Promise<ClauseView> {
  const read = readId(id);
  if (read?.type === 'Clause') return clauseAt(registry, read.key);
  if (read?.type === 'Duty') {
    const clause = await clauseAt(registry, read.key.slice(0, read.key.lastIndexOf('#')));
    const held = await registry.held(clause.document.key);
    if (held?.dutiesAt(clause.path).some((duty) => duty.id === id)) return clause;
  }
  const expected = {
    vi: 'id của một khoản mục hay nhiệm vụ, hoặc khóa văn bản#đường dẫn như yb-2025-03#IV.2.3.d',
    en: 'the id of a clause or a duty, or document#path such as yb-2025-03#IV.2.3.d',
  };
  throw mistake('INVALID_ID', id, expected, registry.keysOf('document'));
}

/** What an id says; `null` for what is none. */
function readId(id: string): ReturnType<typeof readGlobalId> | null {
  try {
    return readGlobalId(id);
  } catch (error) {
    if (error instanceof PhancongError) return null;
    throw error;
  }
}
