import { describe, expect, it } from 'vitest';
import { provisionName } from '#phancong/shared/provision-name.js';

describe('a provision by name', () => {
  it.each([
    ['Điều 8', 'Article 8'],
    ['Điều 28 khoản 2 điểm h', 'Article 28 clause 2 point h'],
    ['các điểm a và c khoản 1 Điều 25', 'point a and c clause 1 Article 25'],
    ['điểm đ khoản 3 Điều 2', 'point đ clause 3 Article 2'],
    ['Phụ lục 1 Mục 2', 'Annex 1 Section 2'],
    ['V.2.4.4', 'V.2.4.4'],
    ['khoản 1 Điều 2 và Điều 3', 'clause 1 Article 2 and Article 3'],
    ['điều hành', 'điều hành'],
  ])('%s is in English %s', (vi, en) => expect(provisionName(vi)).toEqual({ vi, en }));
});
