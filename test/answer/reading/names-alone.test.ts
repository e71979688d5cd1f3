import { describe, expect, it } from 'vitest';
import { PROVINCES, Places } from '../../commands/reading/places.js';

const places = new Places();
const understanding = await places.service.understanding();
const { vocabulary } = await places.service.reference();

/** What people type who know the name of a matter, and nothing more. */
const NAMES: readonly (readonly [text: string, subject: string])[] = [
  ['làm hộ chiếu ở đâu', 'police.passport'],
  ['hộ chiếu', 'police.passport'],
  ['đăng ký kinh doanh ở đâu', 'business.registration'],
  ['đăng ký doanh nghiệp', 'business.registration'],
  ['dang ky kinh doanh', 'business.registration'],
  ['thủ tục ly hôn', 'court.divorce'],
  ['giấy phép lái xe', 'traffic.driving-licence'],
  ['giay phep lai xe', 'traffic.driving-licence'],
  ['đăng kiểm', 'traffic.vehicle-inspection'],
  ['công chứng ở đâu', 'justice.notary'],
  ['nhập hộ khẩu', 'police.residence'],
  ['đăng ký xe máy', 'police.vehicle-registration'],
];

describe('the name of a matter, alone', () => {
  it.each(NAMES)('"%s" is %s', async (text, subject) => {
    const heard = understanding.hear(text);
    for (const province of PROVINCES.keys()) {
      const reading = understanding.decide(heard, await places.leadTo(heard, province));
      expect(reading.kind === 'DUTY' && reading.duty.subject).toBe(subject);
    }
  });

  it.each([
    'công nghệ',
    'kiểm định',
    'giấy phép',
    'đăng ký',
    'chứng chỉ',
    'chung chi',
    'khiếu nại',
    'kế toán',
    'đóng dấu',
    'nông thôn mới',
    'bằng khen',
    'fire safety certificate',
  ])('"%s" alone names nothing: an act, or what every body has', async (text) => {
    const heard = understanding.hear(text);
    for (const province of PROVINCES.keys())
      expect(understanding.decide(heard, await places.leadTo(heard, province))).toMatchObject({ kind: 'UNKNOWN' });
  });

  it('every label on record leads, said alone, where its matter leads, or to nothing', async () => {
    const wrong: string[] = [];
    for (const { code, prefLabel, altLabels } of vocabulary.subjects)
      for (const text of [prefLabel.vi, prefLabel.en, ...altLabels.vi, ...altLabels.en]) {
        if (vocabulary.subjects.some((other) => other.code !== code && [other.altLabels.vi, other.altLabels.en].flat().includes(text))) continue;
        const heard = understanding.hear(text);
        for (const province of PROVINCES.keys()) {
          const reading = understanding.decide(heard, await places.leadTo(heard, province));
          // Of a body that the label names, the answer is that body's.
          if (reading.kind !== 'DUTY' || reading.bodies.length > 0) continue;
          const { subject, action } = reading.duty;
          if ((await places.wrong(subject, [code], province, action)) === 'UNIT')
            wrong.push(`${PROVINCES[province]}, ${code} read as ${subject}: ${text}`);
        }
      }
    expect(wrong).toEqual([]);
  });
});
