import { beforeAll, describe, expect, it } from 'vitest';
import type { Question } from '../../src/answer/question.js';
import type { GivenChange } from '../../src/studies/what-if/read-change.js';
import type { WhatIfResult } from '../../src/studies/what-if/what-if.js';
import { suppose } from '../../src/studies/what-if/what-if.service.js';
import { everyQuestion } from '../../src/studies/what-if/questions.js';
import { canonicalJson } from '../../src/shared/hash.js';
import { askRegistry } from '../support/registry.js';

const DAY = '2025-05-15';
const MERGER: GivenChange = { merge: { units: ['phong-bcvt', 'phong-cds'], into: 'phong-cds' } };

const { responsibility } = askRegistry();
const yenBai = (change: GivenChange | GivenChange[], questions: Question[] = [], asOf = DAY): Promise<WhatIfResult[]> =>
  suppose(responsibility, { changes: [change].flat(), questions, province: 'yen-bai', asOf });
const about = (subject: string, action: 'LICENSE' | 'ORGANISE' | 'INSPECT' | null = null): Question => ({ duty: { subject, action } });
const askedAs = ({ question }: WhatIfResult): string =>
  question.form === 'TEXT' ? question.text : `${question.duty.subject} ${question.duty.action}`;
const leads = (answer: WhatIfResult['before']): string[] => answer.leads.map(({ unit }) => unit.key.split('/').pop() as string);

describe('merging the two digital units of Yên Bái', () => {
  let results: WhatIfResult[];
  beforeAll(async () => {
    results = await yenBai(MERGER);
  });

  it('turns exactly the answers that the two share into established ones, and changes no other status', async () => {
    const questions = everyQuestion([await responsibility.configuration('yen-bai', DAY)]);
    const shared: string[] = [];
    for (const { duty } of questions.flatMap((question) => (question.form === 'DUTY' ? [question] : []))) {
      const answer = await responsibility.ask({ duty }, 'yen-bai', DAY);
      const units = answer.leads.map(({ unit }) => unit.key).sort();
      if (answer.status === 'SHARED' && units.join() === 'yen-bai/phong-bcvt,yen-bai/phong-cds') shared.push(`${duty.subject} ${duty.action}`);
    }
    const changed = results.filter(({ changes }) => changes.includes('STATUS'));
    expect(shared.length).toBeGreaterThan(10);
    expect(changed.map(askedAs)).toEqual(shared);
    expect(new Set(changed.map(({ before, after }) => `${before.status} -> ${after.status}`))).toEqual(new Set(['SHARED -> ESTABLISHED']));
  });

  it.each(['digital.data-centre', 'digital.platforms', 'digital.signature'])('%s is among them', (subject) => {
    const result = results.find((candidate) => askedAs(candidate) === `${subject} null`);
    expect(result && [leads(result.before), leads(result.after)]).toEqual([['phong-bcvt', 'phong-cds'], ['phong-cds']]);
  });

  it('tells answers in which the unit only has another name from those whose status changes', () => {
    const only = results.filter(({ changes }) => changes.join() === 'UNIT');
    expect(only.map(askedAs)).toContain('postal.licence LICENSE');
    expect(only.every(({ before, after }) => before.status === after.status)).toBe(true);
    expect(results.map(askedAs)).not.toContain('radiation.xray LICENSE');
  });

  it('gives the same statuses whichever of the two remains, or under a new name', async () => {
    const statuses = async (change: GivenChange): Promise<string[]> =>
      (await yenBai(change)).filter(({ changes }) => changes.includes('STATUS')).map(askedAs);
    const wanted = results.filter(({ changes }) => changes.includes('STATUS')).map(askedAs);
    const name = { vi: 'Phòng Số', en: 'Digital Division' };
    expect(await statuses({ merge: { units: ['phong-bcvt', 'phong-cds'], into: 'phong-bcvt' } })).toEqual(wanted);
    expect(await statuses({ merge: { units: ['phong-bcvt', 'phong-cds'], into: 'phong-cds', name } })).toEqual(wanted);
  });

  it('say in words what differs, for each change that they name', () => {
    expect(results.map(({ differences }) => differences.map(({ change }) => change))).toEqual(results.map(({ changes }) => changes));
    const shown = results.flatMap(({ differences }) => differences);
    expect(shown.filter(({ before, after }) => before.length + after.length === 0 || canonicalJson(before) === canonicalJson(after))).toEqual([]);
    const support = shown.find(({ change }) => change === 'SUPPORT');
    expect(support?.before.map(({ vi }) => vi)).toEqual(['Phòng Chuyển đổi số (phối hợp) [VI.2.22]']);
  });

  it('leaves the registry as it was', async () => {
    const ask = async (): Promise<string> => canonicalJson(await responsibility.ask(about('digital.signature'), 'yen-bai', DAY));
    const before = await ask();
    const revision = await responsibility.newestRevision();
    await yenBai(MERGER, [about('digital.signature')]);
    expect(await ask()).toBe(before);
    expect((await responsibility.configuration('yen-bai', DAY)).unit('yen-bai/phong-bcvt')).toBeDefined();
    expect(await responsibility.newestRevision()).toBe(revision);
  });

  it.each([
    ['2025-06-30', 1],
    ['2025-07-01', 'UNIT_NOT_IN_FORCE'],
    ['2025-07-02', 'UNIT_NOT_IN_FORCE'],
  ])('on %s gives %s', async (asOf, wanted) => {
    const found = await yenBai(MERGER, [about('digital.signature')], asOf).then(
      (list) => list.length,
      (error: { code: string }) => error.code,
    );
    expect(found).toBe(wanted);
  });
});

