import type { Difference } from '../answer/receipt/content.js';
import type { Verdict, Verification } from '../answer/receipt/verification.js';
import type { Language } from '../shared/text.js';

const WORDS = {
  vi: {
    refused: 'Đã bị sửa, hoặc không thể đúng',
    inputs: 'Đầu vào đã thay đổi',
    answer: 'Câu trả lời khác ở',
    unchecked: 'Biên nhận không bảo đảm',
    notes: 'Ghi chú',
    given: 'trong tệp',
    expected: 'đúng ra',
    found: 'khi hỏi lại',
  },
  en: {
    refused: 'Altered, or cannot be right',
    inputs: 'Inputs that have changed',
    answer: 'What is different in the answer',
    unchecked: 'Not covered by the receipt',
    notes: 'Notes',
    given: 'in the file',
    expected: 'expected',
    found: 'asked again',
  },
} as const;

const VERDICTS: Record<Language, Record<Verdict, string>> = {
  vi: {
    SAME: 'GIỐNG: hỏi lại cho đúng câu trả lời này.',
    DIFFERS: 'KHÁC: hỏi lại cho kết quả khác.',
    REFUSED: 'TỪ CHỐI: biên nhận hoặc câu trả lời kèm theo không còn nguyên vẹn.',
  },
  en: {
    SAME: 'SAME: asking again gives this answer.',
    DIFFERS: 'DIFFERS: asking again gives a different result.',
    REFUSED: 'REFUSED: the receipt, or the answer with it, is not as it was issued.',
  },
};

const UNCHANGED_ANSWER = { vi: 'Câu trả lời vẫn như cũ.', en: 'The answer is still the same.' };
const LONGEST = 300;

/** A verification as plain lines for a terminal: the verdict, then each field with what it was and what it is. */
export function printVerification(verification: Verification, language: Language): string {
  const { verdict, refused, inputs, answer, unchecked, notes } = verification;
  const words = WORDS[language];
  const lines = [`${VERDICTS[language][verdict]}`];
  const section = (title: string, content: readonly string[]): void => {
    if (content.length) lines.push('', `${title}:`, ...content.map((line) => `  ${line}`));
  };
  const difference =
    (by: string) =>
    ({ path, given, found }: Difference): string[] => [
      path,
      ...(given === null ? [] : [`   ${words.given}: ${shown(given)}`]),
      ...(found === null ? [] : [`   ${by}: ${shown(found)}`]),
    ];
  section(words.refused, refused.flatMap(difference(words.expected)));
  section(words.inputs, inputs.flatMap(difference(words.found)));
  section(words.answer, answer.flatMap(difference(words.found)));
  if (verdict === 'DIFFERS' && answer.length === 0) lines.push('', UNCHANGED_ANSWER[language]);
  section(words.unchecked, unchecked);
  section(
    words.notes,
    notes.map((note) => note[language]),
  );
  return `${lines.join('\n')}\n`;
}

function shown(value: unknown): string {
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}
