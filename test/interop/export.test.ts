import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runExportAkn } from '../../src/cli/export-akn.js';
import { runExportAudit } from '../../src/cli/export-audit.js';
import { runExportMatrix } from '../../src/cli/export-matrix.js';
import { runExportAnswer } from '../../src/cli/export-answer.js';
import { runExportRegistry } from '../../src/cli/export-registry.js';
import type { Config } from '../../src/config.js';
import type { JsonLdDocument } from '../../src/interop/jsonld/node.js';
import { commandRegistry } from '../support/app.js';

let config: Config;
let close: () => Promise<void>;
let directory: string;
beforeAll(async () => {
  ({ config, close } = await commandRegistry());
  directory = await mkdtemp(join(tmpdir(), 'phancong-'));
});
afterAll(async () => {
  await rm(directory, { recursive: true, force: true });
  await close();
});

const WHERE = { province: 'Quảng Ngãi', asOf: '2025-05-15', lang: 'vi', table: 'duties' } as const;
const to = (name: string): string => join(directory, name);

describe('phancong export', () => {
  it('registry as JSON-LD has addresses under the given base', async () => {
    await runExportRegistry(config, { ...WHERE, format: 'jsonld', base: 'https://so.example/', out: to('r.jsonld') });
    const { graph, ...rest } = JSON.parse(await readFile(to('r.jsonld'), 'utf8')) as JsonLdDocument;
    expect(rest['@context']).toBe('https://so.example/contexts/phancong.jsonld');
    expect(graph.map(({ id }) => id)).toContain('https://so.example/id/unit/quang-ngai/phong-qlcn');
  });

  it.each([
    ['duties', 'vi', 'Văn bản,Khóa'],
    ['units', 'en', 'Key,Name'],
    ['procedures', 'vi', 'Câu hỏi,'],
  ] as const)('registry as CSV holds the table %s in %s', async (table, lang, heading) => {
    await runExportRegistry(config, { ...WHERE, lang, table, format: 'csv', out: to(`${table}.csv`) });
    const text = await readFile(to(`${table}.csv`), 'utf8');
    expect(text.startsWith(`\uFEFF${heading}`)).toBe(true);
    expect(text).toContain(lang === 'vi' ? 'Phòng Quản lý chuyên ngành' : 'Division of Specialised Management');
  });

  it('registry as XLSX is a workbook', async () => {
    await runExportRegistry(config, { ...WHERE, format: 'xlsx', out: to('r.xlsx') });
    expect((await readFile(to('r.xlsx'))).subarray(0, 2).toString()).toBe('PK');
  });

  it('an answer as JSON-LD and as a line', async () => {
    const question = { ...WHERE, subject: 'radiation.xray', action: 'license' };
    await runExportAnswer(config, undefined, { ...question, format: 'jsonld', out: to('a.jsonld') });
    expect(await readFile(to('a.jsonld'), 'utf8')).toContain('"wasDerivedFrom"');
    await runExportAnswer(config, undefined, { ...question, format: 'csv', out: to('a.csv') });
    expect((await readFile(to('a.csv'), 'utf8')).split('\r\n')).toHaveLength(3);
  });

  it('an audit as CSV has a line for each overlap of Yên Bái', async () => {
    await runExportAudit(config, { province: 'yen-bai', asOf: '2025-04-01', lang: 'vi', format: 'csv', out: to('audit.csv') });
    const text = await readFile(to('audit.csv'), 'utf8');
    expect(text).toContain('TWO_LEADS');
    expect(text).toContain('yb-2025-03#V.2.7.d');
  });

  it('a matrix as CSV has a column for each province on its date', async () => {
    const columns = ['quang-ngai@2025-05-15', 'yen-bai@2025-05-15', 'hai-phong@2025-08-01'];
    await runExportMatrix(config, columns, { lang: 'vi', format: 'csv', subject: ['radiation.xray'], action: 'license', out: to('matrix.csv') });
    const [head = '', row = ''] = (await readFile(to('matrix.csv'), 'utf8')).split('\r\n');
    for (const heading of ['Quảng Ngãi (2025-05-15)', 'Yên Bái (2025-05-15)', 'Hải Phòng (2025-08-01)']) expect(head).toContain(heading);
    for (const cell of ['Phòng Quản lý chuyên ngành', 'qn-2025-03#V.2.4.4', 'yb-2025-03#IV.2.3.d']) expect(row).toContain(cell);
  });

  it('a document as Akoma Ntoso', async () => {
    await runExportAkn(config, 'yb-2025-03', { asOf: '2025-05-15', lang: 'en', out: to('d.xml') });
    expect(await readFile(to('d.xml'), 'utf8')).toContain('<FRBRlanguage language="eng"/>');
  });

  it.each([
    ['a document that is only cited', '142-2020-nd-cp', {}, 'UNKNOWN_DOCUMENT'],
    ['an unknown document', 'yb-2025-3', {}, 'UNKNOWN_DOCUMENT'],
    ['an unknown revision', 'yb-2025-03', { at: 99 }, 'UNKNOWN_REVISION'],
  ])('%s is refused', async (_title, key, options, code) => {
    await expect(runExportAkn(config, key, { ...options, lang: 'vi' })).rejects.toMatchObject({ code });
  });
});
