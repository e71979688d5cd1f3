import type { ClauseView, DocumentView } from '../../registry/law.model.js';
import { hashOf, sha256 } from '../../shared/hash.js';
import type { Text } from '../../shared/text.js';
import type { Answer, Responsibility } from '../resolution.js';
import { remember } from '../../shared/keep.js';

/** Form of the receipts that are issued. Earlier forms sealed other parts, or were sealed by check values of our own, and are no longer verified. */
export const RECEIPT_VERSION = 5;

/** The parts of an answer: what a reader could act on, and last the words, which another version of the software may choose otherwise. */
export const ANSWER_PARTS = [
  'status',
  'subject',
  'leads',
  'supports',
  'candidates',
  'body',
  'mandates',
  'citations',
  'caveats',
  'choices',
  'competence',
  'understoodAs',
  'steps',
  'words',
] as const;
export type AnswerPart = (typeof ANSWER_PARTS)[number];

const hashed = new WeakMap<Answer, Record<AnswerPart, string>>();

/** The hash of every part of an answer, worked out once for each object: receipts of many days may be of one answer. */
export function partsOf(answer: Answer): Record<AnswerPart, string> {
  return remember(hashed, answer, hashesOf);
}

/** Lists of plain values in a fixed order need no sorting of keys, which would cost the most. */
function hashesOf(answer: Answer): Record<AnswerPart, string> {
  const {
    status,
    subject,
    action,
    leads,
    supports,
    candidates,
    body,
    mandates,
    citations,
    caveats,
    choices,
    competence,
    understoodAs,
    steps,
    summary,
  } = answer;
  return {
    status: hashOfList([status]),
    subject: hashOfList([subject && [subject.code, both(subject.prefLabel)], action]),
    leads: hashOfList(leads.map(shareOf)),
    supports: hashOfList(supports.map(shareOf)),
    candidates: hashOfList(candidates.map(shareOf)),
    body: hashOfList(body && [body.key, both(body.name)]),
    mandates: hashOfList(
      mandates.map(({ key, from, to, verifiedFrom, basis }) => [key, from, to, verifiedFrom, basis.map((each) => [each.document, each.provision])]),
    ),
    citations: hashOfList(citations.map(clauseHash)),
    caveats: hashOfList(caveats.map(({ code, clauses }) => [code, clauses.map(clauseHash)])),
    choices: hashOfList(choices.map((choice) => [choice.subject.code, choice.action, choice.body?.key ?? null])),
    competence: hashOf(competence),
    understoodAs: understoodAs.length ? hashOf(understoodAs) : HASH_OF_NOTHING,
    steps: hashOfList(
      steps.map(({ rule, effect, evidence, unit, clause, met, conditions }) => [
        rule,
        effect,
        evidence,
        unit.key,
        clause && clauseHash(clause),
        met,
        conditions.map(({ fact, operator, value, seen, result }) => [fact, operator, value, seen, result]),
      ]),
    ),
    words: hashOfList([
      both(summary),
      [leads, supports, candidates].map((list) => list.map(({ reason }) => both(reason))),
      caveats.map(({ message, settle, keeper }) => [both(message), both(settle), keeper && both(keeper)]),
      choices.map(({ label, why }) => [both(label), both(why)]),
      steps.map(({ title, authority }) => [both(title), both(authority)]),
    ]),
  };
}

const NOTHING = '[]';
const HASH_OF_NOTHING = sha256(NOTHING);

/** Most lists of most answers are empty. */
function hashOfList(list: unknown): string {
  const text = JSON.stringify(list);
  return text === NOTHING ? HASH_OF_NOTHING : sha256(text);
}

function both({ vi, en }: Text): [string, string] {
  return [vi, en];
}

/** The hash of an answer: of all its parts but the words, which are compared apart. */
export function answerHashOf(parts: Record<AnswerPart, string>): string {
  return hashOfList(ANSWER_PARTS.filter((part) => part !== 'words').map((part) => parts[part]));
}

function shareOf({ unit, role, standing, evidence, rule, clauses }: Responsibility): unknown {
  return [unit.key, both(unit.name), unit.kind, role, standing, evidence, rule, clauses.map(clauseHash)];
}

const clauseHashes = new WeakMap<ClauseView, string>();
const documentHashes = new WeakMap<DocumentView, string>();

/** What a reader relies on in a clause: its place, its words and its document. Clauses are shared by answers, so each is hashed once. */
function clauseHash(clause: ClauseView): string {
  return remember(clauseHashes, clause, ({ path, label, kind, nature, summary, defects, document }) =>
    hashOf([path, label, kind, nature, summary, defects, remember(documentHashes, document, documentHash)]),
  );
}

function documentHash({ key, type, number, symbol, issuedOn, issuer, title, effective, basedOn, replaces }: DocumentView): string {
  const bases = basedOn.map((basis) => [basis.key, basis.number, basis.title]);
  return hashOf([key, type, number, symbol, issuedOn, issuer, title, effective, replaces, bases]);
}
