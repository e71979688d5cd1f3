import { describe, expect, it } from 'vitest';
import { replay, type Asked } from '../../../src/answer/receipt/replay.js';
import { loadRuleset } from '../../../src/answer/rules/tables.js';
import { registryOf } from '../../../src/registry/registries.js';
import { packagedRecords } from '../../../src/registry/seeds/packaged-records.js';
import { askRegistry } from '../../support/registry.js';

const { responsibility } = askRegistry();
const DAY = '2026-11-28';
const MARRIAGE = { duty: { subject: 'civil-status.marriage' } };
const bodyAt = async (province: string, subject: string, named?: string): Promise<string | undefined> =>
  (await responsibility.ask({ duty: { subject } }, province, DAY, undefined, undefined, named)).body?.name.vi;

describe('a question put by the name of a commune', () => {
  it.each([
    ['phường Hồng Bàng', 'civil-status.marriage', 'Ủy ban nhân dân phường Hồng Bàng'],
    ['phường Hồng Bàng, Hải Phòng', 'police.id-card', 'Công an phường Hồng Bàng'],
    ['Hải Phòng', 'civil-status.marriage', 'Ủy ban nhân dân cấp xã'],
    ['phường Hồng Bàng', 'standards.tbt', 'Sở Khoa học và Công nghệ thành phố Hải Phòng'],
    // A district was divided into several communes: which one is not known.
    ['huyện Củ Chi', 'civil-status.marriage', 'Ủy ban nhân dân cấp xã'],
  ])('%s, %s: %s', async (place, subject, name) => expect(await bodyAt(place, subject)).toBe(name));

  it('is answered the same by the key of the commune and by the key of its committee', async () => {
    const { body, receipt } = await responsibility.ask(MARRIAGE, 'phường Hồng Bàng', DAY);
    expect(receipt).toMatchObject({ province: 'hai-phong@2025-07-01', body: null });
    expect(await bodyAt(receipt.commune as string, 'civil-status.marriage')).toBe(body?.name.vi);
    expect(await bodyAt('Hải Phòng', 'civil-status.marriage', body?.key)).toBe(body?.name.vi);
    const registry = await registryOf(packagedRecords(), 1);
    expect(registry.unit(body?.key as string)).toEqual(body);
  });

  it('is replayed from its receipt', async () => {
    const { receipt } = await responsibility.ask(MARRIAGE, 'phường Hồng Bàng', DAY);
    const asked = JSON.parse(receipt.payload) as Asked;
    const again = await replay(await registryOf(packagedRecords(), 1), loadRuleset(), asked);
    expect(again.receipt.answerHash).toBe(receipt.answerHash);
    const elsewhere = await replay(await registryOf(packagedRecords(), 1), loadRuleset(), { ...asked, commune: null });
    expect(elsewhere.receipt.answerHash).not.toBe(receipt.answerHash);
  });
});
