import { bytesOfDocument } from '../registry/document-size.js';
import { bytesOf } from '../shared/memory.js';
import type { Text } from '../shared/text.js';
import type { Configuration } from './configuration.js';
import type { Answer, Receipt } from './resolution.js';

/** Measured bytes of each kind of object without its texts, which count by their length. */
const ANSWER = 1_200;
const RECEIPT = 800;
const SHARE = 300;
const CLAUSE = 600;
const STEP = 200;
const CAVEAT = 300;
const OPTION = 400;
const CONFIGURATION = 12_000;
const EVIDENCE = 350;

/** Bytes that a configuration takes while it is kept, with the documents that it holds. */
export function bytesOfConfiguration({ evidence, records }: Configuration): number {
  return CONFIGURATION + EVIDENCE * evidence.length + sum(records.documents, bytesOfDocument);
}

/** Bytes that an answer takes while it is kept, with the clauses that it names. */
export function bytesOfAnswer({ summary, leads, supports, candidates, citations, steps, caveats, choices, understoodAs }: Answer): number {
  const shares = [...leads, ...supports, ...candidates];
  return (
    ANSWER +
    bytesOfBoth(summary) +
    sum(shares, ({ reason, clauses }) => SHARE + CLAUSE * clauses.length + bytesOfBoth(reason)) +
    CLAUSE * citations.length +
    sum(steps, ({ authority }) => STEP + bytesOfBoth(authority)) +
    sum(caveats, ({ message, settle, keeper }) => CAVEAT + bytesOfBoth(message) + bytesOfBoth(settle) + (keeper ? bytesOfBoth(keeper) : 0)) +
    sum(choices, ({ label, why }) => OPTION + bytesOfBoth(label) + bytesOfBoth(why)) +
    sum(understoodAs, ({ label, matched }) => OPTION + bytesOfBoth(label) + sum(matched, bytesOf))
  );
}

/** Bytes that a receipt takes. */
export function bytesOfReceipt({ payload, question, jws }: Receipt): number {
  return RECEIPT + bytesOf(payload) + bytesOf(question) + (jws?.length ?? 0);
}

function bytesOfBoth({ vi, en }: Text): number {
  return bytesOf(vi) + bytesOf(en);
}

function sum<Item>(items: readonly Item[], bytes: (item: Item) => number): number {
  return items.reduce((total, item) => total + bytes(item), 0);
}
