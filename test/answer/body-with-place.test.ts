import { describe, expect, it } from 'vitest';
import { findBody } from '../../src/answer/jurisdiction.js';
import { mistakeIn } from '../support/mistake-in.js';
import { askRegistry } from '../support/registry.js';

const { responsibility } = askRegistry();

describe('a body that is named with its place', () => {
  it.each([
    ['Hải Phòng', '2025-08-01', 'Sở KHCN Hải Phòng', 'hai-phong@2025-07-01/so-khcn'],
    ['Hải Phòng', '2025-08-01', 'Sở KH&CN TP. Hải Phòng', 'hai-phong@2025-07-01/so-khcn'],
    ['Hải Phòng', '2025-08-01', 'so y te hai phong', 'hai-phong@2025-07-01/so-y-te'],
    ['Hải Phòng', '2025-08-01', 'Department of Health of Hai Phong City', 'hai-phong@2025-07-01/so-y-te'],
    ['Hải Phòng', '2025-08-01', 'UBND thành phố Hải Phòng', 'hai-phong@2025-07-01/ubnd-tinh'],
    ['Hải Phòng', '2025-08-01', 'Sở Nông nghiệp & Môi trường Hải Phòng', 'hai-phong@2025-07-01/so-nong-nghiep-va-moi-truong'],
    ['Yên Bái', '2025-05-15', 'UBND tỉnh Yên Bái', 'yen-bai/ubnd-tinh'],
    ['Yên Bái', '2025-05-15', 'UBND huyện Văn Chấn', 'yen-bai/ubnd-huyen'],
    // No more by then, which the answer says.
    ['TP.HCM', '2025-07-01', 'UBND quận 1', 'ho-chi-minh@2025-07-01/ubnd-huyen'],
    ['TP.HCM', '2025-07-01', 'UBND phường Sài Gòn', 'ho-chi-minh@2025-07-01/26740/ubnd-xa'],
    ['phường Sài Gòn', '2025-07-01', 'UBND phường Sài Gòn', 'ho-chi-minh@2025-07-01/26740/ubnd-xa'],
    ['phường Sài Gòn', '2025-07-01', 'UBND phường Bến Thành', 'ho-chi-minh@2025-07-01/26743/ubnd-xa'],
  ])('%s on %s: %s', async (province, day, given, key) => expect(findBody(await responsibility.jurisdiction(province, day), given).key).toBe(key));

  it.each([
    ['Quảng Ngãi', '2025-05-15', 'Sở KHCN Hải Phòng'],
    ['Yên Bái', '2025-05-15', 'UBND thành phố Yên Bái'],
    ['Yên Bái', '2025-05-15', 'UBND huyện Sa Pa'],
    ['TP.HCM', '2025-07-01', 'UBND phường Ba Đình'],
    ['TP.HCM', '2025-07-01', 'Sở Y tế phường Sài Gòn'],
  ])('%s on %s has none called %s', async (province, day, given) => {
    const jurisdiction = await responsibility.jurisdiction(province, day);
    expect(mistakeIn(() => findBody(jurisdiction, given))[0]).toBe('UNKNOWN_BODY');
  });
});
