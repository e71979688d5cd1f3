import { parseDay } from '../../shared/dates.js';
import { canonicalJson } from '../../shared/hash.js';
import { mistake } from '../../shared/errors.js';
import { Configuration } from '../configuration.js';
import { readQuestion, type Question, type ReadQuestion } from '../question.js';
import type { Registry } from '../../registry/registry.js';
import type { Resolution } from '../resolution.js';
import { resolve, seal } from '../resolve.js';
import type { Ruleset } from '../rules/ruleset.js';
import { Understanding } from '../reading/understand.js';

/** What a receipt says was asked. */
export interface Asked {
  /** The question as read, as canonical JSON. */
  question: string;
  province: string;
  asOf: string;
}

/**
 * Asks again what was asked, from a registry at one revision and the rules given. Needs neither database nor clock.
 * @throws INVALID_QUESTION for what is no question as read, and the mistakes of asking: UNKNOWN_PROVINCE, INVALID_DATE,
 * UNKNOWN_SUBJECT, UNKNOWN_PROCEDURE where the registry of this revision has no such thing.
 */
export async function replay(registry: Registry, rulesetFor: (provinceSlug: string) => Ruleset, asked: Asked): Promise<Resolution> {
  const { reference } = registry;
  const question = readAgain(asked.question, registry);
  const asOf = parseDay(asked.asOf);
  const province = reference.provinces.find(({ key }) => key === asked.province);
  if (!province) {
    throw mistake(
      'UNKNOWN_PROVINCE',
      asked.province,
      { vi: 'khóa của một tỉnh, thành phố', en: 'the key of a province or city' },
      reference.provinces.map(({ key }) => key),
    );
  }
  const body = registry.bodiesOf(province.key)[0] ?? null;
  const configuration = new Configuration(reference, await registry.body(province, body), asOf);
  const ruleset = rulesetFor(province.slug);
  return seal(await resolve(configuration, ruleset, new Understanding(reference), question), configuration, ruleset, question, asOf);
}

/** A question as read, read once more: it must come out the same, for otherwise it was made by no reading of a question. */
function readAgain(text: string, { reference }: Registry): ReadQuestion {
  const read = questionOf(parsed(text));
  const again = read && readQuestion(read, reference);
  if (!again || canonicalJson(again) !== text) {
    throw mistake('INVALID_QUESTION', text, { vi: 'một câu hỏi như đã được đọc', en: 'a question as it was read' });
  }
  return again;
}

function questionOf(read: Partial<Record<string, unknown>> | null): Question | null {
  if (read?.['form'] === 'TEXT' && typeof read['text'] === 'string') return { text: read['text'] };
  if (read?.['form'] === 'PROCEDURE' && typeof read['procedure'] === 'string') return { procedure: read['procedure'] };
  const duty = read?.['duty'] as Question['duty'];
  return read?.['form'] === 'DUTY' && typeof duty?.subject === 'string' ? { duty } : null;
}

function parsed(text: string): Partial<Record<string, unknown>> | null {
  try {
    const value: unknown = JSON.parse(text);
    return value !== null && typeof value === 'object' ? value : null;
  } catch {
    return null;
  }
}
