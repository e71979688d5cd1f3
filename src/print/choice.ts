import type { ResolveQuery, ResolveQueryVariables } from '../client/operations.js';

type Answer = ResolveQuery['responsibility'];

/** What one of the choices of an answer asks. */
export function questionOfChoice(
  { action, subject }: Pick<Answer, 'action' | 'subject'>,
  chosen: Answer['choices'][number],
): Pick<ResolveQueryVariables, 'question' | 'body'> {
  // Of several bodies that may have one matter, the body is what is chosen.
  const ofBody = subject?.code === chosen.subject.code;
  return {
    question: { duty: { subject: chosen.subject.code, ...(action ? { action } : {}) } },
    ...(ofBody && chosen.body ? { body: chosen.body.key } : {}),
  };
}
