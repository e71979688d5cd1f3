import type { QuestionInput } from '../client/operations.js';
import { refuseSeveralForms, type Question } from '../answer/question.js';
import type { Action } from '../registry/duty.model.js';

/** The options by which a command takes a question that is not free text. */
export interface QuestionOptions {
  subject?: string;
  action?: string;
  procedure?: string;
}

/** A question from a command line. @throws INVALID_QUESTION for none or several of the three forms. */
export function questionOf(text: string | undefined, { subject, action, procedure }: QuestionOptions): QuestionInput {
  const question: Question = {
    ...(text === undefined ? {} : { text }),
    ...(procedure === undefined ? {} : { procedure }),
    ...(subject === undefined ? {} : { duty: { subject, ...(action ? { action: action.toUpperCase() as Action } : {}) } }),
  };
  refuseSeveralForms(question);
  return question as QuestionInput;
}
