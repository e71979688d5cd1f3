import { describe, expect, it } from 'vitest';
import { canonicalJson } from '../../src/shared/hash.js';
import type { Question } from '../../src/answer/question.js';
import type { Resolution } from '../../src/answer/resolution.js';
import type { ResponsibilityService } from '../../src/answer/responsibility.service.js';
import { askRegistry } from '../support/registry.js';

const { responsibility } = askRegistry();
const ask = (question: Question, province: string, asOf: string): Promise<Resolution> => responsibility.ask(question, province, asOf);
const fresh = (): ResponsibilityService => askRegistry().responsibility;

/** Two hundred different questions over the five jurisdictions. */
async function manyQuestions(): Promise<[Question, string, string][]> {
  const { vocabulary } = await responsibility.reference();
  const places = [
    ['quang-ngai', '2025-05-15'],
    ['yen-bai', '2025-05-15'],
    ['hai-phong', '2025-08-01'],
    ['quang-ngai', '2025-10-01'],
    ['binh-thuan', '2023-02-15'],
  ] as const;
  const subjects = vocabulary.subjects.slice(10, 50);
  return subjects.flatMap(({ code }, index) =>
    places.map(([province, asOf]): [Question, string, string] => [
      { duty: { subject: code, action: index % 3 === 0 ? 'LICENSE' : null } },
      province,
      asOf,
    ]),
  );
}

describe('the resolver', () => {
  it('gives 200 overlapping questions the same answers, byte for byte, as one after another', async () => {
    const questions = await manyQuestions();
    expect(questions).toHaveLength(200);
    const overlapping = fresh();
    const together = await Promise.all(questions.map(([question, province, asOf]) => overlapping.ask(question, province, asOf)));
    const sequential = fresh();
    const inTurn: Resolution[] = [];
    for (const [question, province, asOf] of questions) inTurn.push(await sequential.ask(question, province, asOf));
    const bytes = (list: Resolution[]): string[] =>
      list.map((resolution) => JSON.stringify({ ...resolution, understoodAs: resolution.understoodAs }));
    expect(bytes(together)).toEqual(bytes(inTurn));
    expect(new Set(together.map(({ status }) => status)).size).toBeGreaterThan(3);
  });

  it('the receipt covers the answer: equal answers have equal hashes, on any day of the same interval', async () => {
    const [first, second] = await Promise.all(
      ['2025-05-15', '2025-05-16'].map((day) => ask({ duty: { subject: 'radiation.xray', action: 'LICENSE' } }, 'quang-ngai', day)),
    );
    expect(first?.receipt.answerHash).toBe(second?.receipt.answerHash);
    expect(first?.receipt).toMatchObject({
      revision: 1,
      province: 'quang-ngai',
      asOf: '2025-05-15',
      question: canonicalJson({ form: 'DUTY', duty: { subject: 'radiation.xray', action: 'LICENSE' } }),
    });
    const other = await ask({ duty: { subject: 'radiation.xray', action: 'RECEIVE' } }, 'hai-phong', '2025-08-01');
    expect(other.receipt.answerHash).not.toBe(first?.receipt.answerHash);
  });

  it('explains: the rule that was met with what it saw, and the one that decided by failing', async () => {
    const { steps } = await ask({ duty: { subject: 'radiation.xray', action: 'LICENSE' } }, 'hai-phong', '2025-08-01');
    expect(steps.find(({ rule, met }) => met && rule === 'body-general-clause')?.clause?.path).toBe('2.4');
    const failed = steps.find(({ rule, clause }) => rule === 'body-clause' && clause?.path === '2.12.c');
    expect(failed).toMatchObject({ met: false });
    expect(failed?.conditions.find(({ result }) => result === 'NOT_MET')).toMatchObject({ fact: 'action.match', seen: 'OTHER' });
  });

  it('a lead carries the chain from clause to document to its bases', async () => {
    const { leads } = await ask({ duty: { subject: 'radiation.xray', action: 'LICENSE' } }, 'quang-ngai', '2025-05-15');
    expect(leads[0]?.clauses[0]?.document.basedOn.map(({ number }) => number)).toEqual(['62/2017/QĐ-UBND', '11/2025/QĐ-UBND']);
  });

  it('every non-answer says why and what would settle it, in both languages', async () => {
    for (const [question, province, asOf] of await manyQuestions()) {
      const { status, caveats, summary } = await ask(question, province, asOf);
      expect(summary.vi && summary.en).toBeTruthy();
      if (['NOT_ESTABLISHED', 'OUT_OF_SCOPE', 'SUPPORT_ONLY'].includes(status))
        expect(caveats.length, canonicalJson([question, province])).toBeGreaterThan(0);
      for (const { message, settle } of caveats) {
        for (const text of [message.vi, message.en, settle.vi, settle.en]) expect(text).not.toMatch(/\{\w+\}|undefined|null/);
      }
    }
  });

  it('leads are named only where the status says so, and each has a clause or a name behind it', async () => {
    for (const [question, province, asOf] of await manyQuestions()) {
      const { status, leads, citations } = await ask(question, province, asOf);
      expect(leads.length > 0).toBe(['ESTABLISHED', 'SHARED', 'INFERRED'].includes(status));
      if (status === 'ESTABLISHED') expect(leads).toHaveLength(1);
      if (status === 'SHARED') expect(leads.length).toBeGreaterThan(1);
      if (leads.length) expect(citations.length).toBeGreaterThan(0);
      for (const { unit } of leads) expect(unit.parentKey).not.toBeNull();
    }
  });
});

describe('competence: who decides is not who leads', () => {
  it('the People’s Committee licenses X-ray work, by law and decree', async () => {
    const { competence, caveats } = await ask({ procedure: '2.002383' }, 'quang-ngai', '2025-05-15');
    expect(competence?.decides?.vi).toMatch(/Ủy ban nhân dân/);
    expect(competence?.basis.map(({ document, provision }) => [document.key, provision])).toContainEqual(['142-2020-nd-cp', 'Điều 28 khoản 2']);
    expect(caveats.map(({ code }) => code)).not.toContain('COMPETENCE_NOT_VERIFIED');
  });

  it('the body receives declarations', async () => {
    const { competence, caveats } = await ask({ procedure: '2.002131' }, 'quang-ngai', '2025-05-15');
    expect(competence?.receives?.vi).toMatch(/Sở|cơ quan chuyên môn/);
    expect(caveats.map(({ code }) => code)).toContain('PROCEDURE_MAY_BE_REPLACED');
  });

  it('a province may delegate', async () => {
    const { competence } = await ask({ procedure: '2.002383' }, 'tien-giang', '2021-05-06');
    expect(competence?.delegatedTo?.vi).toMatch(/Sở/);
    expect((await ask({ procedure: '2.002383' }, 'tien-giang', '2021-05-05')).competence?.delegatedTo ?? null).toBeNull();
  });

  it.each(['1.004428', '1.010901', '2.000169'])('a procedure of the ministry is no body of a province: %s', async (procedure) => {
    for (const province of ['yen-bai', 'quang-ngai', 'hai-phong']) {
      const { status, leads, body, caveats } = await ask({ procedure }, province, '2025-05-15');
      expect([status, leads, body]).toEqual(['OUT_OF_SCOPE', [], null]);
      expect(caveats.map(({ code }) => code)).toContain('MINISTRY_LEVEL');
    }
  });

  it('questions on a duty name no competence', async () => {
    expect((await ask({ duty: { subject: 'radiation.xray', action: 'LICENSE' } }, 'quang-ngai', '2025-05-15')).competence).toBeNull();
  });
});
