import { describe, expect, it } from 'vitest';
import { lastKnown } from '../../src/answer/last-known.js';
import type { Question } from '../../src/answer/question.js';
import { askRegistry } from '../support/registry.js';

const { responsibility } = askRegistry();
const XRAY = { duty: { subject: 'radiation.xray', action: null } };

/** What was last known of an answer: province, last day, and who led then. */
async function known(question: Question, province: string, asOf: string): Promise<string[]> {
  const answer = await responsibility.ask(question, province, asOf);
  const found = await lastKnown(answer, await responsibility.registry(), (asked, area, day) => responsibility.ask(asked, area, day));
  return found.map(
    ({ province: area, until, resolution }) => `${area.fullName.vi} ${until}: ${resolution.leads.map(({ unit }) => unit.key).join(', ')}`,
  );
}

describe('who was last known to lead', () => {
  it.each([
    ['a province that was merged away: itself, on its last day', 'yen-bai', '2025-08-01', ['Tỉnh Yên Bái 2025-06-30: yen-bai/phong-qlcn-dlcl']],
    ['its successor: the province that it was made from', 'lao-cai', '2025-08-01', ['Tỉnh Yên Bái 2025-06-30: yen-bai/phong-qlcn-dlcl']],
    ['the last day on which a unit is named', 'yen-bai', '2025-06-30', []],
    ['a province of which nothing is on record', 'nghe-an', '2025-08-01', []],
  ])('%s', async (_what, province, asOf, expected) => expect(await known(XRAY, province, asOf)).toEqual(expected));

  it('is the unit of a programme, once its period is over', async () => {
    const thrift = { duty: { subject: 'thrift', action: null } };
    expect(await known(thrift, 'quang-ngai@2025-07-01', '2025-12-31')).toEqual([]);
    expect(await known(thrift, 'quang-ngai@2025-07-01', '2026-01-01')).toEqual(['Tỉnh Quảng Ngãi 2025-12-31: quang-ngai@2025-07-01/van-phong-so']);
  });

  it('is not said where nobody ever led it, nor where it is not clear what is asked', async () => {
    expect(await known({ duty: { subject: 'thrift', action: null } }, 'quang-ngai', '2025-05-15')).toEqual([]);
    expect(await known({ text: 'hộ chiếu' }, 'lao-cai', '2025-08-01')).toEqual([]);
  });
});
