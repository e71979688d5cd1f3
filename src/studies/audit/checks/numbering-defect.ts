import type { AuditCheck, Found } from '../finding.js';

/** Defects that make a clause hard to cite: the printed number says something else than its place. */
const NUMBERING: readonly string[] = ['NUMBER_REPEATED', 'NUMBER_MISPRINTED', 'NUMBER_SKIPPED', 'WRONG_LETTER'];

/** Numbers that the source repeats, misprints, skips or letters wrongly. One finding for each defect. */
export const numberingDefect: AuditCheck = {
  code: 'NUMBERING_DEFECT',
  severity: 'WARNING',
  sentence: {
    vi: 'Bản nguồn đánh số trùng, sai, thiếu hoặc sai chữ cái, nên dẫn chiếu dễ nhầm.',
    en: 'The source repeats, misprints or skips a number or has a wrong letter in it, so that citing it may mislead.',
  },
  find: ({ documents }) =>
    documents
      .filter(({ standing }) => standing !== 'ENDED' && standing !== 'NOT_YET')
      .flatMap(({ clauses }) =>
        clauses.flatMap((clause) =>
          clause.defects.filter(({ code }) => NUMBERING.includes(code)).map(({ message }): Found => ({ clauses: [clause], explanation: message })),
        ),
      ),
};
