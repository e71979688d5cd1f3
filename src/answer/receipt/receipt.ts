import type { ClauseView, DocumentView } from '../../registry/law.model.js';
import { canonicalJson, hashOf, sha256 } from '../../shared/hash.js';
import type { Text } from '../../shared/text.js';
import { SOFTWARE } from '../../shared/software.js';
import type { Configuration } from '../configuration.js';
import type { ReadQuestion } from '../question.js';
import type { Answer, Receipt, Responsibility } from '../resolution.js';
import type { Ruleset } from '../rules/ruleset.js';

/** Form of the receipts that are made today. Form 1 had neither version, parts, software nor seal, form 2 no chain hash. */
export const RECEIPT_VERSION = 3;

const OF_FORM_2 = ['version', 'revision', 'rulesetHash', 'question', 'province', 'asOf', 'answerHash', 'parts', 'software'] as const;
const OF_FORM_3 = [...OF_FORM_2, 'chainHash'] as const;
export type SealedField = (typeof OF_FORM_3)[number];

/** The fields that the seal of a form binds, in the order of its check values; null for a form that has none. */
export function sealedFields(version: number): readonly SealedField[] | null {
  return version === RECEIPT_VERSION ? OF_FORM_3 : version === 2 ? OF_FORM_2 : null;
}
export type Sealed = Pick<Receipt, SealedField>;

/** The parts of an answer: what a reader could act on, and last the words, which another version of the software may choose otherwise. */
export const ANSWER_PARTS = [
  'status',
  'subject',
  'leads',
  'supports',
  'candidates',
  'department',
  'citations',
  'caveats',
  'competence',
  'understoodAs',
  'steps',
  'words',
] as const;
export type AnswerPart = (typeof ANSWER_PARTS)[number];

/** The receipt of an answer: what is needed to replay it, and the hashes by which a replay is compared. Unsigned. */
export function receiptOf(answer: Answer, configuration: Configuration, ruleset: Ruleset, question: ReadQuestion, asOf: string): Receipt {
  const parts = partsOf(answer);
  const sealed: Sealed = {
    version: RECEIPT_VERSION,
    revision: configuration.revision,
    rulesetHash: ruleset.hash,
    question: canonicalJson(question),
    province: configuration.province.key,
    asOf,
    answerHash: answerHashOf(parts),
    parts: ANSWER_PARTS.map((part) => `${part}:${parts[part].slice(0, PART_LENGTH)}`).join(' '),
    software: SOFTWARE,
    chainHash: configuration.reference.chainHash,
  };
  return { ...sealed, seal: sealOf(sealed), signature: null };
}

const PART_LENGTH = 16;
const CHECK_LENGTH = 8;

/** The check values of the parts of an answer, as a receipt carries them. */
export function readParts(parts: string): Map<string, string> {
  return new Map(parts.split(' ').map((part) => [part.slice(0, part.indexOf(':')), part.slice(part.indexOf(':') + 1)]));
}

/**
 * What binds the fields of a receipt: a short check value of each, so that a changed field is named, and a hash of all of
 * them. It shows that a receipt was not changed by accident or in part; who made it, only a signature shows.
 */
export function sealOf(fields: Sealed): string {
  const names = sealedFields(fields.version) ?? OF_FORM_3;
  return [...names.map((field) => checkOf(field, fields[field])), hashOfList(names.map((field) => fields[field]))].join('.');
}

/** The fields of a receipt that are not what a seal says; `seal` where it is the seal itself. Empty for a whole receipt. */
export function alteredFields(fields: Sealed, seal: string): (SealedField | 'seal')[] {
  if (sealOf(fields) === seal) return [];
  const names = sealedFields(fields.version) ?? OF_FORM_3;
  const checks = seal.split('.');
  const altered = names.filter((field, index) => checks[index] !== checkOf(field, fields[field]));
  const whole = checks.length === names.length + 1 && checks.at(-1) === hashOfList(names.map((field) => fields[field]));
  return whole || altered.length === 0 || checks.length !== names.length + 1 ? ['seal'] : altered;
}

