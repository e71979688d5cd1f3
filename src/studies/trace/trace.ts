import type { Day } from '../../shared/dates.js';
import { provisionName } from '../../shared/provision-name.js';
import { fill, type Text } from '../../shared/text.js';
import { documentName } from '../../registry/document-name.js';
import type { Standing } from '../../registry/standing.model.js';
import type { LawGraph, LawLink, LegalChange, LegalEnd } from './law-graph.js';
import type { ClauseView, DocumentView, RelationType } from '../../registry/law.model.js';
import { uniqueBy } from '../../shared/lists.js';

/** Why a chain goes no further. */
export const TRACE_END_REASONS = ['REACHES_LAW', 'ONLY_CITED', 'NO_BASIS_RECORDED', 'ALREADY_TRACED', 'CYCLE', 'NOT_ON_RECORD'] as const;
export type TraceEndReason = (typeof TRACE_END_REASONS)[number];

const END_SENTENCES: Record<TraceEndReason, Text> = {
  REACHES_LAW: {
    vi: 'Chuỗi đi tới {document}; trên luật chỉ còn Hiến pháp.',
    en: 'The chain reaches {document}; only the Constitution is above a law.',
  },
  ONLY_CITED: {
    vi: '{document} chỉ được dẫn chiếu; nội dung và căn cứ của nó chưa có trong sổ.',
    en: '{document} is only cited; its content and its own bases are not on record.',
  },
  NO_BASIS_RECORDED: { vi: '{document} có trong sổ nhưng không ghi căn cứ nào.', en: '{document} is on record but names no basis.' },
  ALREADY_TRACED: { vi: 'Căn cứ của {document} đã nêu ở trên.', en: 'The bases of {document} are given above.' },
  CYCLE: {
    vi: '{document} đã có trong chuỗi này; các văn bản viện dẫn lẫn nhau.',
    en: '{document} is in this chain already; the documents name each other.',
  },
  NOT_ON_RECORD: { vi: 'Phiên bản này của sổ chưa có văn bản "{document}".', en: 'The document "{document}" is not on record at this revision.' },
};

const LINK_SENTENCES: Record<RelationType, Text> = {
  BASED_ON: { vi: '{place} lấy {target} làm căn cứ{provision}.', en: '{place} names {target} as its basis{provision}.' },
  IMPLEMENTS: { vi: '{place} triển khai {target}{provision}.', en: '{place} implements {target}{provision}.' },
  CITES: { vi: '{place} dẫn chiếu {target}{provision}.', en: '{place} refers to {target}{provision}.' },
  AMENDS: { vi: '{place} sửa đổi, bổ sung {target}{provision}.', en: '{place} amends {target}{provision}.' },
  REPLACES: { vi: '{place} thay thế {target}{provision}.', en: '{place} replaces {target}{provision}.' },
  REPEALS: { vi: '{place} bãi bỏ {target}{provision}.', en: '{place} repeals {target}{provision}.' },
};

/** The preamble of a document (phần căn cứ) names what the document is based on. */
const PREAMBLE_NAMES: Text = {
  vi: 'Phần căn cứ của {source} viện dẫn {target}{provision}.',
  en: 'The preamble of {source} names {target} as its basis{provision}.',
};

/** A document in a trace: its standing on the day, and everything on record that ends it or changes a part of it, before or after that day. */
export interface TracedDocument {
  document: DocumentView;
  standing: Standing;
  ends: LegalEnd[];
  changes: LegalChange[];
}

/** Where and why a chain ends. `document` is null where the target has no record. */
export interface TraceEnd {
  reason: TraceEndReason;
  key: string;
  document: DocumentView | null;
  sentence: Text;
}

/** One step down: which document says what about which other, and where it says so. */
export interface TraceLink {
  /** 1 for what the clause or its own document says. */
  depth: number;
  type: RelationType;
  from: DocumentView;
  /** The clause that says so; null for the preamble. */
  clause: ClauseView | null;
  provision: string | null;
  /** Where this is known from, where the document that says so is itself only cited. */
  source: string | null;
  targetKey: string;
  target: TracedDocument | null;
  end: TraceEnd | null;
  sentence: Text;
}

/** From a clause down to laws. Links are depth first: what hangs below a link follows it with a greater depth. */
export interface LegalTrace {
  clause: ClauseView;
  /** The standing of the clause itself on the day. */
  standing: Standing;
  asOf: Day;
  revision: number;
  document: TracedDocument;
  links: TraceLink[];
  /** Where the chains end; the clause's own document where nothing follows from it. */
  ends: TraceEnd[];
}

