import { Type, type Static } from 'typebox';
import { Check } from 'typebox/value';
import { canonicalJson } from '../../shared/hash.js';
import { ANSWER_PARTS, RECEIPT_VERSION } from './answer-hash.js';

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

/** What a payload says; null where it is not the canonical JSON of a receipt's content. */
export function contentOf(payload: string): ReceiptContent | null {
  try {
    const content: unknown = JSON.parse(payload);
    return Check(ReceiptContent, content) && canonicalJson(content) === payload ? content : null;
  } catch {
    return null;
  }
}
