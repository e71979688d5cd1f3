import type { ReferenceData } from '../../registry/reference.js';

/** A text by which a subject or a procedure is known; `subject`: the code of the subject either way. */
export interface LabelText {
  kind: 'SUBJECT' | 'PROCEDURE';
  code: string;
  subject: string;
  text: string;
}

/** Concepts that nobody asks for: they stand for "everything" and "anything else". */
const UNASKABLE = new Set(['all-fields', 'internal.other-tasks']);

/** The texts by which subjects and procedures are known: names, abbreviations, everyday words. */
export function labelTexts({ vocabulary, procedures }: ReferenceData): LabelText[] {
  return [
    ...vocabulary.subjects
      .filter(({ code }) => !UNASKABLE.has(code))
      .flatMap(({ code, prefLabel, altLabels }) =>
        [prefLabel.vi, prefLabel.en, ...altLabels.vi, ...altLabels.en].map((text) => ({ kind: 'SUBJECT' as const, code, subject: code, text })),
      ),
    ...[...procedures.values()].flatMap(({ code, subjectCode: subject, name, altNames }) =>
      [name.vi, name.en, ...altNames].map((text) => ({ kind: 'PROCEDURE' as const, code, subject, text })),
    ),
  ];
}