function checkOf(field: SealedField, value: unknown): string {
  return hashOfList([field, value]).slice(0, CHECK_LENGTH);
}

/** The hash of every part of an answer. Lists of plain values in a fixed order need no sorting of keys, which would cost the most. */
function partsOf(answer: Answer): Record<AnswerPart, string> {
  const { status, subject, action, leads, supports, candidates, department, citations, caveats, competence, understoodAs, steps, summary } = answer;
  return {
    status: hashOfList([status]),
    subject: hashOfList([subject && [subject.code, both(subject.prefLabel)], action]),
    leads: hashOfList(leads.map(shareOf)),
    supports: hashOfList(supports.map(shareOf)),
    candidates: hashOfList(candidates.map(shareOf)),
    department: hashOfList(department && [department.key, both(department.names)]),
    citations: hashOfList(citations.map(clauseHash)),
    caveats: hashOfList(caveats.map(({ code, clauses }) => [code, clauses.map(clauseHash)])),
    competence: hashOf(competence),
    understoodAs: hashOf(understoodAs),
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
      caveats.map(({ message, settle }) => [both(message), both(settle)]),
      steps.map(({ title, authority }) => [both(title), both(authority)]),
    ]),
  };
}

function hashOfList(list: unknown): string {
  return sha256(JSON.stringify(list));
}

function both({ vi, en }: Text): [string, string] {
  return [vi, en];
}

/** The hash of an answer: of all its parts but the words, which are compared apart. */
function answerHashOf(parts: Record<AnswerPart, string>): string {
  return hashOfList(ANSWER_PARTS.filter((part) => part !== 'words').map((part) => parts[part]));
}

function shareOf({ unit, role, standing, evidence, rule, clauses }: Responsibility): unknown {
  return [unit.key, both(unit.names), unit.kind, role, standing, evidence, rule, clauses.map(clauseHash)];
}

const clauseHashes = new WeakMap<ClauseView, string>();
const documentHashes = new WeakMap<DocumentView, string>();

/** What a reader relies on in a clause: its place, its words and its document. Clauses are shared by answers, so each is hashed once. */
function clauseHash(clause: ClauseView): string {
  return remember(clauseHashes, clause, ({ path, label, kind, nature, summary, defects, document }) => [
    path,
    label,
    kind,
    nature,
    summary,
    defects,
    remember(documentHashes, document, ({ key, type, number, symbol, issuedOn, issuer, title, effective, basedOn, replaces }) => [
      key,
      type,
      number,
      symbol,
      issuedOn,
      issuer,
      title,
      effective,
      replaces,
      basedOn.map((basis) => [basis.key, basis.number, basis.title]),
    ]),
  ]);
}

function remember<T extends object>(hashes: WeakMap<T, string>, item: T, valueOf: (item: T) => unknown): string {
  const known = hashes.get(item);
  if (known !== undefined) return known;
  const hash = hashOf(valueOf(item));
  hashes.set(item, hash);
  return hash;
}

/** The answer hash of form 1: by key, and not of words, names, steps and department. */
export function firstAnswerHash(answer: Answer): string {
  const units = (list: Answer['leads']): unknown =>
    list.map(({ unit, role, standing, rule, clauses }) => ({ unit: unit.key, role, standing, rule, clauses: clauses.map(({ id }) => id) }));
  return hashOf({
    status: answer.status,
    subject: answer.subject?.code ?? null,
    action: answer.action,
    leads: units(answer.leads),
    supports: units(answer.supports),
    candidates: units(answer.candidates),
    citations: answer.citations.map(({ id }) => id),
    caveats: answer.caveats.map(({ code }) => code),
    competence: answer.competence,
    understoodAs: answer.understoodAs,
  });
}
