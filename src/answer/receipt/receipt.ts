import { Type, type Static } from 'typebox';
import { Check } from 'typebox/value';
import { canonicalJson, sha256 } from '../../shared/hash.js';
import { SOFTWARE } from '../../shared/software.js';
import type { UnitView } from '../../registry/unit.model.js';
import type { Jurisdiction } from '../jurisdiction.js';
import type { ReadQuestion } from '../question.js';
import type { Answer, Receipt } from '../resolution.js';
import { packagedExperience } from '../reading/examples.js';
import type { Ruleset } from '../rules/ruleset.js';
import { ANSWER_PARTS, answerHashOf, partsOf } from './answer-hash.js';
import type { Difference } from './content.js';

/** Form of the receipts that are issued. Earlier forms sealed other parts, or were sealed by check values of our own, and are no longer verified. */
export const RECEIPT_VERSION = 5;

const Sha256 = Type.String({ pattern: '^[0-9a-f]{64}$' });

/** What a receipt vouches for. Its payload is this as canonical JSON (RFC 8785). */
const ReceiptContent = Type.Object(
  {
    version: Type.Literal(RECEIPT_VERSION),
    revision: Type.Integer(),
    rulesetHash: Sha256,
    /** What free text was read with beside the labels on record; only where a text was read. */
    readingHash: Type.Optional(Sha256),
    /** The question as it was read. */
    question: Type.Object({ form: Type.String() }),
    province: Type.String(),
    /** Key of the commune by which the question names its province; null where it names none. */
    commune: Type.Union([Type.String(), Type.Null()]),
    /** Key of the body that the question names beside its matter; null where it names none. */
    body: Type.Union([Type.String(), Type.Null()]),
    asOf: Type.String(),
    answerHash: Sha256,
    /** The hash of each part of the answer, so that a replay that differs can say where. */
    parts: Type.Record(Type.Enum([...ANSWER_PARTS]), Sha256),
    software: Type.String(),
    /** Hash of the revision in the chain of the registry; empty where a registry has no chain. */
    chainHash: Type.String(),
  },
  { additionalProperties: false },
);
export type ReceiptContent = Static<typeof ReceiptContent>;

/** The receipt of an answer: what is needed to ask again, and the hashes by which the new answer is compared. Unsigned. */
export function receiptOf(answer: Answer, jurisdiction: Jurisdiction, ruleset: Ruleset, question: ReadQuestion, named: UnitView | null): Receipt {
  const { reference, province, commune, asOf } = jurisdiction;
  const parts = partsOf(answer);
  const content: ReceiptContent = {
    version: RECEIPT_VERSION,
    revision: reference.revision,
    rulesetHash: ruleset.hash,
    ...(question.form === 'TEXT' ? { readingHash: packagedExperience().hash } : {}),
    question,
    province: province.key,
    commune: commune?.key ?? null,
    body: named?.key ?? null,
    asOf,
    answerHash: answerHashOf(parts),
    parts,
    software: SOFTWARE,
    chainHash: reference.chainHash,
  };
  return sealed(content);
}

/** A receipt of this content, unsigned. */
export function sealed(content: ReceiptContent): Receipt {
  const payload = canonicalJson(content);
  return { ...fieldsOf(content), payload, hash: sha256(payload), jws: null };
}

/** What a payload says; null where it is not the canonical JSON of a receipt's content. */
export function contentOf(payload: string): ReceiptContent | null {
  try {
    const content: unknown = JSON.parse(payload);
    return Check(ReceiptContent, content) && canonicalJson(content) === payload ? content : null;
  } catch {
    return null;
  }
}

/**
 * Where a receipt does not agree with what it vouches for: fields beside the payload that say something else, else the
 * payload, where another one was signed, or the hash. A caller need not have asked for every field.
 */
export function alteredIn(receipt: Readonly<Record<string, unknown>>, content: ReceiptContent): Difference[] {
  const differing = Object.entries(fieldsOf(content)).flatMap(([path, found]) => {
    const given = receipt[path];
    return given === undefined || given === found ? [] : [{ path, given, found }];
  });
  if (differing.length) return differing;
  const { payload, hash } = sealed(content);
  if (receipt['payload'] !== payload) return [{ path: 'payload', given: receipt['payload'], found: payload }];
  return receipt['hash'] === hash ? [] : [{ path: 'hash', given: receipt['hash'], found: hash }];
}

/** The fields that a receipt repeats beside its payload, to be read without parsing it. */
function fieldsOf({
  parts: _inPayloadOnly,
  readingHash: _inPayloadToo,
  question,
  ...fields
}: ReceiptContent): Omit<Receipt, 'payload' | 'hash' | 'jws'> {
  return { ...fields, question: canonicalJson(question) };
}
