import { readFileSync } from 'node:fs';
import { readBytes } from '#phancong/importer/readers/read.js';
import type { Source } from '#phancong/importer/readers/source.js';
import { localOperator, type Caller } from '#phancong/review/caller.js';
import type { Review, ReviewClause } from '#phancong/review/draft.model.js';

export const OPERATOR: Caller = localOperator('tester');
const SAMPLES = new URL('../samples/', import.meta.url).pathname;

/** One of the repository's own samples, as read from its file. */
export function sample(name: string, change: (text: string) => string = (text) => text): Promise<Source> {
  return readBytes(Buffer.from(change(readFileSync(`${SAMPLES}${name}`, 'utf8'))), name);
}

const DIVISION = 'an-giang/phong-shtt-atbx';

/**
 * What a reviewer makes of `son-tra-2025.txt` as a document of An Giang: its two units, the X-ray licence, the radiation
 * drill, and everything else decided as it stands.
 */
export function decided(review: Review): Review {
  const units: Review['units'] = [
    {
      key: 'an-giang/van-phong-so',
      kind: 'OFFICE',
      abbreviation: null,
      path: 'I',
      states: [],
      suggests: [],
      vi: 'Văn phòng Sở',
      en: 'Body Office',
    },
    {
      key: DIVISION,
      kind: 'DIVISION',
      abbreviation: null,
      path: 'II',
      states: ['ip'],
      suggests: ['radiation'],
      vi: 'Phòng Sở hữu trí tuệ và An toàn bức xạ',
      en: 'Division of Intellectual Property and Radiation Safety',
    },
  ];
  const changes: Record<string, Partial<ReviewClause>> = {
    I: { holder: 'an-giang/van-phong-so' },
    II: { holder: DIVISION },
    'II.2.2.1': {
      duties: [{ subjects: ['radiation.xray'], actions: ['APPRAISE', 'LICENSE'] }],
      vi: 'Thẩm định, trình cấp phép X-quang nha khoa.',
      en: 'Appraises dental X-ray.',
    },
    'II.2.2.2': { duties: [{ subjects: ['radiation.emergency'], actions: ['ORGANISE'], role: 'FOCAL_POINT' }] },
    'II.2.3': { accept: false, duties: [{ subjects: ['inspection'], actions: ['INSPECT'], role: 'PARTICIPATE' }] },
  };
  return {
    ...review,
    document: { ...review.document, accept: true },
    units,
    clauses: review.clauses.map((clause) => ({ ...clause, accept: true, ...changes[clause.path] })),
  };
}
