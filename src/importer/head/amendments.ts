import { citationsIn, sameDocument, type CitedDocument } from '../citations/citation.js';
import { PLACES, placeBelow } from '../citations/provision.js';
import { BETWEEN } from '../citations/references.js';
import { finding, type Finding } from '../finding.js';
import type { OutlineNode } from '../outline/outline-node.js';
import { once, type AffectedDocument, type HeadRelations } from './relations.js';

export interface Amendments extends HeadRelations {
  /** Paths of what changes other documents, and of everything below: duties of nobody. */
  paths: ReadonlySet<string>;
  /** Documents of which every item could be read: it is not they as a whole that are amended. */
  told: readonly CitedDocument[];
  findings: Finding[];
}

type ChangeKind = keyof HeadRelations;
type Change = AffectedDocument & { kind: ChangeKind };
type Node = Pick<OutlineNode, 'path' | 'parent' | 'text' | 'line' | 'column'>;

/** What a verb does to the place that it governs. */
const VERBS: readonly (readonly [string, ChangeKind])[] = [
  ['sửa\\s+đổi(?:\\s*(?:,|và)?\\s*bổ\\s+sung)?', 'amends'],
  ['bổ\\s+sung(?:\\s*(?:,|và)?\\s*sửa\\s+đổi)?', 'amends'],
  ['(?:điều\\s+chỉnh|đính\\s+chính|chỉnh\\s+sửa|sửa)', 'amends'],
  ['(?:(?:bãi|h[ủu][ỷy]|gạch|lược)\\s+)?bỏ', 'repeals'],
  ['thay(?:\\s+thế)?', 'replaces'],
];
const VERB = `(?:${VERBS.map(([verb]) => verb).join('|')})(?![\\p{L}])`;
const OPENING = new RegExp(`^${VERB}`, 'iu');
/** `Khoản 1 Điều 2 được sửa đổi, bổ sung như sau: ...` */
const PASSIVE = new RegExp(`^(${PLACES.source})[^:“"]{0,160}?\\s(?:được|bị)\\s+(${VERB})`, 'iu');
/** Words of a place, not the place itself. */
const WORDS = '(?:cụm\\s+từ|từ\\s+ngữ|từ(?=\\s+“)|chữ(?=\\s+“))';
const NAME = '(?:tên(?:\\s+gọi)?|tiêu\\s+đề)';
/** `toàn bộ`, `nội dung`, `quy định tại`: the place as a whole. */
const AS_A_WHOLE = '(?:(?:toàn\\s+bộ|toàn\\s+văn|nội\\s+dung|quy\\s+định\\s+tại|các|từ(?!\\s+“))\\s+)*';
/** What such a verb must govern to be about another document: `Sửa đổi quy chế làm việc` is a duty. */
const GOVERNS = new RegExp(
  `^${VERB}\\s+${AS_A_WHOLE}(?:một\\s+số|${PLACES.source}|${WORDS}|${NAME}|(?:Quyết|Nghị)\\s+(?:định|quyết)\\s+số|Quy\\s+(?:chế|định)[^.;:]{0,200}?\\skèm\\s+theo)(?![\\p{L}])`,
  'iu',
);
const AMENDING_TITLE = new RegExp(`(?:^|\\s)(?:${VERB}\\s.*)$`, 'iu');
/** `sửa đổi khoản 1 và bãi bỏ khoản 2 Điều 3` says two things. */
const ANOTHER = new RegExp(`(?<!sửa\\s+đổi|bổ\\s+sung)\\s*(?:[,;]|\\svà)\\s+(?=${VERB}\\s+(?:${PLACES.source}|${WORDS}|${NAME}))`, 'iu');
const NEW_TEXT = /(?:như\s+sau|(?<!số\s{0,2}):)[\s\S]*$/iu;
const QUOTATION = /[“"«][^“”"«»]*[”"»]/gu;
const SENTENCE = /(?<=\p{Ll}|\d|\))\.\s+\p{Lu}[\s\S]*$/u;
/** `vào sau điểm b khoản 1 Điều 4`: where what is added goes. */
const INTO = /^\s*(?:liền|tiếp|ngay|vào)?\s*(?:vào|sau|trước)(?![\p{L}])/iu;
const EVERYWHERE = /(?:trong|tại)\s+(?:toàn\s+(?:bộ|văn)|các\s+(?:điều|nội\s+dung))/iu;
const SHOWN = 60;

