import { mistake, PhancongError } from '../../shared/errors.js';
import type { Text } from '../../shared/text.js';
import { SOFTWARE } from '../../shared/software.js';
import { compareContent, type Difference } from './content.js';
import { alteredFields, ANSWER_PARTS, firstAnswerHash, readParts, RECEIPT_VERSION, sealedFields, type AnswerPart } from './receipt.js';
import { keyIdOf, saidSeal, signedSeal, type ReceiptKey } from './receipt-signature.js';
import type { Registry } from '../../registry/registry.js';
import { replay } from './replay.js';
import type { Receipt, Resolution } from '../resolution.js';
import type { Ruleset } from '../rules/ruleset.js';

/** Where answers are replayed from: the registry's own database, or an export, which has one revision only. */
export interface ReplaySource {
  /** The registry at a revision, or at the only one there is; null where the revision does not exist. */
  at(revision: number): Promise<Registry | null>;
  rulesetFor: (provinceSlug: string) => Ruleset;
}

/**
 * SAME: the same inputs gave the same answer. DIFFERS: an input is another one by now, or a later software answers
 * otherwise. REFUSED: the receipt, or the answer that came with it, is not as it was issued, or cannot be read.
 */
export type Verdict = 'SAME' | 'DIFFERS' | 'REFUSED';

export interface Verification {
  verdict: Verdict;
  /** Fields that were changed or that cannot be right. Only with REFUSED. */
  refused: Difference[];
  /** Inputs that are not what they were when the receipt was made. */
  inputs: Difference[];
  /** Where the replayed answer is another one: by field where the answer was given, else by part. */
  answer: Difference[];
  /** Fields of the answer that no receipt speaks of. */
  unchecked: string[];
  /** What else a reader should know. */
  notes: Text[];
}

/** The fields of a receipt of the first form. */
const FIRST_FIELDS = ['revision', 'rulesetHash', 'question', 'province', 'asOf', 'answerHash'] as const;
const NUMBERS: readonly string[] = ['version', 'revision'];
/** Sentences that software makes, as against what stands on record. */
const WORDS = /^summary\b|\.(?:reason|message|settle)\b|^steps\[\d+\]\.(?:title|authority)\b/;

/**
 * Checks a receipt, alone or with its answer: that it is whole, who signed it where a key is given, and that the same
 * question gives the same answer from the same inputs. Shapes: parsed JSON: a receipt, a resolution, or a GraphQL response
 * with one. With `key`, a receipt without a signature of it is refused.
 */
export async function verifyReceipt(given: unknown, source: ReplaySource, key: ReceiptKey | null = null): Promise<Verification> {
  const { receipt: found, resolution } = findReceipt(given);
  const first = found['version'] === undefined;
  const sealed = first ? [] : sealedFields(found['version'] as number);
  if (sealed === null) return refusal([{ path: 'version', given: found['version'], found: RECEIPT_VERSION }]);
  const broken = shapeOf(found, first ? FIRST_FIELDS : [...sealed, 'seal']);
  if (broken.length) return refusal(broken);
  const receipt = found as unknown as Receipt;
  const altered = first ? [] : alteredFields(receipt, receipt.seal);
  const signature = await checkSignature(receipt, key);
  if (altered.length || signature.refused.length) {
    const refused = [...altered.map((path) => ({ path, given: receipt[path], found: null })), ...signature.refused];
    return refusal([...new Map(refused.map((difference) => [difference.path, difference])).values()]);
  }

  const registry = await source.at(receipt.revision);
  if (!registry) return refusal([{ path: 'revision', given: receipt.revision, found: null }]);
  const replayed = await replayOf(registry, source, receipt);
  if ('path' in replayed) return refusal([replayed]);
  // Where the revision is another one, its hash is too; an export of before the chain has none.
  const chained = sealed.includes('chainHash') && registry.reference.revision === receipt.revision && registry.reference.chainHash !== '';
  const inputs = differing(receipt, replayed.receipt, ['revision', 'rulesetHash', ...(chained ? (['chainHash'] as const) : [])]);
  const parts = first ? [] : partsThatDiffer(receipt, replayed);
  const sameHash = receipt.answerHash === (first ? firstAnswerHash(replayed) : replayed.receipt.answerHash);
  const sameSoftware = !first && receipt.software === SOFTWARE;
  const content = resolution ? compareContent({ ...resolution, receipt: undefined }, { ...replayed, receipt: undefined }) : null;
  const notes = [...signature.notes, ...notesOn(first, sameSoftware, receipt)];
  const unchecked = content?.beyond ?? [];

  // The same inputs and the same software can only give the same answer.
  if (inputs.length === 0 && sameSoftware && (!sameHash || parts.length)) {
    const path = sameHash ? 'parts' : 'answerHash';
    return { ...refusal([{ path, given: receipt[path], found: replayed.receipt[path] }]), answer: parts, unchecked, notes };
  }
  const wordsOnly = parts.length > 0 && parts.every(({ path }) => path === 'words');
  const changed = (content?.differences ?? []).filter(({ path }) => sameSoftware || !WORDS.test(path));
  if (sameHash && changed.length) return { ...refusal(changed), inputs, unchecked, notes };
  const same = sameHash && inputs.length === 0;
  const answer = sameHash ? [] : content ? changed : parts.filter(({ path }) => path !== 'words');
  const words = wordsOnly && !sameSoftware ? [OTHER_WORDS] : [];
  return { verdict: same ? 'SAME' : 'DIFFERS', refused: [], inputs, answer, unchecked, notes: [...notes, ...words] };
}

