import type { SqlEntityManager } from '@mikro-orm/postgresql';
import type { ProcedureView, SubjectView } from './duty.model.js';
import type { ClauseView, DocumentView } from './law.model.js';
import { textKindOf, type EntryPlace } from './entries.js';
import { at } from './entry.store.js';
import type { Registry } from './registry.js';
import { join, listOf, raw, sql, type Sql } from '../shared/sql.js';
import { fold, words } from '../shared/vietnamese.js';
import type { UnitView } from './unit.model.js';

/** What a search may find. */
export type Found =
  | { kind: 'SUBJECT'; node: SubjectView }
  | { kind: 'PROCEDURE'; node: ProcedureView }
  | { kind: 'UNIT'; node: UnitView }
  | { kind: 'DOCUMENT'; node: DocumentView }
  | { kind: 'CLAUSE'; node: ClauseView };
type FoundKind = Found['kind'];

/** Where something was found, with its score and the words of the query that it matched. */
export interface Hit {
  /** What it is and its key: the same in every revision. */
  key: string;
  kind: FoundKind;
  place: EntryPlace;
  score: number;
  matched: string[];
}

/** In this order things of equal score are listed. */
const KINDS: readonly FoundKind[] = ['SUBJECT', 'PROCEDURE', 'UNIT', 'DOCUMENT', 'CLAUSE'];
/** What has a name of its own to be looked up by counts for more than a clause that has the words in it. */
const NAMED = 1.5;
/** The best findings that are shown; whoever needs more can ask for less at a time. Of each kind as many are ranked, as the database comes upon them: words that more have in common tell them apart no further. */
const SHOWN = 500;
/** From this length on a word may be the beginning of another. */
const PREFIX_FROM = 4;
/** Of so many words on record that begin alike each is looked for by itself: the index finds whole words some eight times as fast as beginnings. */
const COMPLETIONS = 40;
/** From this length on a word may have a slip: two of its three-letter parts then still agree. */
const SLIP_FROM = 5;
/** Share of three-letter parts that a word with a slip has in common with the right one (pg_trgm; a third of the letters wrong gives about 0.3). */
const SLIP_ALIKE = 0.35;
/** Right words that a wrong one may have meant. */
const MEANT = 5;

interface HitRow extends EntryPlace {
  kind: FoundKind;
  score: number;
}

/**
 * Search over everything on record, with and without diacritics, forgiving of slips: the full text index of the database, in
 * which names weigh more than keys and paths. A word that nothing on record begins with is read as the words nearest to it.
 */
export class SearchService {
  constructor(private readonly em: () => SqlEntityManager) {}

  /** Hits, best first; with a province only what belongs to it or to no province. Two statements. */
  async search(registry: Registry, text: string, provinceKey: string | null): Promise<Hit[]> {
    const asked = [...new Set(words(text))];
    if (asked.length === 0) return [];
    const forms = await this.formsOf([...new Set(asked.map(fold))]);
    const query = asked.map((word) => `(${(forms.get(fold(word)) as string[]).join(' | ')})`).join(' & ');
    // Kinds are written out: texts of each have an index of their own, which is found by it.
    const foundOf = (kind: FoundKind): Sql => sql`(select entry.type, entry.key, entry.path, entry.item, entry.position, entry_text.words
      from entry_text join entry on entry.text = entry_text.id
      where entry_text.kind = ${raw(`'${textKindOf(kind)}'`)} and entry_text.words @@ to_tsquery('simple', ${query}) and ${at(registry.revision)}
        and ${provinceKey === null ? sql`true` : sql`(entry.province is null or entry.province = ${provinceKey})`}
        and entry.type = ${raw(`'${kind}'`)} and ${kind === 'CLAUSE' ? sql`entry.facets @> array['entry']` : sql`true`} limit ${SHOWN})`;
    const statement = sql`select found.type as kind, found.key, found.path, found.item,
        round((ts_rank('{0.1, 0.2, 0.4, 1.0}', found.words, to_tsquery('simple', ${query}), 1)
          * case when found.type in ('SUBJECT', 'PROCEDURE') then ${NAMED} else 1 end * 100)::numeric, 2)::float as score
      from (${join(KINDS.map(foundOf), ' union all ')}) found
      order by score desc, array_position(array(${listOf(KINDS)}), found.type), found.key, found.position limit ${SHOWN}`;
    const rows = await this.em().execute<HitRow[]>(statement.text, [...statement.values]);
    return rows.map(({ kind, score, ...place }) => ({
      key: `${kind}:${place.key}${place.path === '' ? '' : `#${place.path}`}`,
      kind,
      place,
      score,
      // Every word of the query has to match.
      matched: asked,
    }));
  }

  /** What a hit leads to. */
  async nodeOf(registry: Registry, { kind, place }: Hit): Promise<Found['node'] | undefined> {
    switch (kind) {
      case 'SUBJECT':
        return registry.reference.vocabulary.get(place.key);
      case 'PROCEDURE':
        return registry.reference.procedures.get(place.key);
      case 'UNIT':
        return registry.unit(place.key);
      case 'DOCUMENT':
        return registry.document(place.key);
      case 'CLAUSE':
        return (await registry.held(place.key))?.clause(place.path);
    }
  }

  /** The terms that each word is looked for as: itself, what it begins where it is long enough, or else the nearest words on record. */
  private async formsOf(folded: readonly string[]): Promise<ReadonlyMap<string, string[]>> {
    const statement = sql`select asked.word as word, other.word as other from jsonb_array_elements_text(${JSON.stringify(folded)}::jsonb) asked (word)
      cross join lateral (
        (select word from entry_word where length(asked.word) >= ${PREFIX_FROM} and word >= asked.word and word < asked.word || '~'
          limit ${COMPLETIONS + 1})
        union all
        (select near.word from (select word, similarity(word, asked.word) as alike from entry_word
          where length(asked.word) >= ${SLIP_FROM} and word % asked.word order by alike desc, word limit ${MEANT}) near where near.alike >= ${SLIP_ALIKE}
          and not exists (select 1 from entry_word same where same.word >= asked.word and same.word < asked.word || '~'))) other`;
    const rows = await this.em().execute<{ word: string; other: string }[]>(statement.text, [...statement.values]);
    const others = Map.groupBy(rows, ({ word }) => word);
    const formsOf = (word: string): string[] => {
      const known = others.get(word);
      if (!known) return [`'${word}'`];
      return known.length > COMPLETIONS ? [`'${word}':*`] : known.map(({ other }) => `'${other}'`);
    };
    return new Map(folded.map((word) => [word, formsOf(word)]));
  }
}
