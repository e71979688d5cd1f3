import { words } from '../../shared/vietnamese.js';
import type { DocumentHead } from '../head/preamble.js';
import type { ImportedClause } from '../proposal.js';
import type { ClauseFacts, TitleClass } from './facts.js';
import { listedIn } from './listed.js';
import { partsOf, type ClausePart } from './parts.js';
import type { Phrases } from './phrases.js';

/** A clause with what its place in the tree says about it. */
export interface ClauseInContext {
  clause: ImportedClause;
  parts: ClausePart[];
  facts: ClauseFacts;
  /** Texts of the headings above it, nearest first: "Về bưu chính", the unit's name. */
  headings: string[];
  /** The heading from which the nature follows: its own, or the one above it; null where neither is of a known class. */
  title: string | null;
}

const UNIT_NAME = /^(?:Văn phòng|Thanh tra|Phòng|Chi cục|Trung tâm|Quỹ|Ban|Viện)(?:\s|$)/iu;
/** How headings begin that name a matter, though a verb may follow: `Về phát triển thị trường`, `Công tác tổng hợp`. */
const NAMES_A_MATTER = /^(?:Về|Công tác|Lĩnh vực|Hoạt động|Việc)\s/u;
/** Longer lines are sentences, not names of units. */
const MOST_WORDS_OF_A_NAME = 14;
/** Longer lines are sentences, not titles of clauses. */
const MOST_WORDS_OF_A_TITLE = 24;
/** Words at the beginning of a clause that can say what it is. */
const TELLING_WORDS = 60;
/** Headings above a clause that are read: decisions have at most this many levels with a heading. */
const HEADINGS = 3;
/** Characters of a title that a proposal shows. */
const TITLE_SHOWN = 40;

/** Every clause of a document with its parts, its facts and the headings above it, in the order of the document. */
export function inContext(clauses: readonly ImportedClause[], type: DocumentHead['type'], phrases: Phrases): ClauseInContext[] {
  const byPath = new Map(clauses.map((clause) => [clause.path, clause]));
  const parents = new Set(clauses.map(({ parent }) => parent));
  const titles = new Map<string, TitleClass | null>();
  let chapter: { kind: TitleClass; text: string } | null = null;
  return clauses.map((clause) => {
    const leaf = clause.entry && !parents.has(clause.path);
    const parts = partsOf(clause.text, phrases);
    const title = titleOf(clause, leaf, phrases) ?? (leaf ? listedIn(clause.text, byPath.get(clause.parent ?? '')?.text) : null);
    titles.set(clause.path, title);
    if (clause.kind === 'CHAPTER') chapter = title && { kind: title, text: clause.text };
    const above = ancestorsOf(clause, byPath);
    const heading = above.find(({ path }) => titles.get(path) ?? null) ?? null;
    const under = (heading && titles.get(heading.path)) ?? chapter?.kind;
    const opening = parts[0]?.phrases[0]?.facts;
    const acts = opening?.['phrase.place'] === 'HEAD' && opening['phrase.class'] !== 'NAMING' && !NAMES_A_MATTER.test(clause.text);
    return {
      clause,
      parts,
      title: (title ? clause : (heading ?? chapter))?.text.slice(0, TITLE_SHOWN) ?? null,
      headings: above.map(({ text }) => text).slice(0, HEADINGS),
      facts: {
        'document.type': type ?? 'UNKNOWN',
        'clause.kind': clause.kind,
        'clause.appendix': clause.path.startsWith('PL'),
        'clause.leaf': leaf,
        'clause.form': formOf(clause, leaf, acts),
        'clause.title': title ?? 'NONE',
        'clause.under': under ?? 'NONE',
        'clause.states': clause.amends
          ? 'CHANGE'
          : (phrases.statements.in(words(clause.text.slice(0, TELLING_WORDS * 8)).slice(0, TELLING_WORDS)) ?? 'NONE'),
        'clause.acts': acts,
      },
    };
  });
}

function ancestorsOf(clause: ImportedClause, byPath: ReadonlyMap<string, ImportedClause>): ImportedClause[] {
  const above: ImportedClause[] = [];
  for (let at = clause.parent; at !== null && above.length < 8;) {
    const parent = byPath.get(at);
    if (!parent) break;
    above.push(parent);
    at = parent.parent;
  }
  return above;
}

function formOf({ text }: ImportedClause, leaf: boolean, acts: boolean): ClauseFacts['clause.form'] {
  const plain = text.replace(/[*_]/gu, '').trim();
  if (!/\p{L}/u.test(plain)) return 'EMPTY';
  const count = words(plain.slice(0, 400)).length;
  if (UNIT_NAME.test(plain) && count <= MOST_WORDS_OF_A_NAME && !acts) return 'NAME';
  if (plain.endsWith(':')) return 'LEAD_IN';
  return count <= MOST_WORDS_OF_A_TITLE && !(leaf && acts) && !/[.;]$/u.test(plain) ? 'TITLE' : 'SENTENCE';
}

/** `Chức năng` alone, before a colon, or run together with the sentence that follows; a heading with clauses below it may go on. */
function titleOf({ text, kind }: ImportedClause, leaf: boolean, phrases: Phrases): TitleClass | null {
  const plain = text.replace(/[*_]/gu, '').trim().slice(0, 300);
  const list = words(plain);
  const found = phrases.titles.at(list, 0);
  if (!found) return null;
  if (!leaf) return found.kind;
  const match = new RegExp(`^(?:[^\\p{L}\\p{N}]*[\\p{L}\\p{N}]+){${found.length}}(.*)$`, 'su').exec(plain);
  const rest = (match?.[1] ?? '').trim();
  if (rest === '' || /^[:.]/u.test(rest)) return found.kind;
  return /^\p{Lu}/u.test(rest) && (kind === 'ARTICLE' || found.kind === 'FUNCTION') ? found.kind : null;
}
