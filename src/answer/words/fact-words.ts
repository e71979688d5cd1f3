import { CODE_LISTS } from '../../shared/code-lists.js';
import type { Text } from '../../shared/text.js';
import type { FACT_DOMAINS, FactName } from '../rules/facts.js';

/** A fact of few values, each with its words as a clause of a sentence, and with those of its absence where a rule asks for it. */
type Clauses<Name extends FactName> = Record<`${(typeof FACT_DOMAINS)[Name][number]}`, Text & { not?: Text }>;

/** A fact whose values have words in the code lists: what goes before them. */
interface Labelled {
  is: Text;
  isNot: Text;
  labels: Readonly<Record<string, Text>>;
}

export type FactWords = Labelled | Readonly<Record<string, Text & { not?: Text }>>;

const clauses = <Name extends FactName>(words: Clauses<Name>): Clauses<Name> => words;
const { Action, EvidenceKind, Role, UnitKind } = CODE_LISTS;

/** Each fact in words, as a sentence about a rule says it. */
export const FACT_WORDS: Readonly<Record<FactName, FactWords>> = {
  'evidence.kind': {
    is: { vi: 'bằng chứng là', en: 'the evidence is' },
    isNot: { vi: 'bằng chứng không phải là', en: 'the evidence is not' },
    labels: EvidenceKind.labels,
  },
  'evidence.role': {
    is: { vi: 'vai trò là', en: 'the role is' },
    isNot: { vi: 'vai trò không phải là', en: 'the role is not' },
    labels: Role.labels,
  },
  'evidence.limited': clauses<'evidence.limited'>({
    true: { vi: 'nhiệm vụ giới hạn trong một số lĩnh vực', en: 'the duty is limited to certain fields' },
    false: { vi: 'nhiệm vụ không giới hạn lĩnh vực', en: 'the duty is not limited to certain fields' },
  }),
  'evidence.allFields': clauses<'evidence.allFields'>({
    true: { vi: 'điều khoản nói về mọi lĩnh vực của cơ quan', en: 'the clause speaks of all fields of the body' },
    false: { vi: 'điều khoản nêu lĩnh vực cụ thể', en: 'the clause names a field' },
  }),
  'evidence.receives': clauses<'evidence.receives'>({
    true: { vi: 'nhiệm vụ có việc tiếp nhận khai báo, hồ sơ', en: 'the duty includes receiving declarations or files' },
    false: { vi: 'nhiệm vụ không có việc tiếp nhận khai báo, hồ sơ', en: 'the duty does not include receiving declarations or files' },
  }),
  'evidence.opinionOnly': clauses<'evidence.opinionOnly'>({
    true: { vi: 'nhiệm vụ chỉ là cho ý kiến', en: 'the duty is only to give an opinion' },
    false: { vi: 'nhiệm vụ không chỉ là cho ý kiến', en: 'the duty is more than giving an opinion' },
  }),
  'subject.match': clauses<'subject.match'>({
    EXACT: { vi: 'lĩnh vực đúng như câu hỏi', en: 'its subject is exactly the one asked about' },
    NARROWER: { vi: 'lĩnh vực chỉ là một phần của lĩnh vực được hỏi', en: 'its subject is a part of the one asked about' },
    BROADER: { vi: 'lĩnh vực rộng hơn lĩnh vực được hỏi', en: 'its subject is broader than the one asked about' },
    NONE: { vi: 'lĩnh vực không liên quan đến lĩnh vực được hỏi', en: 'its subject has nothing to do with the one asked about' },
  }),
  'action.match': clauses<'action.match'>({
    EXACT: {
      vi: 'hành vi đúng như câu hỏi',
      en: 'it names the act asked about',
      not: { vi: 'hành vi không đúng như câu hỏi', en: 'it does not name the act asked about' },
    },
    GENERAL: {
      vi: 'điều khoản giao cả việc (quản lý, tổ chức thực hiện)',
      en: 'it assigns the matter as a whole (to manage or to carry out)',
    },
    LICENCE_NOT_NAMED: {
      vi: 'câu hỏi về cấp phép, điều khoản giao cả việc mà không nêu cấp phép',
      en: 'it assigns the matter as a whole without naming the licensing asked about',
    },
    OTHER: {
      vi: 'hành vi khác với câu hỏi',
      en: 'it names other acts',
      not: { vi: 'không phải chỉ nêu hành vi khác với câu hỏi', en: 'it does not name other acts only' },
    },
    NOT_ASKED: { vi: 'câu hỏi không nêu hành vi', en: 'the question names no act' },
  }),
  'unit.kind': {
    is: { vi: 'loại đơn vị là', en: 'the kind of unit is' },
    isNot: { vi: 'loại đơn vị không phải là', en: 'the kind of unit is not' },
    labels: UnitKind.labels,
  },
  'unit.isBody': clauses<'unit.isBody'>({
    true: { vi: 'bằng chứng nói về chính cơ quan', en: 'it speaks of the body itself' },
    false: { vi: 'bằng chứng nói về một đơn vị của cơ quan', en: 'it speaks of a unit of the body' },
  }),
  'unit.inForce': clauses<'unit.inForce'>({
    YES: { vi: 'đơn vị tồn tại vào ngày được hỏi', en: 'the unit exists on that day' },
    NO: {
      vi: 'vào ngày được hỏi đơn vị không còn, hoặc chưa văn bản nào nêu đơn vị này',
      en: 'on the day the unit no longer exists, or no document names it yet',
    },
    UNCERTAIN: { vi: 'chưa chắc đơn vị tồn tại vào ngày được hỏi', en: 'the unit may not exist on that day' },
    PERIOD_OVER: {
      vi: 'chỉ có văn bản của giai đoạn đã qua nêu đơn vị này',
      en: 'the unit is known only from a document whose period is over',
    },
  }),
  'unit.ofInspectorate': clauses<'unit.ofInspectorate'>({
    true: { vi: 'đơn vị là hoặc thuộc Thanh tra tỉnh', en: 'the unit is, or belongs to, the inspectorate of the province' },
    false: { vi: 'đơn vị không thuộc Thanh tra tỉnh', en: 'the unit does not belong to the inspectorate of the province' },
  }),
  'document.inForce': clauses<'document.inForce'>({
    YES: { vi: 'văn bản có hiệu lực vào ngày được hỏi', en: 'the document is in force on the day' },
    NO: { vi: 'văn bản chưa hoặc không còn hiệu lực vào ngày được hỏi', en: 'the document is not yet, or no longer, in force on the day' },
    UNCERTAIN: { vi: 'chưa chắc văn bản có hiệu lực vào ngày được hỏi', en: 'the document may not be in force on the day' },
    PERIOD_OVER: { vi: 'giai đoạn của văn bản đã qua', en: 'the period of the document is over' },
  }),
  'document.underLaw84': clauses<'document.underLaw84'>({
    true: { vi: 'văn bản có hiệu lực từ ngày 1/7/2025 trở đi', en: 'the document took effect on 1 July 2025 or later' },
    false: { vi: 'văn bản có hiệu lực từ trước ngày 1/7/2025', en: 'the document took effect before 1 July 2025' },
  }),
  'question.action': {
    is: { vi: 'câu hỏi về việc', en: 'the question is about the act' },
    isNot: { vi: 'câu hỏi không phải về việc', en: 'the question is not about the act' },
    labels: { ...Action.labels, NONE: { vi: 'không nêu hành vi', en: 'none' } },
  },
  'licence.level': clauses<'licence.level'>({
    PROVINCE: { vi: 'sổ có nguồn cho thấy tỉnh cấp phép việc này', en: 'a source on record shows that provinces license this' },
    NOT_ON_RECORD: {
      vi: 'sổ chưa có nguồn nào cho thấy tỉnh cấp phép việc này',
      en: 'no source on record shows that provinces license this',
    },
    NOT_ASKED: { vi: 'câu hỏi không phải về cấp phép', en: 'the question is not about a licence' },
  }),
};