/**
 * What an amending decision does, item by item, to the document that its article names, else its title: `Điều 1. Sửa đổi, bổ sung một
 * số điều của Quyết định số 5/QĐ-SKH như sau: 1. Sửa đổi khoản 1 Điều 2 như sau: “...” 2. Bãi bỏ khoản 2 Điều 3.` What is quoted is new
 * text of that document. An item of which the place cannot be read is said. Shapes: the nodes, parents before their children.
 */
export function amendmentsIn(nodes: readonly Node[], title: string | null): Amendments {
  const below = Map.groupBy(nodes, ({ parent }) => parent);
  const paths = new Set<string>();
  const done: Change[] = [];
  const findings: Finding[] = [];
  const readOf: { document: CitedDocument; isTold: boolean }[] = [];
  const entitled = AMENDING_TITLE.exec(title ?? '')?.[0] ?? null;
  const ofTitle = entitled === null ? null : onlyDocumentIn(entitled);
  for (const node of nodes) {
    if (paths.has(node.path) || !(GOVERNS.test(node.text) || PASSIVE.test(node.text))) continue;
    const document = onlyDocumentIn(node.text) ?? ofTitle;
    if (document) readItem(node, document, null);
  }
  const untold = readOf.filter(({ isTold }) => !isTold).map(({ document }) => document);
  return {
    amends: done.filter(({ kind }) => kind === 'amends').map(withoutKind),
    repeals: done.filter(({ kind }) => kind === 'repeals').map(withoutKind),
    replaces: done.filter(({ kind }) => kind === 'replaces').map(withoutKind),
    paths,
    told: readOf.map(({ document }) => document).filter((document) => !untold.some((other) => sameDocument(other, document))),
    findings,
  };

  /** Reads an item, or those below it where they say more. Shapes: `above` is the place that the items around it named. */
  function readItem(node: Node, document: CitedDocument, above: string | null): void {
    paths.add(node.path);
    const own = changesIn(node.text, document, above);
    const place = own.at(0)?.provision ?? above;
    const children = below.get(node.path) ?? [];
    const items = children.some(({ text }) => changesIn(text, document, place).length > 0);
    if (items || (own.length === 0 && children.length > 0)) {
      for (const child of children) readItem(child, documentAtPlaceIn(child.text) ?? document, place);
      return;
    }
    for (const change of own) done.push({ ...change, clause: node.path });
    for (const child of children) leaveOut(child);
    readOf.push({ document, isTold: own.length > 0 });
    if (own.length === 0) findings.push(finding('AMENDMENT_UNREAD', node.line, node.column, { printed: node.text.slice(0, SHOWN) }));
  }

  /** New text that is printed without quotation marks. */
  function leaveOut(node: Node): void {
    paths.add(node.path);
    for (const child of below.get(node.path) ?? []) leaveOut(child);
  }
}

/**
 * The relations of a head with what its items say more exactly. A document of which every item is told is not amended as a whole. Shapes:
 * `enacted` are the articles that enact an attached text, which are no clauses of the record; `own` are its clauses.
 */
export function withAmendments({ replaces, amends, repeals }: HeadRelations, enacted: Amendments, own: Amendments): HeadRelations {
  const told = [...enacted.told, ...own.told];
  const isTold = (one: AffectedDocument): boolean => one.provision === null && told.some((other) => sameDocument(one, other));
  const all = (kind: keyof HeadRelations): AffectedDocument[] => [...enacted[kind].map(({ clause: _clause, ...one }) => one), ...own[kind]];
  return {
    replaces: once([...replaces, ...all('replaces')]),
    amends: once([...amends.filter((one) => !isTold(one)), ...all('amends')]),
    repeals: once([...repeals, ...all('repeals')]),
  };
}