describe('a change', () => {
  it('of a name changes nothing but the name', async () => {
    const results = await yenBai({ rename: { unit: 'phong-cds', name: { vi: 'Phòng Kinh tế số', en: 'Digital Economy Division' } } });
    expect(results.length).toBeGreaterThan(0);
    expect(new Set(results.map(({ changes }) => changes.join()))).toEqual(new Set(['UNIT']));
  });

  it('of a name that no longer states a field takes away what rested on the name alone', async () => {
    const rename = { unit: 'phong-qlkh-dmst', name: { vi: 'Phòng Tổng hợp', en: 'General Division' }, states: [] };
    const stated = await suppose(responsibility, {
      changes: [{ rename: { ...rename, unit: 'phong-qlkh' } }],
      questions: [about('science.tasks')],
      province: 'hai-phong',
      asOf: '2025-08-01',
    });
    expect(stated.map(({ before, after }) => `${before.status} -> ${after.status}`)).toEqual(['INFERRED -> BODY']);
  });

  it('that dissolves a unit leaves its duties with nobody', async () => {
    const [result] = await yenBai({ dissolve: { unit: 'thanh-tra-so' } }, [about('inspection', 'INSPECT')]);
    expect(result?.changes[0]).toBe('STATUS');
    expect(result && [result.before.status, result.after.status]).toEqual(['ESTABLISHED', 'NOT_ESTABLISHED']);
  });

  it('that moves a duty moves its lead and nothing else', async () => {
    const results = await yenBai({ moveDuty: { clause: { document: 'yb-2025-03', path: 'IV.2.3.d' }, to: 'phong-qlkh-dmst' } });
    const xray = results.find((result) => askedAs(result) === 'radiation.xray LICENSE');
    expect(xray && [xray.changes[0], leads(xray.before), leads(xray.after)]).toEqual(['LEAD', ['phong-qlcn-dlcl'], ['phong-qlkh-dmst']]);
    expect(results.filter((result) => !/^radiation\.(xray|worker-certificate) |^radiation\.safety LICENSE$/.test(askedAs(result)))).toEqual([]);
  });

  it('that repeals a document only cited changes no lead and adds a caveat where something rests on it', async () => {
    const results = await yenBai({ repeal: { document: '55-2025-nd-cp' } });
    expect(results.length).toBeGreaterThan(100);
    expect(new Set(results.map(({ changes }) => changes.join()))).toEqual(new Set(['CAVEATS']));
    expect(results.every(({ before, after }) => leads(before).join() === leads(after).join())).toBe(true);
    expect(results.every(({ after }) => after.caveats.some(({ code }) => code === 'BASIS_REPLACED'))).toBe(true);
    expect(results.some(({ before }) => before.caveats.some(({ code }) => code === 'BASIS_REPLACED'))).toBe(false);
  });

  it('that repeals a document on which nothing rests changes nothing', async () => {
    expect(await yenBai({ repeal: { document: '62-2017-qd-ubnd-quang-ngai' } })).toEqual([]);
  });

  it('that repeals the decision itself leaves the matter with the body, by law', async () => {
    const results = await yenBai({ repeal: { document: 'yb-2025-03' } }, [about('radiation.xray', 'LICENSE')]);
    expect(results.map(({ after }) => [after.status, after.body?.key, leads(after), after.citations.length])).toEqual([
      ['BODY', 'yen-bai/so-khcn', [], 0],
    ]);
    expect(results[0]?.after.mandates.map(({ subject }) => subject)).toEqual(['radiation']);
    expect(results[0]?.after.caveats.map(({ code }) => code)).toContain('NO_DECISION_IN_FORCE');
  });

  it('that repeals the law of a competence makes it unverified', async () => {
    const procedures = [...(await responsibility.reference()).procedures.keys()];
    const results = await yenBai(
      { repeal: { document: '142-2020-nd-cp' } },
      procedures.map((procedure) => ({ procedure })),
    );
    expect(results.length).toBeGreaterThan(0);
    expect(results.every(({ changes }) => !changes.includes('LEAD') && !changes.includes('STATUS'))).toBe(true);
    const verified = ({ caveats }: { caveats: readonly { code: string }[] }): boolean =>
      caveats.every(({ code }) => code !== 'COMPETENCE_NOT_VERIFIED');
    expect(results.map(({ before, after }) => [verified(before), verified(after)])).toEqual(results.map(() => [true, false]));
  });

  it('may follow another: what was merged can be renamed', async () => {
    const rename: GivenChange = { rename: { unit: 'phong-cds', name: { vi: 'Phòng Số', en: 'Digital Division' } } };
    const [result] = await yenBai([MERGER, rename], [about('digital.signature')]);
    expect(result?.after.leads.map(({ unit }) => unit.name.vi)).toEqual(['Phòng Số']);
    await expect(yenBai([MERGER, { dissolve: { unit: 'phong-bcvt' } }])).rejects.toMatchObject({ code: 'UNKNOWN_UNIT' });
  });
});

