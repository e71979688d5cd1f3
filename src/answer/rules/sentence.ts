import { capitalised, CODE_LISTS } from '../../shared/code-lists.js';
import { formatDay } from '../../shared/dates.js';
import { fill, joinedTexts, type Text } from '../../shared/text.js';
import { FACT_WORDS } from '../words/fact-words.js';
import type { FactValue } from './facts.js';
import type { Condition, Conditional, Effect, Rule } from './rule.js';

/**
 * What a rule says, in one sentence, made from its conditions and its effect so that the two cannot differ: "Khi bằng chứng là …;
 * lĩnh vực đúng như câu hỏi; … thì có thể suy ra đơn vị chủ trì."
 */
export function sentenceOf(rule: Rule): Text {
  return sentence(rule, effectIn(rule.effect));
}

/** The same of evidence that establishes nothing. */
export function nothingSentenceOf(row: Conditional): Text {
  return sentence(row, { vi: 'bằng chứng không nói lên ai làm việc được hỏi', en: 'the evidence does not say who does what is asked about' });
}

function sentence({ from, to, conditions }: Conditional, effect: Text): Text {
  const when = conditions.map(conditionIn);
  const days = joinedTexts([...(from ? [fill(FROM, { day: formatDay(from) })] : []), ...(to ? [fill(BEFORE, { day: formatDay(to) })] : [])]);
  return capitalised({
    vi: `${days.vi ? `${days.vi}, ` : ''}khi ${when.map(({ vi }) => vi).join('; ')}: ${effect.vi}.`,
    en: `${days.en ? `${days.en}, ` : ''}where ${when.map(({ en }) => en).join('; ')}: ${effect.en}.`,
  });
}

const OR: Text = { vi: ', hoặc ', en: ', or ' };
const FROM: Text = { vi: 'từ ngày {day}', en: 'from {day} on' };
const BEFORE: Text = { vi: 'trước ngày {day}', en: 'before {day}' };

/** A condition as a clause of a sentence. */
function conditionIn({ fact, operator, value }: Condition): Text {
  const words = FACT_WORDS[fact];
  const values = [value].flat() as FactValue[];
  const negated = operator === 'notEqual' || operator === 'notIn';
  if ('labels' in words) {
    const { is, isNot, labels } = words as { is: Text; isNot: Text; labels: Readonly<Record<string, Text>> };
    const named = or(values.map((one) => quoted(labels[String(one)] as Text)));
    const before = negated ? isNot : is;
    return { vi: `${before.vi} ${named.vi}`, en: `${before.en} ${named.en}` };
  }
  const of = (one: FactValue): Text & { not?: Text } => (words as Readonly<Record<string, Text & { not?: Text }>>)[String(one)] as Text;
  if (!negated) return { vi: values.map((one) => of(one).vi).join(OR.vi), en: values.map((one) => of(one).en).join(OR.en) };
  const [only] = values.map((one) => of(one).not);
  if (!only || values.length > 1) throw new Error(`no words for ${fact} other than ${values.join(', ')}`);
  return only;
}

function effectIn({ type, standing, explicit, blocking, caveats = [] }: Effect): Text {
  const done = EFFECT_WORDS[type === 'lead' ? (standing ?? 'INFERRED') : type];
  const more = [
    ...(explicit ? [{ vi: 'vì nêu đích danh việc được hỏi, không bị đơn vị chỉ phối hợp loại bỏ', en: 'as it names the very matter, it is not set aside by a unit that only coordinates' }] : []),
    ...(blocking ? [{ vi: 'đơn vị chủ trì mà điều khoản không nêu đích danh việc được hỏi thì không được tính', en: 'a lead by a clause that does not name the very matter does not count' }] : []),
    ...caveats.map((code) => {
      const label = CODE_LISTS.CaveatCode.labels[code as keyof typeof CODE_LISTS.CaveatCode.labels];
      return type === 'caveat' ? label : { vi: `kèm lưu ý: ${label.vi}`, en: `with the caveat: ${label.en}` };
    }),
  ];
  return { vi: [done.vi, ...more.map(({ vi }) => vi)].join('; '), en: [done.en, ...more.map(({ en }) => en)].join('; ') };
}

const EFFECT_WORDS: Readonly<Record<NonNullable<Effect['standing']> | Exclude<Effect['type'], 'lead'>, Text>> = {
  ESTABLISHED: { vi: 'xác định được đơn vị chủ trì', en: 'it is established that the unit leads' },
  INFERRED: { vi: 'có thể suy ra đơn vị chủ trì', en: 'the unit can be inferred to lead' },
  BODY: { vi: 'cơ quan phụ trách, không đơn vị nào được nêu', en: 'the body is responsible; no unit is named' },
  support: { vi: 'đơn vị phối hợp hoặc tham gia', en: 'the unit coordinates or takes part' },
  candidate: { vi: 'đơn vị có thể liên quan', en: 'the unit may be relevant' },
  exclude: { vi: 'bằng chứng không được tính', en: 'the evidence does not count' },
  caveat: { vi: 'câu trả lời kèm lưu ý', en: 'the answer has a caveat' },
};

function quoted({ vi, en }: Text): Text {
  return { vi: `"${vi}"`, en: `"${en}"` };
}

function or(texts: readonly Text[]): Text {
  return { vi: EITHER.vi.format(texts.map(({ vi }) => vi)), en: EITHER.en.format(texts.map(({ en }) => en)) };
}

const EITHER = { vi: new Intl.ListFormat('vi', { type: 'disjunction' }), en: new Intl.ListFormat('en', { type: 'disjunction' }) };
