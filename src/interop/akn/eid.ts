import type { ClauseKind } from '../../registry/law.model.js';
import type { ClauseNode } from '../whole-document.js';

/** An element of Akoma Ntoso for a kind of clause, and how its identifiers begin (Naming Convention 1.0, 5.6). */
export interface AknElement {
  name: 'part' | 'chapter' | 'section' | 'article' | 'paragraph' | 'point' | 'hcontainer';
  prefix: string;
}

const ELEMENTS: Record<ClauseKind, AknElement> = {
  PART: { name: 'part', prefix: 'part' },
  CHAPTER: { name: 'chapter', prefix: 'chp' },
  SECTION: { name: 'section', prefix: 'sec' },
  ARTICLE: { name: 'article', prefix: 'art' },
  PARAGRAPH: { name: 'paragraph', prefix: 'para' },
  POINT: { name: 'point', prefix: 'point' },
  ITEM: { name: 'paragraph', prefix: 'para' },
  ROW: { name: 'hcontainer', prefix: 'hcontainer' },
};
const ANNEX: AknElement = { name: 'hcontainer', prefix: 'hcontainer' };

/** What a clause becomes. An annex is a part that is named as such; rows of its table are containers too. */
export function elementOf({ kind, label }: Pick<ClauseNode, 'kind' | 'label'>): AknElement {
  return kind === 'PART' && /^phụ lục/i.test(label) ? ANNEX : ELEMENTS[kind];
}

/**
 * The number of a clause as an identifier has it: the printed one without the word before and the stop behind, inner stops as
 * hyphens: `Điều 3.` gives `3`, `2.4.4.` gives `2-4-4`, `đ)` gives `đ`. A number that the source uses twice keeps the mark of
 * its path: `2-6-1~2`.
 */
export function numberOf({ label, path }: Pick<ClauseNode, 'label' | 'path'>): string {
  const printed = label
    .normalize('NFC')
    .replace(/^(phần|chương|mục|điều|khoản|điểm|phụ lục)\s+/iu, '')
    .replace(/[^\p{L}\p{N}]+$/u, '')
    .replace(/[^\p{L}\p{N}]+/gu, '-');
  return `${printed}${/~\d+$/.exec(path)?.[0] ?? ''}`;
}

/** The identifiers (`eId`) of all clauses, by path, such as `chp_II__art_3__para_2__point_d`. */
export function eIdsOf(clauses: readonly ClauseNode[]): Map<string, string> {
  const ids = new Map<string, string>();
  for (const clause of clauses) {
    const own = `${elementOf(clause).prefix}_${numberOf(clause)}`;
    const above = clause.parentPath === null ? undefined : ids.get(clause.parentPath);
    ids.set(clause.path, above === undefined ? own : `${above}__${own}`);
  }
  return ids;
}