describe('a rule', () => {
  const rule = {
    table: 'exclusions',
    id: 'xray-never-by-a-clause',
    title: { vi: 'Điều khoản không giao cấp phép', en: 'No clause gives a licence' },
    when: { 'evidence.kind': 'CLAUSE', 'question.action': 'LICENSE' },
    authority: 'convention',
  };
  const lead = {
    table: 'leads',
    before: 'clause-names-unit',
    id: 'name-first',
    title: { vi: 'Tên đứng đầu', en: 'The name comes first' },
    when: { 'evidence.kind': 'NAME', 'subject.match': ['EXACT', 'BROADER'], 'unit.kind': 'DIVISION' },
    standing: 'ESTABLISHED',
    authority: 'convention',
  };

  it('changes the answers that it speaks to, and the rules of the package neither in hash nor in memory', async () => {
    const { ruleset } = responsibility;
    const { hash } = ruleset;
    const [result, ...others] = await yenBai({ addRule: { rule: JSON.stringify(rule) } }, [
      about('radiation.xray', 'LICENSE'),
      about('radiation.xray', 'INSPECT'),
    ]);
    expect(result?.before.status).toBe('ESTABLISHED');
    expect(result?.after.status).not.toBe('ESTABLISHED');
    expect(result?.after.receipt.rulesetHash).not.toBe(hash);
    expect(others).toEqual([]);
    expect(responsibility.ruleset).toBe(ruleset);
    expect([ruleset.hash, ruleset.rules.some(({ id }) => id === rule.id)]).toEqual([hash, false]);
    const fresh = await responsibility.ask(about('radiation.xray', 'LICENSE'), 'yen-bai', '2025-05-16');
    expect([fresh.status, fresh.receipt.rulesetHash]).toEqual(['ESTABLISHED', hash]);
  });

  it('wins over those below it and not over those above, wherever it is put', async () => {
    const question = about('telecom', null);
    const ruleOf = async (given: object): Promise<string | undefined> => {
      const [result] = await yenBai({ addRule: { rule: JSON.stringify(given) } }, [question]);
      return result?.after.leads[0]?.rule;
    };
    const now = await responsibility.ask(question, 'yen-bai', '2025-05-15');
    expect(now.leads[0]?.rule).toBe('clause-names-unit');
    expect(await ruleOf(lead)).toBe('name-first');
    expect(await ruleOf({ ...lead, before: 'clause-general-action' }), 'no answer changes').toBeUndefined();
    expect(await ruleOf({ ...lead, before: undefined }), 'at the end of the table').toBeUndefined();
  });

  it.each([
    ['that is no JSON', '{', 'JSON'],
    ['without a table', JSON.stringify({ ...rule, table: undefined }), 'UNKNOWN_TABLE .*leads'],
    ['of a table that does not exist', JSON.stringify({ ...rule, table: 'lead' }), 'UNKNOWN_TABLE "?lead|UNKNOWN_TABLE'],
    ['before a row that does not exist', JSON.stringify({ ...lead, before: 'clause-names-units' }), 'UNKNOWN_ROW .*clause-names-unit'],
    ['with a fact that does not exist', JSON.stringify({ ...rule, when: { 'unit.size': '1' } }), 'UNKNOWN_FACT'],
    ['with the id of another rule', JSON.stringify({ ...rule, id: 'clause-names-unit' }), 'DUPLICATE_ID'],
    [
      'with several faults, all told',
      JSON.stringify({ ...rule, when: { 'unit.kind': 'GUILD', 'evidence.knd': 'CLAUSE' } }),
      'UNKNOWN_VALUE.*UNKNOWN_FACT',
    ],
  ])('%s is refused', async (_title, given, wanted) => {
    await expect(yenBai({ addRule: { rule: given } })).rejects.toMatchObject({
      code: 'INVALID_RULE',
      message: expect.stringMatching(new RegExp(wanted)),
    });
  });
});

