import type { ReadQuestion } from './question.js';
import type { LeadsTo } from './reading/places.js';
import type { Heard, Reading } from './reading/reading.js';
import type { Understanding } from './reading/understand.js';
import { heeding } from './reading/second-opinion.js';

/**
 * What a question asks in the province it is put for. A free text may mean several matters; where all that are likely lead to
 * one unit there, that unit is the answer. `leadsToOf` finds where they lead; `ofBody`: a body is named beside the question.
 */
export async function readingOf(
  question: ReadQuestion,
  understanding: Understanding,
  leadsToOf: (heard: Heard) => Promise<LeadsTo>,
  ofBody = false,
): Promise<Reading> {
  if (question.form !== 'TEXT')
    return {
      kind: 'DUTY',
      duty: question.duty,
      interpretations: [],
      bodies: [],
      procedure: question.form === 'PROCEDURE' ? question.procedure : null,
    };
  const heard = understanding.hear(question.text);
  const leadsTo = await leadsToOf(heard);
  const reading = understanding.decide(heard, leadsTo, ofBody);
  return { ...(question.vote ? heeding(reading, question.vote, understanding, leadsTo) : reading), provinces: heard.provinces };
}
