import type { ResolveQuery, ResolveQueryVariables } from '../client/operations.js';

type Answer = ResolveQuery['responsibility'];

/** What one of the choices of an answer asks. */
export function questionOfChoice(
  { action, subject, body }: Pick<Answer, 'action' | 'subject' | 'body'>,
  chosen: Answer['choices'][number],
): Pick<ResolveQueryVariables, 'question' | 'body'> {
  const act = chosen.action ?? action;
  // Of several bodies that may have one matter, the body is what is chosen; a matter of the body that has all is asked of it.
  const ofBody = subject?.code === chosen.subject.code || (chosen.body !== null && chosen.body.key === body?.key);
  return {
    question: { duty: { subject: chosen.subject.code, ...(act ? { action: act } : {}) } },
    ...(ofBody && chosen.body ? { body: chosen.body.key } : {}),
  };
}