describe('a change that cannot be made', () => {
  const clause = { document: 'yb-2025-03', path: 'IV.2.3.d' };
  it.each<[string, GivenChange | GivenChange[], string]>([
    ['a merger of one', { merge: { units: ['phong-cds'], into: 'phong-cds' } }, 'INVALID_CHANGE'],
    ['a merger with the body', { merge: { units: ['phong-cds', 'so-khcn'], into: 'phong-cds' } }, 'INVALID_CHANGE'],
    ['an unknown unit', { dissolve: { unit: 'phong-khong-co' } }, 'UNKNOWN_UNIT'],
    ['a unit of another province', { dissolve: { unit: 'quang-ngai/phong-qlcn' } }, 'UNIT_OF_ANOTHER_PROVINCE'],
    ['a clause to a dissolved unit', [{ dissolve: { unit: 'phong-cds' } }, { moveDuty: { clause, to: 'phong-cds' } }], 'UNIT_NOT_IN_FORCE'],
    ['a clause that does not exist', { moveDuty: { clause: { ...clause, path: 'IX.1' }, to: 'phong-cds' } }, 'UNKNOWN_CLAUSE'],
    ['a clause of another province', { moveDuty: { clause: { ...clause, document: 'qn-2025-03' }, to: 'phong-cds' } }, 'UNKNOWN_DOCUMENT'],
    ['a heading', { moveDuty: { clause: { ...clause, path: 'IV.2.3' }, to: 'phong-cds' } }, 'CLAUSE_WITHOUT_DUTY'],
    ['a part of a unit that has none', { moveDuty: { clause, to: 'phong-cds', from: 'phong-bcvt' } }, 'SEVERAL_HOLDERS'],
    ['an unknown document', { repeal: { document: '1-2099-nd-cp' } }, 'UNKNOWN_DOCUMENT'],
    ['an empty name', { rename: { unit: 'phong-cds', name: { vi: ' ', en: '' } } }, 'INVALID_CHANGE'],
    [
      'a name that states an unknown subject',
      { rename: { unit: 'phong-cds', name: { vi: 'Phòng A', en: 'A' }, states: ['no.such'] } },
      'UNKNOWN_SUBJECT',
    ],
  ])('%s says so with a code', async (_title, change, code) => {
    await expect(yenBai(change)).rejects.toMatchObject({ code });
  });

  it('is reported before any question is asked, and so is a question that cannot be read', async () => {
    await expect(yenBai(MERGER, [{}])).rejects.toMatchObject({ code: 'INVALID_QUESTION' });
  });

  it('of a clause that gives something to several needs to say whose part', async () => {
    const move = (from?: string): Promise<WhatIfResult[]> =>
      suppose(responsibility, {
        changes: [{ moveDuty: { clause: { document: 'qn-2025-09-programme', path: 'PL1.7' }, to: 'van-phong-so', ...(from ? { from } : {}) } }],
        questions: [about('public-services', 'ORGANISE')],
        province: 'quang-ngai',
        asOf: '2025-10-01',
      });
    await expect(move()).rejects.toMatchObject({ code: 'SEVERAL_HOLDERS' });
    const [result] = await move('trung-tam-udkhcn');
    expect(result && leads(result.after)).toEqual(['trung-tam-cds-dmst', 'trung-tam-kttcdlcl', 'van-phong-so']);
  });
});