/** The receipt in what was given. @throws RECEIPT_UNREADABLE */
function findReceipt(given: unknown): { receipt: Record<string, unknown>; resolution: Record<string, unknown> | null } {
  const outer = asObject(given);
  const data = outer && asObject(outer['data']);
  const inner = data && Object.keys(data).length === 1 ? asObject(Object.values(data)[0]) : null;
  const object = inner ?? outer;
  const receipt = object && asObject(object['receipt']);
  if (object && receipt) return { receipt, resolution: object };
  if (object && 'answerHash' in object) return { receipt: object, resolution: null };
  throw mistake('RECEIPT_UNREADABLE', object ? Object.keys(object).slice(0, 5).join(', ') || '{}' : typeof given, {
    vi: 'một biên nhận, hoặc một câu trả lời có receipt',
    en: 'a receipt, or an answer with its receipt',
  });
}

function shapeOf(receipt: Record<string, unknown>, fields: readonly string[]): Difference[] {
  return fields.flatMap((path) => {
    const value = receipt[path];
    const right = NUMBERS.includes(path) ? Number.isInteger(value) : typeof value === 'string';
    return right ? [] : [{ path, given: value === undefined ? null : value, found: null }];
  });
}

async function checkSignature({ seal, signature, ...fields }: Receipt, key: ReceiptKey | null): Promise<{ refused: Difference[]; notes: Text[] }> {
  if (typeof signature !== 'string')
    return key ? { refused: [{ path: 'signature', given: null, found: key.id }], notes: [] } : { refused: [], notes: [UNSIGNED] };
  const signed = key ? await signedSeal(signature, key) : saidSeal(signature);
  if (signed === null) return { refused: [{ path: 'signature', given: keyIdOf(signature), found: key?.id ?? null }], notes: [] };
  const altered = alteredFields(fields, signed);
  return {
    refused: altered.map((path) => ({ path, given: path === 'seal' ? seal : fields[path], found: null })),
    notes: altered.length ? [] : [key ? SIGNED : NOT_LOOKED_AT],
  };
}

async function replayOf(registry: Registry, { rulesetFor }: ReplaySource, receipt: Receipt): Promise<Resolution | Difference> {
  try {
    return await replay(registry, rulesetFor, receipt);
  } catch (error) {
    if (!(error instanceof PhancongError)) throw error;
    const path = error.code === 'INVALID_DATE' ? 'asOf' : error.code === 'UNKNOWN_PROVINCE' ? 'province' : 'question';
    return { path, given: receipt[path], found: error.code };
  }
}

function differing(given: Receipt, found: Receipt, fields: readonly (keyof Receipt)[]): Difference[] {
  return fields.flatMap((path) => (given[path] === found[path] ? [] : [{ path, given: given[path], found: found[path] }]));
}

function partsThatDiffer(receipt: Receipt, replayed: Resolution): Difference[] {
  const [given, found] = [readParts(receipt.parts), readParts(replayed.receipt.parts)];
  return ANSWER_PARTS.flatMap((path) => (given.get(path) === found.get(path) ? [] : [{ path, given: null, found: inBrief(replayed, path) }]));
}

/** What a part of the replayed answer says, in short. */
function inBrief(resolution: Resolution, part: AnswerPart): unknown {
  if (part === 'leads' || part === 'supports' || part === 'candidates') {
    return resolution[part].map(({ unit, clauses }) => [unit.name.vi, ...clauses.map(({ path }) => path)].join(' '));
  }
  if (part === 'status') return resolution.status;
  if (part === 'department') return resolution.department?.name.vi ?? null;
  if (part === 'citations') return resolution.citations.map(({ path, document }) => `${document.key} ${path}`);
  if (part === 'caveats') return resolution.caveats.map(({ code }) => code);
  if (part === 'understoodAs') return resolution.understoodAs.map(({ code }) => code);
  return null;
}

function notesOn(first: boolean, sameSoftware: boolean, { software }: Receipt): Text[] {
  if (first) return [FIRST_FORM];
  return sameSoftware
    ? []
    : [{ vi: `Biên nhận do ${software} lập; đây là ${SOFTWARE}.`, en: `The receipt was made by ${software}; this is ${SOFTWARE}.` }];
}

const UNSIGNED: Text = {
  vi: 'Biên nhận không có chữ ký: kiểm được nội dung, không biết ai lập.',
  en: 'The receipt is not signed: its content was checked, not who issued it.',
};
const NOT_LOOKED_AT: Text = {
  vi: 'Biên nhận có chữ ký nhưng chưa kiểm, vì không có khóa.',
  en: 'The receipt is signed, but the signature was not checked: no key was given.',
};
const SIGNED: Text = { vi: 'Chữ ký đúng với khóa đã cho.', en: 'The signature is one of the key given.' };
const FIRST_FORM: Text = {
  vi: 'Biên nhận dạng cũ: không có niêm phong, không nói phần mềm nào đã trả lời.',
  en: 'A receipt of the first form: it has no seal and does not say which software answered.',
};
const OTHER_WORDS: Text = {
  vi: 'Chỉ cách diễn đạt của phần mềm này là khác; nội dung vẫn thế.',
  en: 'Only the wording of this software is another; the substance is the same.',
};

function refusal(refused: Difference[]): Verification {
  return { verdict: 'REFUSED', refused, inputs: [], answer: [], unchecked: [], notes: [] };
}

function asObject(value: unknown): Record<string, unknown> | null {
  return value !== null && typeof value === 'object' && !Array.isArray(value) ? (value as Record<string, unknown>) : null;
}
