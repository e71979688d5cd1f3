import type { When } from './row.js';

/** What always holds of evidence: where `when` holds, `also` does. A combination of facts that breaks one is no evidence. */
export interface Implication {
  when: When;
  also: When;
}

/** Why facts occur only together, each with an example. A test holds it against every piece of evidence on record. */
export const IMPLICATIONS: readonly Implication[] = [
  // What has nothing to do with the question is never judged.
  { when: {}, also: { 'subject.match': { not: 'NONE' } } },
  // "Who is in charge of X-ray?" names no act, and nothing else does so.
  { when: { 'question.action': 'NONE' }, also: { 'action.match': 'NOT_ASKED' } },
  { when: { 'action.match': 'NOT_ASKED' }, also: { 'question.action': 'NONE' } },
  // That a licence is not named matters where the question is who licenses.
  { when: { 'action.match': 'LICENCE_NOT_NAMED' }, also: { 'question.action': 'LICENSE' } },
  { when: { 'question.action': 'LICENSE' }, also: { 'action.match': { not: 'GENERAL' } } },
  // Who gives licences matters where one is asked about.
  { when: { 'question.action': 'LICENSE' }, also: { 'licence.level': { not: 'NOT_ASKED' } } },
  { when: { 'question.action': { not: 'LICENSE' } }, also: { 'licence.level': 'NOT_ASKED' } },
  // "Phòng Bưu chính, Viễn thông": a name states a field, and says nothing of acts, limits or other parts.
  {
    when: { 'evidence.kind': ['NAME', 'NAME_HINT'] },
    also: {
      'evidence.role': 'LEAD',
      'evidence.limited': false,
      'evidence.receives': false,
      'evidence.opinionOnly': false,
      'action.match': ['GENERAL', 'LICENCE_NOT_NAMED', 'NOT_ASKED'],
    },
  },
  // Clauses of a unit and of the body as a whole are different kinds of evidence.
  { when: { 'evidence.kind': ['CLAUSE', 'FUNCTION'] }, also: { 'unit.isBody': false } },
  { when: { 'evidence.kind': ['BODY_CLAUSE', 'BODY_FUNCTION'] }, also: { 'unit.isBody': true } },
  // "Sở chủ trì" in a programme is a clause of the body; that the body coordinates is an item of the programme.
  { when: { 'evidence.kind': 'ASSIGNMENT', 'unit.isBody': true }, also: { 'evidence.role': 'COORDINATE' } },
  { when: { 'unit.isBody': true }, also: { 'unit.kind': { not: ['DIVISION', 'FUND'] } } },
  { when: { 'unit.isBody': false }, also: { 'unit.kind': { not: 'DEPARTMENT' } } },
];
