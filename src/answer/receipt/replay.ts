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
import type { UnitView } from '../../registry/unit.model.js';
import type { ReceiptContent } from './receipt.js';

/** What a receipt says was asked. */
export type Asked = Pick<ReceiptContent, 'question' | 'province' | 'body' | 'asOf'>;

/**
 * Asks again what was asked, from a registry at one revision and the rules given. Needs neither database nor clock.
 * @throws INVALID_QUESTION where no reading gives this question, and the mistakes of asking: UNKNOWN_PROVINCE, UNKNOWN_UNIT,
 * INVALID_DATE, UNKNOWN_SUBJECT, UNKNOWN_PROCEDURE where the registry of this revision has no such thing.
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
  const body = bodyOf(registry, province.key, asked.body);
  const configuration = new Configuration(reference, await registry.body(province, body), asOf);
  const ruleset = rulesetFor(province.slug);
  return seal(await resolve(configuration, ruleset, new Understanding(reference), question), configuration, ruleset, question, asOf);
}

/** The body that was asked. Where none was on record, one that is by now. */
function bodyOf(registry: Registry, province: string, key: string | null): UnitView | null {
  const bodies = registry.bodiesOf(province);
  const found = key === null ? bodies[0] : bodies.find((body) => body.key === key);
  if (found || key === null) return found ?? null;
  const keys = bodies.map((body) => body.key);
  throw mistake('UNKNOWN_UNIT', key, { vi: 'khóa của một cơ quan trong tỉnh', en: 'the key of a body of the province' }, keys);
}

/** Reads once more a question that was read: it comes out unchanged, unless it never came from a reading. */
function readAgain(read: object, { reference }: Registry): ReadQuestion {
  const question = questionOf(read);
  const again = question && readQuestion(question, reference);
  if (!again || canonicalJson(again) !== canonicalJson(read)) {
    throw mistake('INVALID_QUESTION', canonicalJson(read), { vi: 'một câu hỏi như đã được đọc', en: 'a question as it was read' });
  }
  return again;
}

function questionOf(read: Partial<Record<string, unknown>>): Question | null {
  if (read['form'] === 'TEXT' && typeof read['text'] === 'string') return { text: read['text'] };
  if (read['form'] === 'PROCEDURE' && typeof read['procedure'] === 'string') return { procedure: read['procedure'] };
  const duty = read['duty'] as Question['duty'];
  return read['form'] === 'DUTY' && typeof duty?.subject === 'string' ? { duty } : null;
}
