import { canonicalJson, sha256 } from '../../shared/hash.js';
import { SOFTWARE } from '../../shared/software.js';
import type { UnitView } from '../../registry/unit.model.js';
import type { Jurisdiction } from '../jurisdiction.js';
import type { ReadQuestion } from '../question.js';
import type { Answer, Receipt } from '../resolution.js';
import { packagedExperience } from '../reading/examples.js';
import type { Ruleset } from '../rules/ruleset.js';
import { answerHashOf, partsOf, RECEIPT_VERSION } from './answer-hash.js';
import type { Difference } from './content.js';
import type { ReceiptContent } from './receipt-content.js';

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
