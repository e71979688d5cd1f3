import { mistake, PhancongError, type ErrorCode } from '../../shared/errors.js';
import type { Text } from '../../shared/text.js';
import { SOFTWARE } from '../../shared/software.js';
import { compareContent, type Difference } from './content.js';
import { alteredIn } from './receipt.js';
import { contentOf, type ReceiptContent } from './receipt-content.js';
import { carriedPayload, keyIdOf, signedPayload, type ReceiptKey } from './receipt-signature.js';
import { ANSWER_PARTS, RECEIPT_VERSION, type AnswerPart } from './answer-hash.js';
import { citationName, documentName } from '../../registry/document-name.js';
import type { ClauseView } from '../../registry/law.model.js';
import type { Registry } from '../../registry/registry.js';
import { replay } from './replay.js';
import type { Verification } from './verification.js';
import type { Resolution } from '../resolution.js';
import type { Understanding } from '../reading/understand.js';
import type { Ruleset } from '../rules/ruleset.js';

/** Where answers are replayed from: the registry's own database, or an export, which has one revision only. */
export interface ReplaySource {
  /** The registry at a revision, or at the only one there is; null where the revision does not exist. */
  at(revision: number): Promise<Registry | null>;
  ruleset: Ruleset;
  /** The reader of free text of a registry, where one is at hand; making one takes seconds. */
  understanding?: (reference: Registry['reference']) => Promise<Understanding>;
}

/** Sentences that the software makes, unlike those that are on record. */
const WORDS = /^summary\b|\.(?:reason|message|settle|keeper)\b|^steps\[\d+\]\.(?:title|authority)\b/;

/**
 * Checks a receipt, alone or with its answer: that nothing in it was altered, who signed it where a key is given, and that
 * the same question gives the same answer from the same inputs. Shapes: parsed JSON: a receipt, a resolution, or a GraphQL
 * response with one. With `key`, a receipt that this key did not sign is refused.
 * @throws RECEIPT_UNREADABLE, RECEIPT_FORM_ENDED.
 */
export async function verifyReceipt(given: unknown, source: ReplaySource, key: ReceiptKey | null = null): Promise<Verification> {
  const { receipt, resolution } = findReceipt(given);
  refuseEarlierForms(receipt);
  const missing = (['payload', 'hash'] as const).filter((path) => typeof receipt[path] !== 'string');
  if (missing.length) return refusal(missing.map((path) => ({ path, given: receipt[path] ?? null, found: null })));
  const { payload, note, refused: unsigned } = await signatureOf(receipt, key);
  const content = contentOf(payload);
  if (!content) return refusal([...unsigned, { path: 'payload', given: receipt['payload'], found: null }]);
  const altered = [...alteredIn(receipt, content), ...unsigned];
  if (altered.length) return refusal(altered);

  const registry = await source.at(content.revision);
  if (!registry) return refusal([{ path: 'revision', given: content.revision, found: null }]);
  const replayed = await replayOf(registry, source, content);
  if ('path' in replayed) return refusal([replayed]);
  const again = contentOf(replayed.receipt.payload) as ReceiptContent;
  const sameRevision = again.revision === content.revision;
  // Another revision has another chain hash, and exports used to have none.
  const chained = sameRevision && again.chainHash !== '';
  const inputs = differing(content, again, ['revision', 'rulesetHash', 'readingHash', ...(chained ? ['chainHash' as const] : [])]);
  const parts = partsThatDiffer(content, again, replayed);
  const sameHash = content.answerHash === again.answerHash;
  const sameSoftware = content.software === SOFTWARE;
  const compared = resolution
    ? compareContent({ ...resolution, receipt: undefined }, { ...asGiven(resolution, replayed, registry), receipt: undefined })
    : null;
  const notes = [note, ...(sameSoftware ? [] : [otherSoftware(content.software)])];
  const unchecked = compared?.beyond ?? [];

  const impossible: Difference[] = [];
  // The same inputs and the same software can only give the same answer.
  if (inputs.length === 0 && sameSoftware && !sameHash) impossible.push(...differing(content, again, ['answerHash']));
  else if (inputs.length === 0 && sameSoftware && parts.length) impossible.push({ path: 'parts', given: content.parts, found: again.parts });
  if (impossible.length) return { ...refusal(impossible), answer: parts, unchecked, notes };
  const wordsOnly = parts.length > 0 && parts.every(({ path }) => path === 'words');
  const changed = (compared?.differences ?? []).filter(({ path }) => sameSoftware || !WORDS.test(path));
  if (sameHash && changed.length) return { ...refusal(changed), inputs, unchecked, notes };
  const same = sameHash && inputs.length === 0;
  const answer = sameHash ? [] : compared ? changed : parts.filter(({ path }) => path !== 'words');
  const words = wordsOnly && !sameSoftware ? [OTHER_WORDS] : [];
  return { verdict: same ? 'SAME' : 'DIFFERS', refused: [], inputs, answer, unchecked, notes: [...notes, ...words] };
}

