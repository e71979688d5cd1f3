import { describe, expect, it } from 'vitest';
import { authorityWords } from '../../src/answer/rules/authority.js';
import type { Row } from '../../src/answer/rules/row.js';
import type { Rule } from '../../src/answer/rules/rule.js';
import { nothingSentenceOf, sentenceOf } from '../../src/answer/rules/sentence.js';
import { rulesetOf, type TableName } from '../../src/answer/rules/tables.js';

/** A row about clauses in a table, but for what a test says of it. */
function rule(path: TableName, over: Partial<Row> = {}): Rule {
  const row: Row = { id: 'row', title: { vi: '', en: '' }, when: { 'evidence.kind': 'CLAUSE' }, authority: 'convention', ...over };
  return rulesetOf([{ path, content: [row] }]).rules[0] as Rule;
}

describe('the sentence of a rule', () => {
  it.each<[string, TableName, Partial<Row>, string]>([
    [
      'a lead that a unit which only coordinates cannot push aside',
      'leads.yaml',
      { standing: 'ESTABLISHED', explicit: true },
      'Khi bằng chứng là "điều khoản giao nhiệm vụ cho đơn vị": xác định được đơn vị chủ trì; vì nêu đích danh việc được hỏi, không bị đơn vị chỉ phối hợp loại bỏ.',
    ],
    [
      'a lead of the body, by one of two kinds of evidence, between two days',
      'leads.yaml',
      { standing: 'BODY', from: '2025-07-01', to: '2026-01-01', when: { 'evidence.kind': ['CLAUSE', 'FUNCTION'], 'unit.isBody': true } },
      'Từ ngày 1/7/2025, trước ngày 1/1/2026, khi bằng chứng là "điều khoản giao nhiệm vụ cho đơn vị" hoặc "chức năng chung của đơn vị"; bằng chứng nói về chính cơ quan: cơ quan phụ trách, không đơn vị nào được nêu.',
    ],
    [
      'support that pushes leads aside, from a day on',
      'supports.yaml',
      { blocking: true, from: '2025-07-01' },
      'Từ ngày 1/7/2025, khi bằng chứng là "điều khoản giao nhiệm vụ cho đơn vị": đơn vị phối hợp hoặc tham gia; đơn vị chủ trì mà điều khoản không nêu đích danh việc được hỏi thì không được tính.',
    ],
    [
      'a lead by inference with a caveat, before a day, by other evidence than two kinds',
      'leads.yaml',
      { standing: 'INFERRED', to: '2026-01-01', caveats: ['GENERAL_CLAUSE_ONLY'], when: { 'evidence.kind': { not: ['NAME', 'CLAUSE'] } } },
      'Trước ngày 1/1/2026, khi bằng chứng không phải là "tên đơn vị nêu lĩnh vực" hoặc "điều khoản giao nhiệm vụ cho đơn vị": có thể suy ra đơn vị chủ trì; kèm lưu ý: chỉ có điều khoản chung.',
    ],
    [
      'a caveat',
      'caveats.yaml',
      { caveats: ['GENERAL_CLAUSE_ONLY'] },
      'Khi bằng chứng là "điều khoản giao nhiệm vụ cho đơn vị": câu trả lời kèm lưu ý; chỉ có điều khoản chung.',
    ],
    [
      'an exclusion by one of two values that are clauses of their own',
      'exclusions.yaml',
      { when: { 'subject.match': ['EXACT', 'NARROWER'] } },
      'Khi lĩnh vực đúng như câu hỏi, hoặc lĩnh vực chỉ là một phần của lĩnh vực được hỏi: bằng chứng không được tính.',
    ],
    [
      'a candidate by what is not the case',
      'candidates.yaml',
      { when: { 'action.match': { not: 'EXACT' }, 'question.action': { not: 'RECEIVE' } } },
      'Khi hành vi không đúng như câu hỏi; câu hỏi không phải về việc "tiếp nhận khai báo, công bố": đơn vị có thể liên quan.',
    ],
  ])('%s', (_what, table, over, sentence) => expect(sentenceOf(rule(table, over)).vi).toBe(sentence));

  it('says the same in English', () => {
    const own: Partial<Row> = { to: '2026-01-01', from: '2025-07-01', caveats: ['GENERAL_CLAUSE_ONLY'], explicit: true, standing: 'INFERRED' };
    const when = { 'evidence.kind': ['NAME', 'CLAUSE'], 'action.match': ['EXACT', 'OTHER'], 'unit.kind': { not: 'OFFICE' } };
    expect(sentenceOf(rule('leads.yaml', { ...own, when })).en).toBe(
      'From 1 July 2025 on, before 1 January 2026, where the evidence is "the unit\'s name states the field" or "a clause gives the unit a duty"; it names the act asked about, or it names other acts; the kind of unit is not "office": the unit can be inferred to lead; as it names the very matter, it is not set aside by a unit that only coordinates; with the caveat: only a general clause.',
    );
    expect(sentenceOf(rule('supports.yaml', { blocking: true })).en).toContain(
      '; a lead by a clause that does not name the very matter does not count.',
    );
  });

  it('says of what establishes nothing that it does so', () => {
    expect(nothingSentenceOf(rule('leads.yaml', { standing: 'BODY' }))).toEqual({
      vi: 'Khi bằng chứng là "điều khoản giao nhiệm vụ cho đơn vị": bằng chứng không nói lên ai làm việc được hỏi.',
      en: 'Where the evidence is "a clause gives the unit a duty": the evidence does not say who does what is asked about.',
    });
  });

  it.each<[string, Row['when']]>([
    ['the absence of a value that has no words for it', { 'unit.inForce': { not: 'NO' } }],
    ['the absence of several values', { 'action.match': { not: ['EXACT', 'OTHER'] } }],
  ])('cannot be made of %s', (_what, when) => expect(() => sentenceOf(rule('exclusions.yaml', { when }))).toThrow(/no words for/));
});

describe('what a rule rests on', () => {
  it.each<[string, Row['authority'], string, string]>([
    ['a convention', 'convention', 'quy ước của sổ', 'registry convention'],
    ['a provision of a law, by its number', { document: '84-2025-qh15', provision: 'Điều 7' }, 'Điều 7, 84/2025/QH15', 'Article 7, 84/2025/QH15'],
    ['one of a document without a number, by its key', { document: 'luat-cu', provision: 'Điều 7' }, 'Điều 7, luat-cu', 'Article 7, luat-cu'],
  ])('%s', (_what, authority, vi, en) => {
    const numberOf = (key: string): string | null => (key === '84-2025-qh15' ? '84/2025/QH15' : null);
    expect(authorityWords(rule('leads.yaml', { authority }).authority, numberOf)).toEqual({ vi, en });
  });

  it('is a document by its key where no number is looked up', () => {
    expect(authorityWords({ document: '84-2025-qh15', provision: 'Điều 7' }).vi).toBe('Điều 7, 84-2025-qh15');
  });
});
