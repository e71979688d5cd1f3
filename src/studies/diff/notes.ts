import { formatDay } from '../../shared/dates.js';
import { fill, joinedTexts, withinSentence, type Text } from '../../shared/text.js';
import { mayHold } from '../../registry/standing.model.js';
import { documentName } from '../../registry/document-name.js';
import type { Configuration } from '../../answer/configuration.js';
import type { HeldInForce } from '../../answer/records-in-force.js';
import { whose } from '../whose.js';

/** What a reader must know before taking a difference for a change. */
export const DIFF_NOTES = {
  NO_CHANGE: {
    vi: 'Hai bên có cùng các văn bản, đơn vị và điều khoản; không có gì khác.',
    en: 'Both sides have the same documents, units and clauses; nothing differs.',
  },
  NOTHING_ON_RECORD: {
    vi: 'Vào ngày {date}, sổ không có văn bản nào của {whose} giao nhiệm vụ mà đang có hiệu lực; vì thế mọi khác biệt chỉ có nghĩa là "chưa có trong sổ" ở bên này.',
    en: 'On {date} no document of {whose} that assigns duties is on record as in force; so every difference only means "not on record" on this side.',
  },
  PROVINCE_MERGED: {
    vi: '{province} đã được sắp xếp, nay là {successors}; nhiệm vụ không mặc nhiên chuyển sang nơi mới.',
    en: 'The {province} was merged and is now {successors}; duties do not pass there automatically.',
  },
  PROVINCE_NOT_YET: { vi: '{province} chưa tồn tại ngày {date}.', en: 'The {province} did not exist on {date}.' },
  PROGRAMME_ONLY: {
    vi: 'Ngày {date} trong sổ chỉ có chương trình công tác ({documents}), không phải quyết định phân công đầy đủ: "không còn" nghĩa là không còn trong sổ, không phải đã bị bãi bỏ.',
    en: 'On {date} only a work programme is on record ({documents}), which is not a full assignment of duties: "dropped" means no longer on record, not abolished.',
  },
  REPORT_ONLY: {
    vi: 'Ngày {date} trong sổ chỉ có báo cáo ({documents}); báo cáo không giao nhiệm vụ.',
    en: 'On {date} only a report is on record ({documents}); a report assigns no duties.',
  },
  EFFECTIVE_DATE_UNCERTAIN: {
    vi: 'Không rõ ngày ký của {documents}, nên chưa chắc đã có hiệu lực ngày {date}.',
    en: 'The day of signing of {documents} is not known, so it may not have been in force on {date}.',
  },
  MAY_HAVE_ENDED: {
    vi: '{documents} có thể đã bị văn bản khác thay thế hoặc bãi bỏ trước ngày {date}; chưa rõ văn bản đó có hiệu lực từ ngày nào.',
    en: '{documents} may have been replaced or repealed by {date}; the day on which that took effect is not known.',
  },
  DIFFERENT_PROVINCES: {
    vi: 'So hai tỉnh khác nhau: "đổi đơn vị" nghĩa là không thuộc đơn vị tương ứng, "không còn" và "mới" nghĩa là chỉ một bên có.',
    en: 'Two different provinces: "moved" means not with the corresponding unit, "dropped" and "new" mean that only one side has it.',
  },
} as const satisfies Record<string, Text>;
export type DiffNoteCode = keyof typeof DIFF_NOTES;

export interface DiffNote {
  code: DiffNoteCode;
  message: Text;
}

/** The notes on one side of a diff. */
export function notesOn(configuration: Configuration, date: string): DiffNote[] {
  const { province, successors } = configuration;
  const note = (code: DiffNoteCode, slots: Record<string, string | Text> = {}): DiffNote => ({
    code,
    message: fill(DIFF_NOTES[code], { province: province.fullName, whose: whose(configuration), date: formatDay(date), ...slots }),
  });
  if (!configuration.provinceExists) {
    if (province.to === null || province.to > date) return [note('PROVINCE_NOT_YET')];
    const names = joinedTexts(successors.map(({ fullName }) => withinSentence(fullName)));
    return [note('PROVINCE_MERGED', { successors: names })];
  }
  const standing = configuration.documents.filter(({ why }) => mayHold(why));
  const uncertain = standing.filter(({ why }) => why.state === 'UNCERTAIN' && why.by === null);
  const doubted = standing.filter(({ why }) => why.state === 'UNCERTAIN' && why.by !== null);
  const notes: DiffNote[] = [];
  const giving = standing.filter(({ document }) => document.type !== 'REPORT');
  if (!giving.length) notes.push(standing.length ? note('REPORT_ONLY', { documents: namesOf(standing) }) : note('NOTHING_ON_RECORD'));
  else if (giving.every(({ document }) => document.type === 'PROGRAMME')) notes.push(note('PROGRAMME_ONLY', { documents: namesOf(giving) }));
  if (uncertain.length) notes.push(note('EFFECTIVE_DATE_UNCERTAIN', { documents: namesOf(uncertain) }));
  if (doubted.length) notes.push(note('MAY_HAVE_ENDED', { documents: namesOf(doubted) }));
  return notes;
}

export function plainNote(code: 'NO_CHANGE' | 'DIFFERENT_PROVINCES'): DiffNote {
  return { code, message: DIFF_NOTES[code] };
}

function namesOf(documents: readonly HeldInForce[]): Text {
  const names = documents.map(({ document }) => documentName(document));
  return { vi: names.map(({ vi }) => vi).join('; '), en: names.map(({ en }) => en).join('; ') };
}