/** The receipt in what was given. @throws RECEIPT_UNREADABLE */
function findReceipt(given: unknown): { receipt: Record<string, unknown>; resolution: Record<string, unknown> | null } {
  const outer = asObject(given);
  const answers = Object.values((outer && asObject(outer['data'])) ?? outer ?? {}).filter((value) => asObject(asObject(value)?.['receipt']));
  // A response with several answers does not say which one is meant.
  const object = answers.length === 1 ? asObject(answers[0]) : outer;
  const receipt = object && asObject(object['receipt']);
  if (object && receipt) return { receipt, resolution: object };
  if (object && ('payload' in object || 'answerHash' in object)) return { receipt: object, resolution: null };
  throw mistake('RECEIPT_UNREADABLE', object ? Object.keys(object).slice(0, 5).join(', ') || '{}' : typeof given, {
    vi: 'một biên nhận, hoặc một câu trả lời có receipt',
    en: 'a receipt, or an answer with its receipt',
  });
}

/** Whether what was given says that someone signed it. */
export function isSigned(given: unknown): boolean {
  return /"jws":"/.test(JSON.stringify(given) ?? '');
}

/** @throws RECEIPT_FORM_ENDED for forms 1 to 4, which sealed other parts. */
function refuseEarlierForms({ version, payload, software }: Record<string, unknown>): void {
  const form = version ?? (payload === undefined ? 1 : formIn(payload));
  if (typeof form !== 'number' || form >= RECEIPT_VERSION) return;
  const maker = typeof software === 'string' ? software : FIRST_SOFTWARE;
  throw mistake('RECEIPT_FORM_ENDED', String(form), {
    vi: `Hãy kiểm biên nhận này bằng phần mềm đã lập nó: ${maker}.`,
    en: `Check this receipt with the software that issued it: ${maker}.`,
  });
}

/** The form that a payload says it has; undefined where it says none. */
function formIn(payload: unknown): unknown {
  try {
    return asObject(JSON.parse(String(payload)))?.['version'];
  } catch {
    return undefined;
  }
}

/**
 * The payload to go by, and what is known of who signed it: the signed one where there is a JWS, for whoever altered the
 * receipt could alter the payload beside it too.
 */
async function signatureOf(
  receipt: Record<string, unknown>,
  key: ReceiptKey | null,
): Promise<{ payload: string; note: Text; refused: Difference[] }> {
  const payload = receipt['payload'] as string;
  const jws = receipt['jws'] ?? null;
  if (jws === null && !key) return { payload, note: UNSIGNED, refused: [] };
  const signed = typeof jws !== 'string' ? null : key ? await signedPayload(jws, key) : carriedPayload(jws);
  if (signed !== null) return { payload: signed, note: key ? SIGNED : NOT_LOOKED_AT, refused: [] };
  const given = typeof jws === 'string' ? keyIdOf(jws) : jws;
  return { payload, note: UNSIGNED, refused: [{ path: 'jws', given, found: key?.id ?? null }] };
}

/** The answer given again, or the field of the receipt that cannot be right. */
async function replayOf(registry: Registry, { ruleset, understanding }: ReplaySource, content: ReceiptContent): Promise<Resolution | Difference> {
  try {
    return await replay(registry, ruleset, content, await understanding?.(registry.reference));
  } catch (error) {
    if (!(error instanceof PhancongError)) throw error;
    const path = FIELD_OF_MISTAKE[error.code] ?? 'question';
    return { path, given: content[path], found: error.code };
  }
}

const FIELD_OF_MISTAKE: Partial<Record<ErrorCode, 'asOf' | 'province' | 'body'>> = {
  INVALID_DATE: 'asOf',
  UNKNOWN_PROVINCE: 'province',
  UNKNOWN_UNIT: 'body',
};

