import { ACTIONS, type Action } from '../registry/duty.model.js';
import { emptyText, mistake } from '../shared/errors.js';
import { words } from '../shared/vietnamese.js';
import type { ReferenceData } from '../registry/reference.js';
import type { Vote } from './reading/vote.js';
import { procedureOnRecord, subjectOnRecord } from '../registry/on-record.js';

/** What the resolver works on: a subject and, where named, an act. */
export interface DutyQuestion {
  subject: string;
  action: Action | null;
}

/** A question as asked: exactly one of the three forms. */
export interface Question {
  text?: string | null;
  procedure?: string | null;
  duty?: { subject: string; action?: Action | null } | null;
}

/** A question that has been read: one form, its values checked against the registry. */
export type ReadQuestion =
  /** `text` as it was given: parts of it are named by their position. */
  { form: 'TEXT'; text: string; vote?: Vote } | { form: 'PROCEDURE'; procedure: string; duty: DutyQuestion } | { form: 'DUTY'; duty: DutyQuestion };

/** Characters of a question: a letter of a page. Reading takes time in proportion to them. */
export const MAX_TEXT = 2_000;
/** The same before normalisation, where marks are characters of their own and there may be more blanks. */
const MOST_GIVEN = 4 * MAX_TEXT;

/**
 * Checks a question and gives it one form.
 * @throws INVALID_QUESTION (none or several forms), EMPTY_TEXT, TEXT_TOO_LONG, UNKNOWN_PROCEDURE, UNKNOWN_SUBJECT.
 */
export function readQuestion(question: Question, reference: ReferenceData): ReadQuestion {
  refuseSeveralForms(question);
  if (question.duty) return { form: 'DUTY', duty: readDuty(question.duty, reference) };
  if (typeof question.procedure === 'string') return readProcedure(question.procedure, reference);
  const text = question.text as string;
  readText(text);
  return { form: 'TEXT', text };
}

/** The schema holds GraphQL to one form; a command line, an address and a file are held to it here. @throws INVALID_QUESTION. */
export function refuseSeveralForms(question: Question): void {
  const forms = (['text', 'procedure', 'duty'] as const).filter((form) => question[form] !== undefined && question[form] !== null);
  if (forms.length === 1) return;
  throw mistake('INVALID_QUESTION', forms.length ? forms.join(' + ') : '{}', {
    vi: 'đúng một trong ba: text, procedure, duty',
    en: 'exactly one of text, procedure, duty',
  });
}

function readDuty(duty: NonNullable<Question['duty']>, reference: ReferenceData): DutyQuestion {
  const { code } = subjectOnRecord(reference, duty.subject);
  const action = duty.action ?? null;
  if (action !== null && !ACTIONS.includes(action))
    throw mistake('INVALID_QUESTION', String(action), { vi: 'một hành vi', en: 'an action' }, ACTIONS);
  return { subject: code, action };
}

function readProcedure(given: string, reference: ReferenceData): ReadQuestion {
  const { code, subjectCode, action } = procedureOnRecord(reference, given);
  return { form: 'PROCEDURE', procedure: code, duty: { subject: subjectCode, action } };
}

/** A free text in one spelling: composed, trimmed, with single blanks, within limits. @throws EMPTY_TEXT, TEXT_TOO_LONG. */
export function readText(given: string): string {
  const text = given.normalize('NFC').trim().replace(/\s+/g, ' ');
  if (words(text).length === 0) throw emptyText(given);
  const length = given.length > MOST_GIVEN ? given.length : text.length;
  if (length > MAX_TEXT) throw mistake('TEXT_TOO_LONG', String(length), { vi: `không quá ${MAX_TEXT} ký tự`, en: `at most ${MAX_TEXT} characters` });
  return text;
}
