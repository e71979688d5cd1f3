import { Document, isMap, isNode, isSeq, LineCounter, parseDocument, type YAMLMap } from 'yaml';
import type { Text } from '../shared/text.js';
import type { ImportedClause } from '../importer/proposal.js';
import type { Draft, Reading } from './draft.model.js';
import { fault, type Fault, type Place } from './fault.js';

/** How much of a clause's text is above its entry. */
const EXCERPT = 160;
/** A review of a thousand entries is about one megabyte. */
const LARGEST = 20 * 1024 * 1024;

const HEADER = [
  ' Bản nháp để duyệt. Sửa từng mục, rồi ghi accept: true (đúng như ghi) hoặc false (giữ mục, không lấy nhiệm vụ nào).',
  ' Không xóa mục nào. Xong thì chạy: phancong review TỆP NÀY, rồi phancong publish BẢN NHÁP.',
  ' A draft to review. Correct each entry, then write accept: true (as it says) or false (keep the clause, take no duty from it).',
  ' Remove no entry. Then run: phancong review THIS FILE, and phancong publish DRAFT.',
].join('\n');

/** A review as a file to edit: comments beside each entry say what was read, found and proposed. */
export function writeReviewFile({ review, reading, state }: Pick<Draft, 'review' | 'reading' | 'state'>): string {
  const document = new Document(review);
  document.commentBefore = `${HEADER}\n\n ${state}`;
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
  return document.toString({ lineWidth: 0 });
}

function placeOf({ line, path, text }: ImportedClause, { pages }: Reading): string {
  const page = pages[path];
  const plain = text.replace(/\s+/gu, ' ').trim();
  return ` dòng / line ${line}${page ? `, trang / page ${page}` : ''}: ${plain.length > EXCERPT ? `${plain.slice(0, EXCERPT)}…` : plain}`;
}

/** What was proposed, how surely and by which words. */
function proposalOf({ proposal, references }: ImportedClause): string[] {
  const cited = references.map(({ document, provision }) => ` → ${[provision, document?.number ?? document?.name].filter(Boolean).join(', ')}`);
  if (!proposal) return [...cited, ' ? chưa đề xuất / not proposed'];
  const shown = [proposal.nature, ...(proposal.role ? [proposal.role] : []), ...proposal.actions, ...proposal.subjects];
  return [...cited, ...shown.map(({ value, score, matched }) => ` ? ${value} ${score.toFixed(2)} [${matched.join(', ')}]`)];
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
