import { Document, isMap, isNode, isScalar, isSeq, LineCounter, parseDocument, visit, type YAMLMap } from 'yaml';
import type { Vocabulary } from '../registry/vocabulary.js';
import { CODE_LISTS } from '../shared/code-lists.js';
import type { Text } from '../shared/text.js';
import type { ImportedClause } from '../importer/proposal.js';
import type { Draft, Reading } from './draft.model.js';
import { fault, type Fault, type Place } from './fault.js';

/** A review of a thousand entries is about one megabyte. */
const LARGEST = 20 * 1024 * 1024;

const HEADER: Text = {
  vi: ' Bản nháp để duyệt. Sửa từng mục, rồi ghi accept: true (đúng như ghi) hoặc false (giữ mục, không giao nhiệm vụ nào).\n Không xóa mục nào. Xong thì chạy: phancong review TỆP NÀY, rồi phancong publish BẢN NHÁP.',
  en: ' A draft to review. Correct each entry, then write accept: true (as it says) or false (keep the clause, assign no duty).\n Remove no entry. Then run: phancong review THIS FILE, and phancong publish DRAFT.',
};

/** A review as a file to edit: comments beside each entry say what was read, found and proposed, and at its end what the codes mean. */
export function writeReviewFile({ review, reading, state }: Pick<Draft, 'review' | 'reading' | 'state'>, vocabulary: Vocabulary): string {
  const document = new Document(review);
  const { lines } = reading;
  const counted = lines
    ? `\n ${lines.inClauses}/${lines.all} dòng nằm trong điều khoản / ${lines.inClauses} of ${lines.all} lines are in clauses`
    : '';
  document.commentBefore = `${HEADER.vi}\n${HEADER.en}\n\n ${state}${counted}`;
  const findings = new Map<string | null, string[]>();
  for (const { line, column, severity, code, message } of reading.findings) {
    const path = reading.clauses.findLast((clause) => clause.line <= line)?.path ?? null;
    findings.set(path, [...(findings.get(path) ?? []), ` ! ${line}:${column} ${severity} ${code}: ${message.vi} / ${message.en}`]);
  }
  const byPath = new Map(reading.clauses.map((clause) => [clause.path, clause]));
  const headFindings = findings.get(null);
  const head = document.get('document', true);
  if (headFindings && isMap(head)) head.commentBefore = headFindings.join('\n');
  const clauses = document.get('clauses', true);
  if (isSeq<YAMLMap>(clauses))
    for (const entry of clauses.items) {
      const clause = byPath.get(entry.get('path') as string);
      if (!clause) continue;
      entry.commentBefore = [placeOf(clause, reading), ...(findings.get(clause.path) ?? []), ...proposalOf(clause)].join('\n');
      entry.spaceBefore = true;
    }
  // Codes stand on one line: a file is given back in a request, which may not be long.
  visit(document, { Seq: (_key, list) => void (list.flow = list.items.length > 0 && list.items.every(isScalar)) });
  document.comment = codesInWords(vocabulary);
  return document.toString({ lineWidth: 0, flowCollectionPadding: false });
}

function placeOf({ line, path, text }: ImportedClause, { pages }: Reading): string {
  const page = pages[path];
  return ` dòng / line ${line}${page ? `, trang / page ${page}` : ''}: ${text.replace(/\s+/gu, ' ').trim()}`;
}

/** What was proposed, how surely and by which words. */
function proposalOf({ proposal, references }: ImportedClause): string[] {
  const cited = references.map(({ document, provision }) => ` → ${[provision, document?.number ?? document?.name].filter(Boolean).join(', ')}`);
  if (!proposal) return [...cited, ' ? chưa đề xuất / not proposed'];
  const shown = [proposal.nature, ...(proposal.role ? [proposal.role] : []), ...proposal.actions, ...proposal.subjects];
  return [...cited, ...shown.map(({ value, score, matched }) => ` ? ${value} ${score.toFixed(2)} [${matched.join(', ')}]`)];
}

/** The code lists whose codes a reviewer writes, by the field that has them. */
const CODES = [
  ['nature', CODE_LISTS.ClauseNature],
  ['role', CODE_LISTS.Role],
  ['actions', CODE_LISTS.Action],
  ['limits.type', CODE_LISTS.LimitType],
] as const;

/** The words of every code that a review may have: of its fields, and of the vocabulary. */
function codesInWords({ subjects }: Vocabulary): string {
  const lists = CODES.flatMap(([field, { title, labels }]) => [
    ` ${field}: ${title.vi} / ${title.en}`,
    ...Object.entries<Text>(labels).map(([code, { vi, en }]) => `   ${code}: ${vi} / ${en}`),
  ]);
  const vocabulary = subjects.map(({ code, prefLabel: { vi, en } }) => `   ${code}: ${vi} / ${en}`);
  return [' Các mã dùng ở trên / the codes used above', ...lists, ' subjects, within: lĩnh vực / subjects', ...vocabulary].join('\n');
}

/** A review file as read: its value, and where each part of it is. */
export interface ReviewFile {
  value: unknown;
  faults: Fault[];
  /** The same faults with their lines and columns. */
  locate(faults: readonly Fault[]): Fault[];
}

/** Reads a review file. What YAML itself objects to is among the faults, and then there is no value. */
export function readReviewFile(text: string): ReviewFile {
  if (text.length > LARGEST) return unreadable([fault('YAML_SYNTAX', [], `> ${LARGEST} bytes`)]);
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  if (document.errors.length)
    return unreadable(
      document.errors.map(({ message, pos }) => {
        const { line, col } = lines.linePos(pos[0]);
        return { ...fault('YAML_SYNTAX', [], message), line, column: col };
      }),
    );
  const locate = (at: Place): { line: number; column: number } => {
    for (let length = at.length; length >= 0; length -= 1) {
      const node = length === 0 ? document.contents : document.getIn(at.slice(0, length), true);
      if (isNode(node) && node.range) {
        const { line, col } = lines.linePos(node.range[0]);
        return { line, column: col };
      }
    }
    return { line: 1, column: 1 };
  };
  try {
    const value: unknown = document.toJS({ maxAliasCount: 100 });
    return { value, faults: [], locate: (faults) => faults.map((each) => ({ ...each, ...locate(each.at) })) };
  } catch (error) {
    return unreadable([fault('YAML_SYNTAX', [], (error as Error).message)]);
  }
}

function unreadable(faults: Fault[]): ReviewFile {
  return { value: undefined, faults, locate: (more) => [...more] };
}

/** A fault as one line for a terminal, in the manner of a compiler. */
export function faultLine({ line, column, code, path, message }: Fault, file: string, language: keyof Text): string {
  const place = line === null ? file : `${file}:${line}:${column}`;
  return `${place} ${code}${path === null ? '' : ` [${path}]`} ${message[language]}`;
}
