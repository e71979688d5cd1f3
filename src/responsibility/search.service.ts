import type { SqlEntityManager } from '@mikro-orm/postgresql';
import MiniSearch, { type SearchResult } from 'minisearch';
import { keep } from '../shared/keep.js';
import { fold, words } from '../shared/vietnamese.js';
import { atRevision } from '../graphql/context.js';
import { Clause } from '../law/clause.entity.js';
import { LegalDocument } from '../law/document.entity.js';
import { Unit } from '../units/unit.entity.js';
import type { ProcedureView, SubjectView } from '../duties/duty.model.js';
import type { ReferenceData } from './registry.js';

/** What a search may find. */
export type Found =
  | { kind: 'SUBJECT'; node: SubjectView }
  | { kind: 'PROCEDURE'; node: ProcedureView }
  | { kind: 'UNIT'; node: Unit }
  | { kind: 'DOCUMENT'; node: LegalDocument }
  | { kind: 'CLAUSE'; node: Clause };

/** A finding with its score and the words of the query that it matched. */
export interface Hit {
  /** What it is and its key: the same in every revision. */
  key: string;
  found: Found;
  score: number;
  matched: string[];
}

interface Entry {
  id: number;
  name: string;
  text: string;
  province: string | null;
  found: Found;
}

const KEPT = 2;

/**
 * Search over everything on record, with and without diacritics, forgiving of slips: MiniSearch (BM25, prefix, fuzzy) over
 * folded names, labels and summaries, built once per revision. It says which words it matched.
 */
export class SearchService {
  private readonly indexes = new Map<number, Promise<{ entries: Entry[]; index: MiniSearch<Entry> }>>();

  constructor(private readonly em: () => SqlEntityManager) {}

  /** Hits, best first; with a province only what belongs to it or to no province. Equal hits stand in the order of the registry. */
  async search(reference: ReferenceData, text: string, provinceKey: string | null): Promise<Hit[]> {
    const { entries, index } = await this.indexFor(reference);
    const results = index.search(text, {
      filter: ({ id }: SearchResult) => provinceKey === null || [null, provinceKey].includes((entries[Number(id)] as Entry).province),
    });
    const asked = words(text);
    const ranked = [...results].sort((a, b) => b.score - a.score || Number(a.id) - Number(b.id));
    return ranked.map(({ id, score, queryTerms }) => ({
      key: keyOf((entries[Number(id)] as Entry).found),
      found: (entries[Number(id)] as Entry).found,
      score: Math.round(score * 100) / 100,
      matched: asked.filter((word) => queryTerms.includes(fold(word))),
    }));
  }

  private indexFor(reference: ReferenceData): Promise<{ entries: Entry[]; index: MiniSearch<Entry> }> {
    return keep(this.indexes, reference.revision, KEPT, () => this.build(reference));
  }

  private async build({ revision, vocabulary, procedures }: ReferenceData): Promise<{ entries: Entry[]; index: MiniSearch<Entry> }> {
    const em = this.em();
    const units = await em.find(Unit, atRevision(revision), { orderBy: { key: 'asc' } });
    const documents = await em.find(LegalDocument, atRevision(revision), { orderBy: { key: 'asc' } });
    const clauses = await em.find(
      Clause,
      { document: atRevision(revision), entry: true },
      { populate: ['document'], orderBy: { document: { key: 'asc' }, position: 'asc' } },
    );
    const drafts: Omit<Entry, 'id'>[] = [
      ...vocabulary.subjects
        .filter(({ scope }) => scope === 'INSIDE')
        .map((node) => ({
          name: join(node.prefLabel.vi, node.prefLabel.en, ...node.altLabels.vi, ...node.altLabels.en),
          text: node.code,
          province: null,
          found: { kind: 'SUBJECT' as const, node },
        })),
      ...[...procedures.values()].map((node) => ({
        name: join(node.name.vi, node.name.en, ...node.altNames),
        text: node.code,
        province: null,
        found: { kind: 'PROCEDURE' as const, node },
      })),
      ...units.map((node) => ({
        name: join(node.names.vi, node.names.en, node.abbreviation),
        text: node.key,
        province: node.provinceKey,
        found: { kind: 'UNIT' as const, node },
      })),
      ...documents.map((node) => ({
        name: join(node.number, node.title?.vi, node.title?.en),
        text: join(node.key, node.issuer?.vi),
        province: node.provinceKey ?? null,
        found: { kind: 'DOCUMENT' as const, node },
      })),
      ...clauses.map((node) => ({
        name: join(node.summary.vi, node.summary.en),
        text: node.path,
        province: node.document.provinceKey ?? null,
        found: { kind: 'CLAUSE' as const, node },
      })),
    ];
    const entries = drafts.map((draft, id) => ({ id, ...draft }));
    const index = new MiniSearch<Entry>({
      fields: ['name', 'text'],
      tokenize: words,
      processTerm: fold,
      searchOptions: {
        boost: { name: 2 },
        combineWith: 'AND',
        prefix: (term) => term.length >= 4,
        fuzzy: (term) => (term.length >= 5 ? 0.2 : false),
      },
    });
    await index.addAllAsync(entries, { chunkSize: 20 });
    return { entries, index };
  }
}

function keyOf({ kind, node }: Found): string {
  if (kind === 'CLAUSE') return `${kind}:${node.document.key}#${node.path}`;
  return `${kind}:${kind === 'SUBJECT' || kind === 'PROCEDURE' ? node.code : node.key}`;
}

function join(...parts: (string | null | undefined)[]): string {
  return parts.filter(Boolean).join(' ');
}
