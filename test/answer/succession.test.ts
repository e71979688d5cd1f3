import { beforeAll, describe, expect, it } from 'vitest';
import { packagedRecords } from '../../src/registry/seeds/packaged-records.js';
import type { DocumentRecord, RegistryRecord, UnitRecord } from '../../src/registry/record.js';
import { askRegistry, type AskedRegistry } from '../support/registry.js';

const PUBLICITY = { duty: { subject: 'digital.publicity', action: 'ORGANISE' as const } };

/** A Sở Thông tin và Truyền thông that nobody describes so: one unit, one clause, and to whom the work passed on 1 March 2025. */
function formerBody(province: string, successor: string, to: string | null = '2025-03-01'): RegistryRecord[] {
  const body = `${province}/so-thong-tin-va-truyen-thong`;
  const unit: UnitRecord = {
    kind: 'unit',
    key: body,
    province,
    parent: null,
    slug: 'so-thong-tin-va-truyen-thong',
    type: 'DEPARTMENT',
    names: { vi: 'Sở Thông tin và Truyền thông', en: 'Department of Information and Communications' },
    abbreviation: null,
    position: 0,
    evidence: { document: `${province}-tttt`, path: null },
    states: [],
    suggests: [],
    successors: [],
    from: null,
    to,
  };
  const division: UnitRecord = {
    ...unit,
    key: `${body}/phong-cntt`,
    parent: body,
    slug: 'phong-cntt',
    type: 'DIVISION',
    names: { vi: 'Phòng Công nghệ thông tin', en: 'Division of Information Technology' },
    position: 1,
    successors: [
      {
        to: successor,
        fields: ['digital'],
        authority: { vi: 'Sắp xếp các sở từ 1/3/2025.', en: 'The departments were rearranged on 1 March 2025.' },
      },
    ],
  };
  const document: DocumentRecord = {
    kind: 'document',
    key: `${province}-tttt`,
    type: 'DECISION',
    number: '10/QĐ-STTTT',
    symbol: 'QĐ-STTTT',
    issuedOn: '2023-02-01',
    issuer: null,
    title: null,
    province,
    body,
    held: true,
    effective: { rule: 'ON_SIGNING', from: '2023-02-01', to: null },
    defects: [],
    relations: [],
    clauses: [
      {
        path: '1',
        parent: null,
        label: '1.',
        kind: 'ITEM',
        nature: 'DUTY',
        entry: true,
        summary: { vi: 'Tuyên truyền về chuyển đổi số.', en: 'Publicity for digital transformation.' },
        holder: division.key,
        namesUnit: null,
        about: [],
        defects: [],
        duties: [{ holder: division.key, role: 'LEAD', actions: ['ORGANISE'], subjects: ['digital.publicity', 'postal.licence'], within: [] }],
        assignment: null,
        outcomes: [],
      },
    ],
  };
  return [unit, division, document];
}

const YEN_BAI = formerBody('yen-bai', 'yen-bai/phong-cds');
const HAI_DUONG = formerBody('hai-duong', 'hai-phong@2025-07-01/phong-cntt');
let asked: AskedRegistry;
beforeAll(() => {
  asked = askRegistry(
    packagedRecords(),
    [...packagedRecords(), ...YEN_BAI, ...HAI_DUONG],
    [...packagedRecords(), ...formerBody('yen-bai', 'yen-bai/phong-cds', null)],
  );
});

const said = async (province: string, asOf: string, revision: number, question: object = PUBLICITY): Promise<unknown[]> => {
  const { status, body, leads, citations } = await asked.responsibility.ask(question, province, asOf, revision);
  return [status, body?.key, leads.map(({ unit, evidence }) => `${unit.key} ${evidence}`), citations.map(({ document }) => document.key)];
};

describe('work that passed from a body to another', () => {
  it('of the same province is continued by the unit that is named, from the day on which the first was gone', async () => {
    expect(await said('yen-bai', '2025-05-15', 1)).toEqual(['BODY', 'yen-bai/so-khcn', [], []]);
    expect(await said('yen-bai', '2025-05-15', 2)).toEqual(['INFERRED', 'yen-bai/so-khcn', ['yen-bai/phong-cds SUCCESSION'], ['yen-bai-tttt']]);
  });

  it('of a province that was merged is continued in the new one', async () => {
    expect(await said('hai-phong', '2025-10-01', 1)).toEqual(['BODY', 'hai-phong@2025-07-01/so-khcn', [], ['hp-2025-06-30']]);
    expect(await said('hai-phong', '2025-10-01', 2)).toEqual([
      'INFERRED',
      'hai-phong@2025-07-01/so-khcn',
      ['hai-phong@2025-07-01/phong-cntt SUCCESSION'],
      ['hp-2025-06-30', 'hai-duong-tttt'],
    ]);
  });

  it('is not continued while the first body still has it', async () => {
    expect(await said('yen-bai', '2025-05-15', 3)).toEqual(['BODY', 'yen-bai/so-khcn', [], []]);
  });

  it('is continued within the fields that passed, and in no other', async () => {
    const question = { duty: { subject: 'postal.licence', action: 'ORGANISE' as const } };
    expect(await said('yen-bai', '2025-05-15', 2, question)).toEqual(await said('yen-bai', '2025-05-15', 1, question));
  });

  it('is of the first body, and of nobody else, before it passed', async () => {
    const before = await asked.responsibility.ask(PUBLICITY, 'yen-bai', '2025-02-15', 2);
    expect(before.leads.filter(({ unit }) => unit.key.includes('so-khcn') || unit.key === 'yen-bai/phong-cds')).toEqual([]);
  });

  it('shows neither unit nor document of the first among those of the second', async () => {
    const { units, documents, formerDocuments } = await asked.responsibility.configuration('yen-bai', '2025-05-15', 2, 'so-khcn');
    expect(units.map(({ key }) => key)).not.toContain('yen-bai/so-thong-tin-va-truyen-thong/phong-cntt');
    expect(documents.map(({ document }) => document.key)).toEqual(['yb-2025-03']);
    expect(formerDocuments.map(({ document }) => document.key)).toEqual(['yen-bai-tttt']);
  });
});
