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

interface Chosen {
  subject: string;
  action?: string | null;
  /** Name of the body, where it is the body that is chosen. */
  body?: string | null;
}

/** The same question with one of its choices taken. */
export function chosen(address: Address, { subject, action = null, body = given(address, 'body') }: Chosen): string {
  return sameWith(address, { subject, action, body, procedure: null });
}