function differing(given: ReceiptContent, found: ReceiptContent, fields: readonly (keyof ReceiptContent)[]): Difference[] {
  return fields.flatMap((path) => (given[path] === found[path] ? [] : [{ path, given: given[path], found: found[path] }]));
}

function partsThatDiffer(given: ReceiptContent, found: ReceiptContent, replayed: Resolution): Difference[] {
  return ANSWER_PARTS.flatMap((path) => (given.parts[path] === found.parts[path] ? [] : [{ path, given: null, found: inBrief(replayed, path) }]));
}

/** What a part of the replayed answer says, in short. */
function inBrief(resolution: Resolution, part: AnswerPart): unknown {
  if (part === 'leads' || part === 'supports' || part === 'candidates') {
    return resolution[part].map(({ unit, clauses }) => [unit.name.vi, ...clauses.map(({ path }) => path)].join(' '));
  }
  if (part === 'status') return resolution.status;
  if (part === 'body') return resolution.body?.name.vi ?? null;
  if (part === 'mandates') return resolution.mandates.map(({ key }) => key);
  if (part === 'choices') return resolution.choices.map(({ label }) => label.vi);
  if (part === 'citations') return resolution.citations.map(({ path, document }) => `${document.key} ${path}`);
  if (part === 'caveats') return resolution.caveats.map(({ code }) => code);
  if (part === 'understoodAs') return resolution.understoodAs.map(({ code }) => code);
  return null;
}

/** The replayed answer in the form in which the other was given: the graph names documents, and shows what a mandate names, where the answer has its key. */
function asGiven(resolution: Record<string, unknown>, replayed: Resolution, registry: Registry): object {
  const named = (clauses: readonly ClauseView[]): object[] =>
    clauses.map((clause) => ({ ...clause, document: { ...clause.document, name: documentName(clause.document) } }));
  const inParts = (parts: Resolution['leads']): object[] => parts.map((part) => ({ ...part, clauses: named(part.clauses) }));
  const shown = {
    ...replayed,
    leads: inParts(replayed.leads),
    supports: inParts(replayed.supports),
    candidates: inParts(replayed.candidates),
    citations: named(replayed.citations),
  };
  const given = Array.isArray(resolution['mandates']) ? (resolution['mandates'] as Partial<Record<string, unknown>>[]) : [];
  const byKey = given.every(({ body, subject }) => typeof body === 'string' || typeof subject === 'string');
  if (byKey) return shown;
  const { vocabulary, bodies } = registry.reference;
  const mandates = replayed.mandates.map((mandate) => ({
    ...mandate,
    subject: vocabulary.get(mandate.subject),
    body: bodies.kind(mandate.body),
    basis: mandate.basis.map((ground) => {
      const document = registry.document(ground.document) ?? null;
      return { ...ground, document, name: citationName(document, ground.provision, ground.document) };
    }),
  }));
  return { ...shown, mandates };
}

function otherSoftware(software: string): Text {
  return { vi: `Biên nhận do ${software} lập; đây là ${SOFTWARE}.`, en: `The receipt was issued by ${software}; this is ${SOFTWARE}.` };
}

/** Receipts of form 1 did not name their software: only this version issued them. */
const FIRST_SOFTWARE = 'phancong 0.1.0';
const UNSIGNED: Text = {
  vi: 'Biên nhận không có chữ ký: kiểm được nội dung, không xác định được ai cấp.',
  en: 'The receipt is not signed: its content was checked, not who issued it.',
};
const NOT_LOOKED_AT: Text = {
  vi: 'Biên nhận có chữ ký nhưng chưa kiểm, vì không có khóa.',
  en: 'The receipt is signed, but the signature was not checked: no key was given.',
};
const SIGNED: Text = { vi: 'Chữ ký khớp với khóa đã cho.', en: 'The signature was made with the key given.' };
const OTHER_WORDS: Text = {
  vi: 'Phần mềm này chỉ diễn đạt một số câu khác đi; nội dung không đổi.',
  en: 'This software words some sentences differently; the substance is the same.',
};

function refusal(refused: Difference[]): Verification {
  return { verdict: 'REFUSED', refused, inputs: [], answer: [], unchecked: [], notes: [] };
}

function asObject(value: unknown): Record<string, unknown> | null {
  return value !== null && typeof value === 'object' && !Array.isArray(value) ? (value as Record<string, unknown>) : null;
}
