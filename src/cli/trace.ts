import { TraceDocument, type TraceEndReason, type TraceQuery, type TraceQueryVariables, type TracedFragment } from '../client/operations.js';
import type { Config } from '../config.js';
import { documentName } from '../registry/document-name.js';
import { CODE_LISTS } from '../shared/code-lists.js';
import { formatDay } from '../shared/dates.js';
import type { Language, Text } from '../shared/text.js';
import { execute } from './execute.js';
import { printTree, treeOf } from './tree.js';

export interface TraceOptions {
  asOf?: string;
  url?: string;
  at?: string;
  lang: Language;
  json?: boolean;
}

const ENDS: Record<TraceEndReason, Text> = {
  REACHES_LAW: { vi: 'tới luật', en: 'a law' },
  ONLY_CITED: { vi: 'chỉ được dẫn tên, hết chuỗi', en: 'only cited, the chain ends' },
  NO_BASIS_RECORDED: { vi: 'không ghi căn cứ, hết chuỗi', en: 'no basis recorded, the chain ends' },
  ALREADY_TRACED: { vi: 'đã nêu ở trên', en: 'given above' },
  CYCLE: { vi: 'dẫn vòng, hết chuỗi', en: 'in a circle, the chain ends' },
  NOT_ON_RECORD: { vi: 'chưa có bản ghi, hết chuỗi', en: 'no record, the chain ends' },
};
const SINCE = {
  REPLACED: { vi: 'bị thay thế', en: 'replaced' },
  REPEALED: { vi: 'bị bãi bỏ', en: 'repealed' },
  OWN_END: { vi: 'hết thời hạn', en: 'period or last day over' },
  PROVINCE_MERGED: { vi: 'tỉnh sáp nhập', en: 'province merged' },
} as const;
const CLAUSE = { vi: 'riêng khoản mục này', en: 'this clause by itself' };
const SOURCE = { vi: 'nguồn', en: 'source' };

/** `phancong trace DOCUMENT#PATH`: from a clause down to laws, as a tree. */
export async function runTrace(config: Config, clause: string, options: TraceOptions): Promise<void> {
  const { trace } = await execute<TraceQuery, TraceQueryVariables>(config, TraceDocument, { clause, asOf: options.asOf }, options);
  process.stdout.write(options.json ? `${JSON.stringify(trace, null, 2)}\n` : printTrace(trace, options.lang));
}

/** A trace as a tree for a terminal: the clause, then each link with the standing of the document it names. */
function printTrace({ clause, standing, document, links, asOf, revision }: TraceQuery['trace'], language: Language): string {
  const items = links.map(({ depth, sentence, target, end, source }) => ({
    depth,
    text: [
      sentence[language],
      `[${[target ? standingOf(target, language) : null, end ? ENDS[end.reason][language] : null].filter(Boolean).join('; ')}]`,
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
    [SINCE[cause][language], by?.number ?? by?.key, since ? formatDay(since)[language] : null].filter(Boolean).join(' '),
  );
  return [CODE_LISTS.LegalStanding.labels[standing][language], ...notes].join('; ');
}
