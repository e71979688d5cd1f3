import { describe, expect, it } from 'vitest';
import { caveatsOfDates, competenceByProcedures, competenceFor } from '../../src/answer/competence.js';
import { findBody } from '../../src/answer/jurisdiction.js';
import type { Caveat, CompetenceAnswer, Resolution } from '../../src/answer/resolution.js';
import type { Action } from '../../src/registry/duty.model.js';
import type { CompetenceRecord, ProcedureRecord, RegistryRecord } from '../../src/registry/record.js';
import { procedureView } from '../../src/registry/views.js';
import { citedDocument } from '../../src/registry/cited-document.js';
import { answersBy, bodyKind, competence, procedure, province, subject } from '../support/made-law.js';

const LAW: RegistryRecord[] = [
  province('here'),
  province('there', { code: '98' }),
  subject('health'),
  subject('land'),
  ...['committee', 'health-dept', 'commune'].map((key) => bodyKind(key)),
  procedure('1.1', 'health'),
];
const text = (words: string) => ({ vi: words, en: words });
/** Confirmed for the day that is asked about. */
const sure = (key: string, over: Partial<CompetenceRecord> = {}): CompetenceRecord =>
  competence(key, 'health', { decides: text(key), verifiedOn: '2025-05-15', ...over });

interface Asked {
  code?: string | null;
  matter?: string;
  action?: Action | null;
  inCharge?: string;
  asOf?: string;
}

async function found(
  law: RegistryRecord[],
  { code = '1.1', matter = 'health', action = 'LICENSE', inCharge, asOf = '2025-05-15' }: Asked = {},
): Promise<{ competence: CompetenceAnswer | null; caveats: Caveat[] }> {
  const service = answersBy(...LAW, ...law);
  const jurisdiction = await service.jurisdiction('here', asOf);
  const body = (key: string) => findBody(jurisdiction, key);
  const configuration = await jurisdiction.configuration(body('health-dept'));
  return competenceFor(configuration, code, { subject: matter, action }, inCharge === undefined ? null : body(inCharge), asOf);
}
const decided = async (law: RegistryRecord[], asked: Asked = {}): Promise<string | null> => (await found(law, asked)).competence?.decides?.vi ?? null;

describe('who decides by law', () => {
  it('gives everything that the source says, as bodies of the province where it names them', async () => {
    const full = sure('full', {
      from: '2025-03-01',
      to: '2026-03-01',
      receives: text('Trung tâm'),
      delegatedTo: text('Sở'),
      bodies: { decides: 'committee', receives: 'commune', carriesOut: 'health-dept' },
      note: text('Từ 1/3/2025.'),
      basis: [
        { document: 'decree', provision: 'Điều 1' },
        { document: 'not-on-record', provision: null },
      ],
    });
    const decree = citedDocument({ key: 'decree', type: 'DECREE', number: '1/2025/NĐ-CP', title: text('Nghị định') } as never);
    const { competence: answer, caveats } = await found([full, decree]);
    expect(answer).toEqual({
      decides: text('full'),
      receives: text('Trung tâm'),
      delegatedTo: text('Sở'),
      decidedBy: expect.objectContaining({ key: 'here/committee' }) as unknown,
      receivedBy: expect.objectContaining({ key: 'here/commune' }) as unknown,
      carriedOutBy: expect.objectContaining({ key: 'here/health-dept' }) as unknown,
      inCharge: null,
      basis: [
        { document: expect.objectContaining({ key: 'decree', number: '1/2025/NĐ-CP' }) as unknown, provision: 'Điều 1' },
        { document: { id: 'not-on-record', key: 'not-on-record', number: null, title: null }, provision: null },
      ],
      from: '2025-03-01',
      to: '2026-03-01',
      verifiedOn: '2025-05-15',
      note: text('Từ 1/3/2025.'),
    });
    expect(caveats).toEqual([]);
  });

  it('is no body where the source names none, or one of a kind that is not on record', async () => {
    const { competence: answer } = await found([sure('c', { bodies: { decides: null, receives: 'nowhere', carriesOut: null } })]);
    expect([answer?.decidedBy, answer?.receivedBy, answer?.carriedOutBy]).toEqual([null, null, null]);
  });

  it.each<[string, RegistryRecord[], Asked, string | null]>([
    ['a rule of the province itself before a national one', [sure('national'), sure('own', { province: 'here' })], {}, 'own'],
    ['the national one where another province has its own', [sure('foreign', { province: 'there' }), sure('national')], {}, 'national'],
    ['nobody, where only another province has a rule', [sure('foreign', { province: 'there' })], {}, null],
    ['nobody, of another matter', [sure('c')], { matter: 'land' }, null],
    ['nobody, of another act', [sure('c')], { action: 'CHECK' }, null],
    ['nobody, where no act is asked about', [sure('c')], { action: null }, null],
    ['nobody, the day before the rule begins', [sure('c', { from: '2025-05-16' })], {}, null],
    ['whom the rule of the day names', [sure('old', { to: '2025-05-15' }), sure('new', { from: '2025-05-15' })], {}, 'new'],
    ['nobody, where no procedure is asked about', [sure('c')], { code: null }, null],
    ['nobody, of a procedure that is not on record', [sure('c')], { code: '9.9' }, null],
  ])('is %s', async (_what, law, asked, expected) => expect(await decided(law, asked)).toBe(expected));

  it.each<[string, RegistryRecord[], string[]]>([
    ['on the last day for which a source confirms it', [sure('c')], []],
    ['the day after', [sure('c', { verifiedOn: '2025-05-14' })], ['COMPETENCE_NOT_VERIFIED']],
    ['where no source confirms it', [sure('c', { verifiedOn: null })], ['COMPETENCE_NOT_VERIFIED']],
    ['where nothing is on record', [], ['COMPETENCE_NOT_VERIFIED']],
  ])('is uncertain %s: %j', async (_when, law, codes) => expect((await found(law)).caveats.map(({ code }) => code)).toEqual(codes));

  it('comes with what is uncertain about the procedure', async () => {
    const { caveats } = await found([procedure('1.1', 'health', { oldName: true })]);
    expect(caveats.map(({ code }) => code)).toEqual(['PROCEDURE_MAY_BE_REPLACED', 'COMPETENCE_NOT_VERIFIED']);
  });
});

