import { readQuestions, type AskedBefore } from '../../../src/answer/reading/examples.js';
import type { DutyQuestion } from '../../../src/answer/question.js';
import { fold } from '../../../src/shared/vietnamese.js';
import { Places, PROVINCES } from '../../commands/reading/places.js';

const places = new Places();
const understanding = await places.service.understanding();

/** The subject that a text is read as; `null` where none is. */
export function subjectOf(text: string): string | null {
  const reading = understanding.read(text);
  return reading.kind === 'DUTY' ? reading.duty.subject : null;
}

const ASKED = readQuestions().questions.filter(({ meaning }) => !meaning.startsWith('-'));
/** Those about which an answer may name a unit, and all others. */
export const OURS: AskedBefore[] = [];
export const OTHERS: AskedBefore[] = [];
for (const asked of ASKED) ((await places.isOurs(asked.meaning)) ? OURS : OTHERS).push(asked);

type Way = (text: string) => string;

/** Ways of putting a question to the science department, and of closing it: none is the matter. */
const ADDRESSES: Readonly<Record<string, Way>> = {
  'Sở KHCN': (text) => `Sở KHCN ơi, ${text}`,
  'Phòng nào của Sở Khoa học và Công nghệ': (text) => `Phòng nào của Sở Khoa học và Công nghệ: ${text}`,
  'Dear Department of Science': (text) => `Dear Department of Science and Technology, ${text}`,
};
const CLOSINGS: Readonly<Record<string, Way>> = {
  channel: (text) => `${text} Nộp online qua cổng dịch vụ công được không ạ?`,
  place: (text) => `${text} Tôi ở Quảng Ngãi.`,
  courtesy: (text) => `${text} Xin chân thành cảm ơn.`,
};
/** Each alone. */
export const ADDRESSED: Readonly<Record<string, Way>> = { ...ADDRESSES, ...CLOSINGS };
/** Each address with a closing, so that three ways have all six. */
export const ADDRESSED_AND_CLOSED: Readonly<Record<string, Way>> = Object.fromEntries(
  Object.entries(ADDRESSES).map(([name, address], index) => {
    const [closing, close] = Object.entries(CLOSINGS)[index] as [string, Way];
    return [`${name} and ${closing}`, (text: string) => close(address(text))];
  }),
);

/** Two letters of the longest word exchanged. */
function withSlip(text: string): string {
  const words = text.split(' ');
  const longest = words.reduce((best, word, at) => (word.length > (words[best] as string).length ? at : best), 0);
  const word = words[longest] as string;
  if (word.length >= 5) words[longest] = `${word.slice(0, 2)}${word[3]}${word[2]}${word.slice(4)}`;
  return words.join(' ');
}

/** The same question as others would write it. */
export const WRITTEN: Readonly<Record<string, Way>> = {
  'without marks': (text) => fold(text),
  'lower case': (text) => text.toLowerCase(),
  'a slip': withSlip,
  'a story': (text) => `Chào anh chị, tôi nghỉ hưu, sống một mình, mấy hôm nay trời mưa nên chưa đi được. ${text} Mong được chỉ giúp, tôi già rồi.`,
};

/**
 * By each way, the questions that, put so, name a unit in some province which no answer about the right matter names there. A question
 * is put in every way before the next, so that what these have in common is read once.
 */
export async function wrongUnits(questions: readonly AskedBefore[], ways: Readonly<Record<string, Way>>): Promise<Record<string, string[]>> {
  const wrong: Record<string, string[]> = {};
  for (const name of Object.keys(ways)) wrong[name] = [];
  for (const { text, meaning } of questions) {
    let asAsked: Promise<(DutyQuestion | null)[]> | null = null;
    for (const [name, way] of Object.entries(ways)) {
      const put = way(text);
      // Put as it stands in the corpus, it is read as it is there.
      if (put === text) continue;
      for (const [province, found] of (await readEverywhere(put)).entries()) {
        if (found === null) continue;
        const before = (await (asAsked ??= readEverywhere(text)))[province] ?? null;
        const right = [meaning, ...(before === null ? [] : [before.subject])];
        if ((await places.wrong(found.subject, right, province, found.action)) === 'UNIT')
          wrong[name]?.push(`${PROVINCES[province]}, ${meaning}: ${before?.subject ?? '(none)'} -> ${found.subject}: ${put.slice(0, 140)}`);
      }
    }
  }
  return wrong;
}

/** The subject that a text is read as in the first of the provinces, where the answer about it names a unit; else `null`. */
export async function unitNamedFor(text: string): Promise<string | null> {
  const [found] = await readEverywhere(text);
  return found && (await places.hasUnits(found.subject, 0, found.action)) ? found.subject : null;
}

/** What a text is read as in each of the provinces, heard once; `null` where as nothing. */
function readEverywhere(text: string): Promise<(DutyQuestion | null)[]> {
  const heard = understanding.hear(text);
  return Promise.all(
    PROVINCES.map(async (_, province) => {
      const reading = understanding.decide(heard, await places.leadTo(heard, province));
      return reading.kind === 'DUTY' ? reading.duty : null;
    }),
  );
}