/** Relations by which a document as a whole rests on another. */
export const RESTS_BY: readonly RelationType[] = ['BASED_ON', 'IMPLEMENTS'];
/** Relations by which a single clause rests on another document. */
const CLAUSE_RESTS_BY: readonly RelationType[] = [...RESTS_BY, 'CITES'];

/** A document as it is on a day. */
export function tracedDocument(graph: LawGraph, document: DocumentView, asOf: Day): TracedDocument {
  const { key } = document;
  return { document, standing: graph.standings.of(key, asOf).state, ends: graph.endsOf(key), changes: graph.changesOf(key) };
}

/** What a document as a whole rests on: its preamble, and clauses that name a basis for all of it. */
export function basesOf(graph: LawGraph, document: string): LawLink[] {
  return graph.from(document).filter(({ type, clause }) => RESTS_BY.includes(type) && (clause === null || type === 'BASED_ON'));
}

/**
 * From a clause down to laws: first what the clause itself and the clauses above it refer to, then what its document is based
 * on, then the bases of those, as far as the record goes. A pure function; the clause must be one of the graph.
 */
export function traceClause(graph: LawGraph, clause: ClauseView, asOf: Day): LegalTrace {
  const { document } = clause;
  const links: TraceLink[] = [];
  const expanded = new Set<string>([document.key]);
  const follow = (link: LawLink, depth: number, chain: readonly string[]): void => {
    const target = graph.document(link.target);
    const below = target && !expanded.has(link.target) ? basesOf(graph, link.target) : [];
    const reason = endReason(link.target, target, chain, expanded, below);
    links.push({
      depth,
      type: link.type,
      from: graph.document(link.from) as DocumentView,
      clause: link.clause === null ? null : (graph.clause(link.from, link.clause) ?? null),
      provision: link.provision,
      source: link.source,
      targetKey: link.target,
      target: target ? tracedDocument(graph, target, asOf) : null,
      end: reason && endOf(reason, link.target, target),
      sentence: linkSentence(graph, link),
    });
    if (reason) return;
    expanded.add(link.target);
    for (const next of below) follow(next, depth + 1, [...chain, link.target]);
  };
  const own = [clause, ...graph.above(document.key, clause.path)].flatMap(({ path }) =>
    graph.from(document.key).filter((link) => link.clause === path && CLAUSE_RESTS_BY.includes(link.type)),
  );
  const preamble = basesOf(graph, document.key).filter((link) => !own.includes(link));
  for (const link of [...own, ...preamble]) follow(link, 1, [document.key]);
  const ends = links.flatMap(({ end }) => end ?? []);
  return {
    clause,
    standing: graph.standings.ofClause(document.key, clause.path, asOf).state,
    asOf,
    revision: graph.revision,
    document: tracedDocument(graph, document, asOf),
    links,
    ends: links.length ? uniqueBy(ends, ({ reason, key }) => `${reason} ${key}`) : [endOf('NO_BASIS_RECORDED', document.key, document)],
  };
}

function endReason(
  key: string,
  target: DocumentView | undefined,
  chain: readonly string[],
  expanded: ReadonlySet<string>,
  below: readonly LawLink[],
): TraceEndReason | null {
  if (!target) return 'NOT_ON_RECORD';
  if (chain.includes(key)) return 'CYCLE';
  if (expanded.has(key)) return 'ALREADY_TRACED';
  if (below.length) return null;
  if (target.type === 'LAW') return 'REACHES_LAW';
  return target.held ? 'NO_BASIS_RECORDED' : 'ONLY_CITED';
}

function endOf(reason: TraceEndReason, key: string, document: DocumentView | undefined): TraceEnd {
  return { reason, key, document: document ?? null, sentence: fill(END_SENTENCES[reason], { document: document ? documentName(document) : key }) };
}

/** "The preamble of X names Y as its basis", with the provision where one is named. */
export function linkSentence(graph: LawGraph, { type, from, target, clause, provision }: LawLink): Text {
  const source = documentName(graph.document(from) as DocumentView);
  const other = graph.document(target);
  return fill(type === 'BASED_ON' && clause === null ? PREAMBLE_NAMES : LINK_SENTENCES[type], {
    source,
    place:
      clause === null
        ? { vi: `Phần mở đầu của ${source.vi}`, en: `The preamble of ${source.en}` }
        : { vi: `${clause} của ${source.vi}`, en: `${clause} of ${source.en}` },
    target: other ? documentName(other) : target,
    provision: provision === null ? '' : fill({ vi: ' ({at})', en: ' ({at})' }, { at: provisionName(provision) }),
  });
}