describe('where papers are handed in for a matter and an act', () => {
  const BY = sure('c', { bodies: { decides: 'committee', receives: 'commune', carriesOut: null } });
  const ANSWER = {
    status: 'BODY',
    subject: { code: 'health' },
    action: 'LICENSE',
    competence: null,
    receipt: { asOf: '2025-05-15', province: 'here' },
  } as unknown as Resolution;
  const byProcedures = async (law: RegistryRecord[], over: Partial<Resolution> = {}) =>
    competenceByProcedures({ ...ANSWER, ...over }, await answersBy(...LAW, ...law).jurisdiction('here', '2025-05-15'));

  it('comes with the procedures on record for exactly these, and with who is in charge', async () => {
    const inCharge = { key: 'here/health-dept' } as CompetenceAnswer['inCharge'];
    const alone = { ...(await found([], { inCharge: 'health-dept' })).competence, inCharge } as CompetenceAnswer;
    const told = await byProcedures([BY, procedure('1.2', 'health'), procedure('1.3', 'land')], { competence: alone });
    expect(told?.procedures.map(({ code }) => code)).toEqual(['1.1', '1.2']);
    expect([told?.competence.receivedBy?.key, told?.competence.decidedBy?.key, told?.competence.inCharge?.key]).toEqual([
      'here/commune',
      'here/committee',
      'here/health-dept',
    ]);
  });

  it.each<[string, RegistryRecord[], Partial<Resolution>]>([
    ['where no source shows it for the day', [sure('c', { verifiedOn: '2025-05-14' })], {}],
    ['where no source shows it at all', [sure('c', { verifiedOn: null })], {}],
    ['where nothing is on record', [], {}],
    ['for another act', [BY], { action: 'CHECK' }],
    ['for a matter without an act', [BY], { action: null }],
    ['where nobody is named', [BY], { status: 'NOT_ESTABLISHED' }],
    ['for what is nobody’s', [BY], { status: 'OUT_OF_SCOPE' }],
    ['where it is not known what is asked', [BY], { subject: null }],
    ['where a procedure is a ministry’s', [BY, procedure('1.2', 'health', { level: 'MINISTRY' })], {}],
    ['the day before the procedure begins', [BY, procedure('1.1', 'health', { from: '2025-05-16' })], {}],
    ['on the day on which it was dropped', [BY, procedure('1.1', 'health', { to: '2025-05-15' })], {}],
    ['on the day on which its law ended', [BY, procedure('1.1', 'health', { basisEnds: '2025-05-15' })], {}],
    ['where the answer has it already', [BY], { competence: { decides: text('c') } as CompetenceAnswer }],
  ])('is not told %s', async (_where, law, over) => expect(await byProcedures(law, over)).toBeNull());

  it.each<[string, Partial<ProcedureRecord>]>([
    ['on its first day', { from: '2025-05-15' }],
    ['on the last day before it was dropped', { to: '2025-05-16' }],
    ['on the last day of its law', { basisEnds: '2025-05-16' }],
  ])('is told by a procedure %s', async (_when, over) => expect(await byProcedures([BY, procedure('1.1', 'health', over)])).not.toBeNull());
});

