import type { Uris } from '../uris.js';
import { node, type JsonLdDocument, type JsonLdNode } from './node.js';
import { namedSubject, namedUnit, studyDocument, type NamedShape, type StudyFrame, type SubjectShape } from './study.js';
import { codeConcept } from './vocabulary.js';

interface OutcomeShape {
  status: string;
  subject: SubjectShape | null;
  action: string | null;
  body: NamedShape | null;
  leads: readonly { unit: NamedShape }[];
}

/** An answer that a change would change, before and after it. */
export interface ChangedAnswerShape {
  question: string;
  changes: readonly string[];
  before: OutcomeShape;
  after: OutcomeShape;
}

/** The answers that an assumed change would change: what each would be without it (its first part) and with it (its second). */
export function whatIfDocument(answers: readonly ChangedAnswerShape[], frame: StudyFrame, uris: Uris): JsonLdDocument {
  const outcomes = ({ before, after }: ChangedAnswerShape): OutcomeShape[] => [before, after];
  const outcome = (number: number, { status, leads, body }: OutcomeShape, index: number): JsonLdNode =>
    node(`${frame.id}#answer-${number}-${index + 1}`, 'ProvEntity', {
      identifier: `answer-${number}-${index + 1}`,
      status: uris.code('status', status),
      hasParticipant: leads.map(({ unit }) => uris.unit(unit.key)),
      relation: body === null ? null : uris.unit(body.key),
    });
  const found = answers.map((answer, position) => ({
    answer,
    number: position + 1,
    parts: outcomes(answer).map((one, index) => outcome(position + 1, one, index)),
  }));
  return studyDocument(
    {
      title: { vi: 'Giả định: những câu trả lời sẽ đổi', en: 'What if: the answers that would change' },
      description: {
        vi: 'Câu trả lời khi không có và khi có một thay đổi giả định; không có gì trong đây đã xảy ra.',
        en: 'Answers without and with an assumed change; nothing in this has happened.',
      },
      terms: {},
      parts: found.map(({ answer: { question, changes, before }, number, parts }) =>
        node(`${frame.id}#answer-${number}`, 'ProvEntity', {
          identifier: `answer-${number}`,
          description: { vi: question, en: question },
          subject: before.subject === null ? null : uris.subject(before.subject.code),
          kind: [
            ...(before.action === null ? [] : [uris.code('action', before.action)]),
            ...changes.map((change) => uris.code('answer-change', change)),
          ],
          hasPart: parts.map(({ id }) => id),
        }),
      ),
      named: [
        ...found.flatMap(({ parts }) => parts),
        ...answers.flatMap((answer) => [
          ...answer.changes.map((change) => codeConcept('answer-change', change, uris)),
          ...(answer.before.action === null ? [] : [codeConcept('action', answer.before.action, uris)]),
          ...(answer.before.subject === null ? [] : [namedSubject(answer.before.subject, uris)]),
          ...outcomes(answer).flatMap(({ status, leads, body }) => [
            codeConcept('status', status, uris),
            ...[...leads.map(({ unit }) => unit), ...(body ? [body] : [])].map((unit) => namedUnit(unit, uris)),
          ]),
        ]),
      ],
    },
    frame,
    uris,
  );
}
