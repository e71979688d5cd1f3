import { hashOf } from '../shared/hash.js';
import type { Text } from '../shared/text.js';

/** What a revision published of one record: its kind, its key, and SHA-256 of its content. */
export type PublishedHash = [kind: string, key: string, hash: string];

/** A revision as the chain holds it. Shapes: `recordedAt` in UTC with microseconds; `published` by kind and key, in the order of their bytes. */
export interface RevisionLink {
  revision: number;
  recordedAt: string;
  note: string;
  published: PublishedHash[];
  chainHash: string;
}

/** One line of the log as the chain holds it. `hash` is that of what the act was about, `token` the id of a token that it revoked. */
export interface ActLink {
  number: number;
  recordedAt: string;
  who: string;
  role: string | null;
  channel: string;
  what: string;
  outcome: string;
  code: string | null;
  draft: string | null;
  document: string | null;
  province: string | null;
  hash: string | null;
  revision: number | null;
  note: string | null;
  token: string | null;
  chainHash: string;
}

/** SHA-256 of a revision and of the hash of the one before it (null for the first), over canonical JSON (RFC 8785). */
function revisionHash({ chainHash: _own, ...content }: RevisionLink, previous: string | null): string {
  return hashOf({ ...content, previous });
}

/** SHA-256 of an act and of the hash of the one before it (null for the first), over canonical JSON (RFC 8785). */
function actHash({ chainHash: _own, ...content }: ActLink, previous: string | null): string {
  return hashOf({ ...content, previous });
}

/** The hash under which the withdrawal of a document that nothing names is published. */
export const withdrawalOf = (key: string): { withdrawn: string } => ({ withdrawn: key });

/** The first place where a chain does not hold. */
export interface ChainBreak {
  /** The revision, where it is one of the registry's chain. */
  revision: number | null;
  /** `kind key` of the record, where it is the content of one. */
  record: string | null;
  /** The number of the act, where it is one of the log's chain. */
  act: number | null;
  text: Text;
}

/** Times may not go back. Versions before the chain wrote down when a transaction began, so that one that waited came later by up to this (ms). */
const SLACK = 10 * 60_000;

/** The first revision that is not what its hash says, or does not follow the one before it; null for a whole chain. */
export function brokenRevision(links: readonly RevisionLink[]): ChainBreak | null {
  let last: RevisionLink | null = null;
  for (const link of links) {
    const at = (text: Text): ChainBreak => ({ revision: link.revision, record: null, act: null, text });
    if (link.revision !== (last?.revision ?? 0) + 1) return at(outOfOrder(last?.revision ?? 0));
    if (last && goesBack(last, link)) return at(EARLIER);
    if (revisionHash(link, last?.chainHash ?? null) !== link.chainHash) return at(NOT_ITS_HASH);
    last = link;
  }
  return null;
}

/** Checks acts as they come, in the order of their numbers, and keeps the first break. */
export class ActChain {
  last: ActLink | null = null;
  length = 0;
  broken: ChainBreak | null = null;

  add(link: ActLink): void {
    const { last } = this;
    this.last = link;
    this.length += 1;
    if (this.broken) return;
    const text = last && goesBack(last, link) ? EARLIER : actHash(link, last?.chainHash ?? null) !== link.chainHash ? NOT_ITS_HASH : null;
    if (text) this.broken = { revision: null, record: null, act: link.number, text };
  }
}

/** What is wrong with a record of a revision. */
export function brokenRecord(revision: number, record: string, text: Text): ChainBreak {
  return { revision, record, act: null, text };
}

function goesBack(before: { recordedAt: string }, after: { recordedAt: string }): boolean {
  return Date.parse(after.recordedAt) < Date.parse(before.recordedAt) - SLACK;
}

function outOfOrder(last: number): Text {
  return { vi: `không nối tiếp phiên bản ${last}`, en: `does not follow revision ${last}` };
}
const EARLIER: Text = { vi: 'ghi thời điểm sớm hơn mục trước nó', en: 'says that it is earlier than the one before it' };
const NOT_ITS_HASH: Text = {
  vi: 'mã băm không khớp với nội dung và mục trước nó',
  en: 'its hash is not that of its content and of the one before it',
};
