import { beforeAll, describe, expect, it } from 'vitest';
import { Registries } from '../../../src/registry/registries.js';
import { ResponsibilityService } from '../../../src/answer/responsibility.service.js';
import { loadRuleset } from '../../../src/answer/rules/tables.js';
import { sharedApp, type SharedApp } from '../../support/app.js';

let app: SharedApp;
beforeAll(async () => {
  app = await sharedApp();
});

describe('an answer', () => {
  it('sends no statement once a configuration is cached', async () => {
    const { responsibility } = app.services;
    await responsibility.ask({ duty: { subject: 'standards.tbt' } }, 'yen-bai', '2025-05-15');
    const before = app.database.statements();
    for (const subject of ['radiation.xray', 'postal.licence', 'digital.signature'])
      await responsibility.ask({ duty: { subject } }, 'yen-bai', '2025-05-20');
    await responsibility.ask({ text: 'cấp phép X-quang' }, 'yen-bai', '2025-06-30');
    expect(app.database.statements()).toBe(before);
  });

  it('reads the documents of a body with one statement, and sends none where none are on record', async () => {
    const counts: number[] = [];
    for (const [province, day] of [
      ['hai-phong', '2025-08-01'],
      ['quang-ngai', '2025-10-01'],
      ['cao-bang', '2025-10-01'],
    ] as const) {
      const service = new ResponsibilityService(new Registries(app.database.em), loadRuleset());
      await service.reference();
      const before = app.database.statements();
      await service.configuration(province, day);
      counts.push(app.database.statements() - before);
    }
    expect(counts).toEqual([1, 1, 0]);
  });
});
