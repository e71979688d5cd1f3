import type { Question } from '../answer/question.js';
import type { Action } from '../registry/duty.model.js';

/** The options by which a command takes a question that is not free text. */
export interface QuestionOptions {
  subject?: string;
  action?: string;
  procedure?: string;
}

/** A question from a command line; whether it is one of the three forms is for the service to say. */
export function questionOf(text: string | undefined, { subject, action, procedure }: QuestionOptions): Question {
  return {
    ...(text === undefined ? {} : { text }),
    ...(procedure === undefined ? {} : { procedure }),
    ...(subject === undefined ? {} : { duty: { subject, ...(action ? { action: action.toUpperCase() as Action } : {}) } }),
  };
}
