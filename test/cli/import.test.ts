import { afterEach, describe, expect, it, vi } from 'vitest';
import { IMPORT_STAGES } from '../../src/cli/import-stage.js';
import { IMPORT_EXIT, runImport } from '../../src/cli/import.js';

const SAMPLE = new URL('../samples/cua-lap-programme.txt', import.meta.url).pathname;

/** What a run prints, and its exit code. */
async function printed(file: string, options: Parameters<typeof runImport>[1]): Promise<{ out: string; code: number }> {
  let out = '';
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    out += String(text);
    return true;
  });
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => {
    out += String(text);
    return true;
  });
  const code = await runImport(file, options);
  return { out, code };
}

afterEach(() => {
  vi.restoreAllMocks();
});

describe('phancong import --dry-run', () => {
  /** A line that each stage prints of the sample. */
  const LINES: Record<(typeof IMPORT_STAGES)[number], string> = {
    lines: '\t31\tA. VIỆC LỚN',
    zones: 'BODY\t31\tA. VIỆC LỚN',
    markers: '42:1\tNUMBER\t1\t1.\t(1) Chuyển kho số sang máy mới;',
    layout: '44:1\tCELL\tLEAD\tPL1.1\tPhòng HTS',
    tree: '43:1\tPL1.1.2\tPL1.1\tITEM\t(2)\tentry\t\tDiễn tập mất điện ở trung tâm tỉnh;',
    preamble: 'recipients\tLưu: VT',
    references: '54:38\tPL1.4\t\t\t{"type":"SUBMISSION","number":"19-CV/TU"',
    units: '58\tPhòng Hạ tầng số\tPhòng HTS\tDIVISION\t',
    classification: '50\tPL1.1.3\tASSIGNMENT 0.97 ()\tLEAD 0.92 (Dạy cán bộ xã)\tORGANISE 0.80 (Dạy cán bộ xã)\tdigital.signature 0.97 (chữ ký số)',
  };
  it.each(IMPORT_STAGES)('--stage %s prints what that stage made', async (stage) => {
    const { out, code } = await printed(SAMPLE, { format: 'text', stage, lang: 'vi' });
    expect(code).toBe(IMPORT_EXIT.READ);
    expect(out).toContain(LINES[stage]);
  });

  it('--format json prints one object with document, clauses and findings', async () => {
    const { out, code } = await printed(SAMPLE, { format: 'json', lang: 'vi' });
    const read = JSON.parse(out) as { document: object; clauses: object[]; findings: object[] };
    expect(code).toBe(IMPORT_EXIT.READ);
    expect(read.document).toMatchObject({ type: 'PLAN', number: '02/QĐ-SKHCN', effective: { onSigning: true }, signatoryTitle: 'GIÁM ĐỐC' });
    expect(read.clauses.find((clause) => 'path' in clause && clause.path === 'PL1.1')).toMatchObject({
      label: '1.',
      kind: 'ROW',
      line: 42,
      holder: 'Phòng Hạ tầng số',
      role: null,
      actions: [],
      subjects: [],
    });
    expect(read.findings[0]).toEqual({
      code: 'FOOTNOTE_INSIDE',
      severity: 'WARNING',
      line: 34,
      column: 1,
      message: { vi: expect.any(String) as string, en: expect.any(String) as string },
    });
  });

  it('a file that is not there has exit code 2 and says which', async () => {
    const { out, code } = await printed('khong-co.txt', { format: 'json', lang: 'vi' });
    expect([code, out]).toEqual([IMPORT_EXIT.UNREADABLE, 'FILE_NOT_FOUND: Không có tệp "khong-co.txt".\n']);
  });
});
