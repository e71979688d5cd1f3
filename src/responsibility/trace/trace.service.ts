import { parseDay, today, type Day } from '../../shared/dates.js';
import { mistake } from '../../shared/errors.js';
import { readGlobalId } from '../../shared/global-id.js';
import { keep } from '../../shared/keep.js';
import { dependentsOf, type LawDependents } from '../../law/dependents.js';
import type { LawGraph } from '../../law/law-graph.js';
import { traceClause, type LegalTrace } from '../../law/trace.js';
import type { ClauseView } from '../../law/law.model.js';
import type { ResponsibilityService } from '../responsibility.service.js';
import { lostAnswers, pairsOf, type LostAnswer } from './lost-answers.js';

const REVISIONS_KEPT = 4;

/** Traces from clauses to laws and back, over the law graph of a revision, which is loaded once and kept. */
export class TraceService {
  private readonly graphs = new Map<number, Promise<LawGraph>>();

  constructor(private readonly responsibility: ResponsibilityService) {}

  /** The law graph of a revision. @throws UNKNOWN_REVISION. */
  async graph(atRevision?: number): Promise<LawGraph> {
    const registry = await this.responsibility.registry(atRevision);
    return keep(this.graphs, registry.reference.revision, REVISIONS_KEPT, () => registry.law());
  }

  /**
   * From a clause down to laws. `clause` is a global id, or a document's key and a path as `yb-2025-03#IV.2.3.d`.
   * @throws INVALID_ID, UNKNOWN_DOCUMENT, UNKNOWN_CLAUSE, INVALID_DATE.
   */
  async trace(clause: string, asOf?: Day | null, atRevision?: number): Promise<LegalTrace> {
    const day = parseDay(asOf ?? today());
    const graph = await this.graph(atRevision);
    return traceClause(graph, findClause(graph, clause), day);
  }

  /** Everything that rests on a document. @throws UNKNOWN_DOCUMENT, INVALID_DATE. */
  async restsOn(document: string, asOf?: Day | null, atRevision?: number): Promise<LawDependents> {
    const day = parseDay(asOf ?? today());
    const graph = await this.graph(atRevision);
    return dependentsOf(graph, findDocument(graph, document), day);
  }

  /** The answers of every province, on the day and at the revision of a list of dependents, that would lose a basis. */
  async lostAnswers(dependents: LawDependents): Promise<LostAnswer[]> {
    const { asOf, revision } = dependents;
    const graph = await this.graph(revision);
    const { provinces } = await this.responsibility.reference(revision);
    const concerned = new Set(
      [dependents.document, ...dependents.documents.map(({ target }) => target)]
        .map(({ document }) => document.provinceKey)
        .concat(dependents.clauses.map(({ clause }) => clause.document.provinceKey)),
    );
    const lists = await Promise.all(
      provinces
        .filter(({ key }) => concerned.has(key))
        .map(async (province) => {
          const configuration = await this.responsibility.configuration(province.key, asOf, revision);
          if (configuration.province.key !== province.key) return [];
          return Promise.all(
            pairsOf(configuration).map(async ({ subject, action }) => {
              const question = { duty: { subject: subject.code, action } };
              return { province, subject, action, resolution: await this.responsibility.ask(question, province.key, asOf, revision) };
            }),
          );
        }),
    );
    return lists.flatMap((answers) => lostAnswers(graph, dependents, answers));
  }
}

function findDocument(graph: LawGraph, key: string): string {
  if (graph.document(key)) return key;
  throw mistake('UNKNOWN_DOCUMENT', key, { vi: 'khóa của một văn bản trong sổ', en: 'the key of a document on record' }, graph.keys);
}

/** A clause by global id, or by document and path. */
function findClause(graph: LawGraph, given: string): ClauseView {
  const named = given.includes('#') ? given : keyOfId(given);
  const [key = '', path = ''] = named.split(/#(.*)/s);
  const document = findDocument(graph, key);
  const clause = graph.clause(document, path);
  if (clause) return clause;
  throw mistake(
    'UNKNOWN_CLAUSE',
    path,
    { vi: `đường dẫn của một khoản mục trong ${document}`, en: `the path of a clause of ${document}` },
    graph.pathsOf(document),
  );
}

/** The clause that an id stands for; the id of a duty stands for the clause that gives it. @throws INVALID_ID for any other. */
function keyOfId(id: string): string {
  const { type, key } = readGlobalId(id);
  if (type === 'Clause') return key;
  if (type === 'Duty') return key.slice(0, key.lastIndexOf('#'));
  throw mistake('INVALID_ID', id, {
    vi: 'id của một khoản mục hay nhiệm vụ, hoặc khóa văn bản#đường dẫn',
    en: 'the id of a clause or a duty, or document#path',
  });
}
