import type { Action, AskPageQueryVariables } from '../client/operations.js';
import { given, sameWith, type Address } from './address.js';

type Question = AskPageQueryVariables['question'];

/** A text that is the code of a procedure, with or without words for "procedure" and "code" before it. */
const PROCEDURE = /^(?:(?:mã|số|thủ tục|tthc|hành chính|procedure|code|no)[\s.:]*)*(\d\.\d{6})(?:\.[\w.]*)?$/iu;

/**
 * What an address asks: a matter that was chosen (`subject`, `action`), else a procedure by its code, else the text as it was typed.
 * `null` where it asks nothing.
 */
export function questionOf(address: Address): Question | null {
  const [text, procedure, subject] = [given(address, 'text'), given(address, 'procedure'), given(address, 'subject')];
  const action = given(address, 'action') as Action | null;
  if (subject !== null) return { duty: { subject, action } };
  const code = procedure ?? PROCEDURE.exec(text ?? '')?.[1] ?? null;
  if (code !== null) return { procedure: code };
  return text === null ? null : { text };
}

/** The question as the form shows it: what was typed, else the code. */
export function textOf(address: Address): string {
  return given(address, 'text') ?? given(address, 'procedure') ?? '';
}

/**
 * The words that were recognised, as they stand in the question: neighbours make one phrase. `["máy", "x", "quang"]` of "Máy chụp
 * X-quang" is `["Máy", "X-quang"]`. A word that is not in the text, such as a corrected one, stands alone at the end.
 */
export function phrasesOf(matched: readonly string[], text: string): string[] {
  const typed = text.normalize('NFC');
  const left = new Set(matched.map((word) => word.toLowerCase()));
  const known = new Set(left);
  const phrases: { from: number; to: number }[] = [];
  for (const { 0: word, index } of typed.matchAll(/[\p{L}\p{N}]+/gu)) {
    if (!known.has(word.toLowerCase())) continue;
    left.delete(word.toLowerCase());
    const last = phrases.at(-1);
    if (last && /^[\s\-–]+$/u.test(typed.slice(last.to, index))) last.to = index + word.length;
    else phrases.push({ from: index, to: index + word.length });
  }
  return [...new Set(phrases.map(({ from, to }) => typed.slice(from, to))), ...left];
}

interface Chosen {
  subject: string;
  action?: string | null;
  /** Name of the body, where it is the body that is chosen. */
  body?: string | null;
  /** Another province than the one that was asked about. */
  province?: string | null;
}

/** The same question with one of its choices taken. */
export function chosen(
  address: Address,
  { subject, action = null, body = given(address, 'body'), province = given(address, 'province') }: Chosen,
): string {
  return sameWith(address, { subject, action, body, province, procedure: null });
}
