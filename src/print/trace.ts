import type { TraceQuery, TracedFragment } from '../client/operations.js';
import { documentName } from '../registry/document-name.js';
import { CODE_LISTS } from '../shared/code-lists.js';
import { formatDay } from '../shared/dates.js';
import type { Language } from '../shared/text.js';
import { printTree, treeOf } from './tree.js';

const CLAUSE = { vi: 'riêng khoản mục này', en: 'this clause by itself' };
const FROM = { vi: 'từ', en: 'as of' };
const SOURCE = { vi: 'nguồn', en: 'source' };

/** A trace as a tree for a terminal: the clause, then each link with the standing of the document it names. */
export function printTrace({ clause, standing, document, links, asOf, revision }: TraceQuery['trace'], language: Language): string {
  const items = links.map(({ depth, sentence, target, end, source }) => ({
    depth,
    text: [
      sentence[language],
      `[${[target ? standingOf(target, language) : null, end ? CODE_LISTS.TraceEndReason.labels[end.reason][language] : null].filter(Boolean).join('; ')}]`,
      ...(source ? [`${SOURCE[language]}: ${source}`] : []),
    ].join('\n'),
  }));
  const root = [
    `${clause.path}, ${documentName(document.document)[language]} (${document.document.key})`,
    clause.summary[language],
    `[${standingOf(document, language)}]`,
    ...(standing === document.standing ? [] : [`[${CLAUSE[language]}: ${CODE_LISTS.LegalStanding.labels[standing][language]}]`]),
  ].join('\n');
  return `${printTree(treeOf(root, items)).join('\n')}\n${asOf}, revision ${revision}\n`;
}

function standingOf({ standing, ends }: TracedFragment, language: Language): string {
  const notes = ends.map(({ cause, by, since }) =>
    [
      CODE_LISTS.LegalEndCause.labels[cause][language],
      ...(by ? [`(${by.number ?? by.key})`] : []),
      ...(since ? [`${FROM[language]} ${formatDay(since)[language]}`] : []),
    ].join(' '),
  );
  return [CODE_LISTS.LegalStanding.labels[standing][language], ...notes].join('; ');
}
