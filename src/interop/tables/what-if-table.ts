import type { Action } from '../../registry/duty.model.js';
import type { ResolutionStatus } from '../../answer/resolution.js';
import { CODE_LISTS } from '../../shared/code-lists.js';
import type { Text } from '../../shared/text.js';
import type { AnswerChange, AnswerDifference } from '../../studies/what-if/answer-change.js';
import { joined, type Table } from './table.js';

interface Outcome {
  status: ResolutionStatus;
  subject: { code: string; prefLabel: Text } | null;
  action: Action | null;
  leads: readonly { unit: { name: Text } }[];
}

/** What a table shows of an answer that a change would change. */
export interface ChangedAnswerShape {
  question: string;
  changes: readonly AnswerChange[];
  differences: readonly AnswerDifference[];
  before: Outcome;
  after: Outcome;
}

/** The answers that a change would change, a line each. */
export function whatIfTable(answers: readonly ChangedAnswerShape[]): Table<ChangedAnswerShape> {
  const leads = ({ leads: units }: Outcome): Text | null =>
    units.length === 0 ? null : { vi: joined(units.map(({ unit }) => unit.name.vi)), en: joined(units.map(({ unit }) => unit.name.en)) };
  return {
    name: { vi: 'Câu trả lời sẽ đổi', en: 'Answers that would change' },
    rows: answers,
    columns: [
      { heading: { vi: 'Câu hỏi', en: 'Question' }, value: ({ question }) => question, width: 40 },
      { heading: { vi: 'Lĩnh vực', en: 'Subject' }, value: ({ before }) => before.subject?.prefLabel ?? null, width: 44 },
      {
        heading: { vi: 'Hành vi', en: 'Act' },
        value: ({ before }) => (before.action === null ? null : CODE_LISTS.Action.labels[before.action]),
        width: 24,
      },
      {
        heading: { vi: 'Phần nào đổi', en: 'What changes' },
        value: ({ changes }) => ({
          vi: joined(changes.map((change) => CODE_LISTS.AnswerChange.labels[change].vi)),
          en: joined(changes.map((change) => CODE_LISTS.AnswerChange.labels[change].en)),
        }),
        width: 30,
      },
      {
        heading: { vi: 'Trước: trạng thái', en: 'Before: status' },
        value: ({ before }) => CODE_LISTS.ResolutionStatus.labels[before.status],
        width: 22,
      },
      { heading: { vi: 'Trước: chủ trì', en: 'Before: leads' }, value: ({ before }) => leads(before), width: 44 },
      { heading: { vi: 'Sau: trạng thái', en: 'After: status' }, value: ({ after }) => CODE_LISTS.ResolutionStatus.labels[after.status], width: 22 },
      { heading: { vi: 'Sau: chủ trì', en: 'After: leads' }, value: ({ after }) => leads(after), width: 44 },
      { heading: { vi: 'Trước: phần khác', en: 'Before: what differs' }, value: ({ differences }) => sideOf(differences, 'before'), width: 60 },
      { heading: { vi: 'Sau: phần khác', en: 'After: what differs' }, value: ({ differences }) => sideOf(differences, 'after'), width: 60 },
    ],
  };
}

/** What one side has of each difference: `đơn vị chủ trì: Phòng A; lưu ý: …`; null where it has nothing that the other lacks. */
function sideOf(differences: readonly AnswerDifference[], side: 'before' | 'after'): Text | null {
  const lines = differences.flatMap(({ change, [side]: texts }): Text[] => {
    const { vi, en } = CODE_LISTS.AnswerChange.labels[change];
    return texts.map((text) => ({ vi: `${vi}: ${text.vi}`, en: `${en}: ${text.en}` }));
  });
  return lines.length === 0 ? null : { vi: joined(lines.map(({ vi }) => vi)), en: joined(lines.map(({ en }) => en)) };
}