describe('who is in charge of the field, where another body takes the case', () => {
  const NOTHING_ELSE = {
    decides: null,
    receives: null,
    delegatedTo: null,
    decidedBy: null,
    receivedBy: null,
    carriedOutBy: null,
    basis: [],
    from: null,
    to: null,
    verifiedOn: null,
    note: null,
  };

  it.each<[string, Asked, string[]]>([
    ['of a matter', { code: null }, []],
    ['of a procedure of which no competence is on record', {}, ['COMPETENCE_NOT_VERIFIED']],
  ])('is told alone %s', async (_what, asked, codes) => {
    const { competence: answer, caveats } = await found([], { ...asked, inCharge: 'health-dept' });
    expect(answer).toEqual({ ...NOTHING_ELSE, inCharge: expect.objectContaining({ key: 'here/health-dept' }) as unknown });
    expect(caveats.map(({ code }) => code)).toEqual(codes);
    expect((await found([], asked)).competence).toBeNull();
  });

  it('is named besides who decides', async () => {
    const { competence: answer } = await found([sure('c')], { inCharge: 'health-dept' });
    expect([answer?.decides?.vi, answer?.inCharge?.key]).toEqual(['c', 'here/health-dept']);
  });
});

describe('the dates of a procedure', () => {
  const NOTE = { vi: 'Trước đó: 1.0.', en: 'Before: 1.0.' };
  const messages = (over: Partial<ProcedureRecord>, asOf: string): string[] =>
    caveatsOfDates(procedureView(procedure('1.1', 'health', over)), asOf).map(({ message }) => message.vi);
  const NOT_YET = 'Vào ngày được hỏi chưa có thủ tục 1.1: sớm nhất là từ 1/5/2025.';
  const DROPPED = 'Thủ tục 1.1 đã bị bãi bỏ từ 1/5/2025; thủ tục thay thế: chưa có trong sổ.';
  const ENDED = 'Căn cứ pháp lý của thủ tục 1.1 hết hiệu lực từ 1/5/2025; chưa rõ mã này còn được dùng hay không.';

  it.each<[string, Partial<ProcedureRecord>, string, string[]]>([
    ['the day before it began', { from: '2025-05-01' }, '2025-04-30', [NOT_YET]],
    ['on its first day', { from: '2025-05-01' }, '2025-05-01', []],
    ['on its last day', { to: '2025-05-01' }, '2025-04-30', []],
    ['on the day on which it was dropped', { to: '2025-05-01' }, '2025-05-01', [DROPPED]],
    [
      'dropped, with what replaced it',
      { to: '2025-05-01', replacedBy: ['2.1', '2.2'] },
      '2025-05-02',
      [DROPPED.replace('chưa có trong sổ', '2.1, 2.2')],
    ],
    ['on the last day of the law that it rests on', { basisEnds: '2025-05-01' }, '2025-04-30', []],
    ['on the day on which that law ended', { basisEnds: '2025-05-01' }, '2025-05-01', [ENDED]],
    ['with what holds before, where that is on record', { from: '2025-05-01', note: NOTE }, '2025-04-30', [`${NOT_YET} ${NOTE.vi}`]],
    ['dropped before its law ended: the first counts', { to: '2025-05-01', basisEnds: '2025-05-01' }, '2025-05-15', [DROPPED]],
    ['by an old name', { oldName: true }, '2025-05-15', ['Mã hoặc tên thủ tục theo nguồn cũ, có thể đã được thay thế.']],
    ['by an old name, and dropped: only that counts', { oldName: true, to: '2025-05-01' }, '2025-05-15', [DROPPED]],
    ['without any date', {}, '2025-05-15', []],
  ])('%s', (_when, over, asOf, expected) => expect(messages(over, asOf)).toEqual(expected));

  it('are in English too', () => {
    const [not] = caveatsOfDates(procedureView(procedure('1.1', 'health', { from: '2025-05-01', note: NOTE })), '2025-04-30');
    expect(not?.message.en).toMatch(/1\.1.* Before: 1\.0\.$/);
    const [dropped] = caveatsOfDates(procedureView(procedure('1.1', 'health', { to: '2025-05-01' })), '2025-05-01');
    expect(dropped?.message.en).toMatch(/: not on record\.$/);
  });
});
