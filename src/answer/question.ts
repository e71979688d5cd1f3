import { ACTIONS, type Action } from '../registry/duty.model.js';
import { mistake } from '../shared/errors.js';
import { words } from '../shared/vietnamese.js';
import type { ReferenceData } from '../registry/registry.js';

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
  { form: 'TEXT'; text: string } | { form: 'PROCEDURE'; procedure: string; duty: DutyQuestion } | { form: 'DUTY'; duty: DutyQuestion };

/** Characters of a question: a few sentences. Reading takes time in proportion to them. */
export const MAX_TEXT = 500;

/**
 * Checks a question and gives it one form.
 * @throws INVALID_QUESTION (none or several forms), EMPTY_TEXT, TEXT_TOO_LONG, UNKNOWN_PROCEDURE, UNKNOWN_SUBJECT.
 */
export function readQuestion(question: Question, reference: ReferenceData): ReadQuestion {
  const forms = (['text', 'procedure', 'duty'] as const).filter((form) => question[form] !== undefined && question[form] !== null);
  if (forms.length !== 1) {
    throw mistake('INVALID_QUESTION', forms.length ? forms.join(' + ') : '{}', {
      vi: 'đúng một trong ba: text, procedure, duty',
      en: 'exactly one of text, procedure, duty',
    });
  }
  if (question.duty) return { form: 'DUTY', duty: readDuty(question.duty, reference) };
  if (typeof question.procedure === 'string') return readProcedure(question.procedure, reference);
  return { form: 'TEXT', text: readText(question.text as string) };
}

function readDuty(duty: NonNullable<Question['duty']>, { vocabulary }: ReferenceData): DutyQuestion {
  if (!vocabulary.get(duty.subject)) {
    throw mistake(
      'UNKNOWN_SUBJECT',
      duty.subject,
      { vi: 'mã của một lĩnh vực, ví dụ radiation.xray', en: 'the code of a subject such as radiation.xray' },
      vocabulary.subjects.map(({ code }) => code),
    );
  }
  const action = duty.action ?? null;
  if (action !== null && !ACTIONS.includes(action))
    throw mistake('INVALID_QUESTION', String(action), { vi: 'một hành vi', en: 'an action' }, ACTIONS);
  return { subject: duty.subject, action };
}

function readProcedure(given: string, { procedures }: ReferenceData): ReadQuestion {
  const procedure = procedures.get(given.trim());
  if (!procedure) {
    throw mistake(
      'UNKNOWN_PROCEDURE',
      given,
      { vi: 'mã thủ tục quốc gia, ví dụ 2.002383', en: 'a national procedure code such as 2.002383' },
      procedures.keys(),
    );
  }
  return { form: 'PROCEDURE', procedure: procedure.code, duty: { subject: procedure.subjectCode, action: procedure.action } };
}

/** A free text: composed, trimmed, within limits. @throws EMPTY_TEXT, TEXT_TOO_LONG. */
export function readText(given: string): string {
  const text = given.normalize('NFC').trim().replace(/\s+/g, ' ');
  if (words(text).length === 0) throw mistake('EMPTY_TEXT', given, { vi: 'một câu hỏi có chữ', en: 'a question with words' });
  if (text.length > MAX_TEXT)
    throw mistake('TEXT_TOO_LONG', String(text.length), { vi: `không quá ${MAX_TEXT} ký tự`, en: `at most ${MAX_TEXT} characters` });
  return text;
}