/** What an item does, each place with what is above it; none where that cannot be read. */
function changesIn(text: string, document: CitedDocument, above: string | null): Change[] {
  const [, place = '', verb = ''] = PASSIVE.exec(text) ?? [];
  const parts = saidIn(verb === '' ? text : `${verb} ${place}`).split(ANOTHER);
  const changes = parts.map(changeIn);
  if (changes.some((change) => change === null)) return [];
  return changes.flatMap((change, at): Change[] => {
    const { kind, places } = change as PlacedChange;
    if (places === null) return [{ ...document, kind, provision: null }];
    // `sửa đổi khoản 1 và bãi bỏ khoản 2 Điều 3`: the first lies in Điều 3 too.
    const next = changes.slice(at + 1).flatMap((one) => one?.places ?? [])[0] ?? null;
    return places.map((one) => ({ ...document, kind, provision: placeBelow(placeBelow(one, next), above) }));
  });
}

/** What one verb does, and to which places; `null` places are the document as a whole. */
interface PlacedChange {
  kind: ChangeKind;
  places: string[] | null;
}

function changeIn(part: string): PlacedChange | null {
  const verb = OPENING.exec(part)?.[0];
  if (verb === undefined) return null;
  const kind = VERBS.find(([word]) => new RegExp(`^${word}$`, 'iu').test(verb))?.[1] ?? 'amends';
  const rest = part.slice(verb.length);
  const [first, ...others] = rest.matchAll(new RegExp(PLACES, 'giu'));
  const before = first ? rest.slice(0, first.index) : rest;
  const isWords = new RegExp(WORDS, 'iu').test(before);
  if (!first) {
    const isWhole = kind !== 'amends' && new RegExp(`^\\s+${AS_A_WHOLE}(?:Quyết|Nghị)\\s+(?:định|quyết)\\s+số`, 'iu').test(rest);
    return isWhole ? { kind, places: null } : isWords && EVERYWHERE.test(rest) ? { kind: 'amends', places: null } : null;
  }
  const named = new RegExp(`${NAME}(?=\\s+(?:của\\s+)?$)`, 'iu').exec(before)?.[0];
  if (named !== undefined) return { kind: 'amends', places: [`${named} ${first[0]}`] };
  if (isWords) return { kind: 'amends', places: [first[0], ...others.map(([place]) => place)] };
  const behind = rest.slice(first.index + first[0].length);
  const place = placeBelow(first[0], INTO.test(behind) ? (PLACES.exec(behind)?.[0] ?? null) : null);
  // A part of the place, such as a sentence of it, is not the place.
  return { kind: new RegExp(`^\\s+${AS_A_WHOLE}$`, 'iu').test(before) ? kind : 'amends', places: [place] };
}

/** A text without what it quotes, what follows `như sau`, and its second sentence. */
function saidIn(text: string): string {
  return text.replace(NEW_TEXT, '').replaceAll(QUOTATION, '“”').replace(SENTENCE, '');
}

/** The one document that a sentence changes; null where it names none, or several. */
function onlyDocumentIn(text: string): CitedDocument | null {
  const [changed = ''] = saidIn(text).split(/\s(?:đã\s+)?được\s+(?:sửa|bổ|thay|bãi)/iu);
  const [first, ...others] = citationsIn(changed);
  return first && others.length === 0 ? first.document : null;
}

/** The document right behind a place: `khoản 1 Điều 2 Quyết định số 5/QĐ-SKH`. */
function documentAtPlaceIn(text: string): CitedDocument | null {
  const [first] = citationsIn(saidIn(text));
  const place = first && [...first.before.matchAll(new RegExp(PLACES, 'giu'))].at(-1);
  return first && place && BETWEEN.test(first.before.slice(place.index + place[0].length)) ? first.document : null;
}

function withoutKind({ kind: _kind, ...affected }: Change): AffectedDocument {
  return affected;
}
