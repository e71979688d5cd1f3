import { Type } from 'typebox';
import { Check } from 'typebox/value';
import { parseDay } from '../../shared/dates.js';
import { canonicalJson } from '../../shared/hash.js';
import { mistake } from '../../shared/errors.js';
import { Configuration } from '../configuration.js';
import { readQuestion, type Question, type ReadQuestion } from '../question.js';
import type { PlaceView } from '../../registry/place.model.js';
import { asOn } from '../../registry/province.model.js';
import type { Registry } from '../../registry/registry.js';
import { jurisdictionIn, type Jurisdiction } from '../jurisdiction.js';
import type { Resolution } from '../resolution.js';
import { resolve, seal } from '../resolve.js';
import type { Ruleset } from '../rules/ruleset.js';
import { understandingOf } from '../reading/understand.js';
import type { UnitView } from '../../registry/unit.model.js';
import type { ReceiptContent } from './receipt-content.js';

const RecordedVote = Type.Object({ model: Type.String(), subject: Type.Union([Type.String(), Type.Null()]) }, { additionalProperties: false });

/** What a receipt says was asked. */
export type Asked = Pick<ReceiptContent, 'question' | 'province' | 'commune' | 'body' | 'asOf'>;

/**
 * Asks again what was asked, from a registry at one revision and the rules given. Needs neither database nor clock.
 * @throws INVALID_QUESTION where no reading gives this question, and the mistakes of asking: UNKNOWN_PROVINCE, UNKNOWN_UNIT,
 * INVALID_DATE, UNKNOWN_SUBJECT, UNKNOWN_PROCEDURE where the registry does not have them at this revision.
 */
export async function replay(
  registry: Registry,
  ruleset: Ruleset,
  asked: Asked,
  understanding = understandingOf(registry.reference),
): Promise<Resolution> {
  const { reference } = registry;
  const question = readAgain(asked.question, registry);
  const asOf = parseDay(asked.asOf);
  const record = reference.provinces.find(({ key }) => key === asked.province);
  if (!record) {
    throw mistake(
      'UNKNOWN_PROVINCE',
      asked.province,
      { vi: 'khóa của một tỉnh, thành phố', en: 'the key of a province or city' },
      reference.provinces.map(({ key }) => key),
    );
  }
  const province = asOn(record, asOf);
  const made = async (body: UnitView): Promise<Configuration> => new Configuration(reference, await registry.body(province, body), asOf);
  const jurisdiction = jurisdictionIn(registry, province, placeOf(registry, asked.commune), asOf, made);
  const named = asked.body === null ? null : bodyWithKey(jurisdiction, asked.body);
  return seal(await resolve(jurisdiction, ruleset, understanding, question, named), jurisdiction, ruleset, question, named);
}

/** The commune that the question named. @throws UNKNOWN_PROVINCE for one that is not on record. */
function placeOf({ reference }: Registry, key: string | null): PlaceView | null {
  const place = key === null ? null : reference.places.get(key);
  if (place !== undefined) return place;
  throw mistake('UNKNOWN_PROVINCE', String(key), { vi: 'khóa của một xã, phường, đặc khu', en: 'the key of a commune' }, []);
}

/** The body that the question named. @throws UNKNOWN_UNIT. */
function bodyWithKey(jurisdiction: Jurisdiction, key: string): UnitView {
  const { province, asOf, onRecord, reference, bodyOf } = jurisdiction;
  const bodies = [...onRecord, ...reference.bodies.kinds.map(bodyOf)];
  const found = bodies.find((body) => body.key === key) ?? reference.bodies.bodyWithKey(key, reference.provinces, reference.places, asOf);
  if (found?.provinceKey === province.key) return found;
  const expected = { vi: `khóa của một cơ quan của ${province.fullName.vi}`, en: `the key of a body of ${province.fullName.en}` };
  throw mistake('UNKNOWN_UNIT', key, expected, [...new Set(bodies.map((body) => body.key))]);
}

/** Reads a question again that was read before. Unless it was made up, it comes out unchanged. */
function readAgain(read: object, { reference }: Registry): ReadQuestion {
  const question = questionOf(read);
  const again = question && withVote(readQuestion(question, reference), read);
  if (!again || canonicalJson(again) !== canonicalJson(read)) {
    throw mistake('INVALID_QUESTION', canonicalJson(read), { vi: 'một câu hỏi như đã được đọc', en: 'a question as it was read' });
  }
  return again;
}

/** A text with the vote that was recorded with it: a replay asks no model. */
function withVote(question: ReadQuestion, { vote }: { vote?: unknown }): ReadQuestion {
  return question.form === 'TEXT' && Check(RecordedVote, vote) ? { ...question, vote } : question;
}

function questionOf(read: Partial<Record<string, unknown>>): Question | null {
  if (read['form'] === 'TEXT' && typeof read['text'] === 'string') return { text: read['text'] };
  if (read['form'] === 'PROCEDURE' && typeof read['procedure'] === 'string') return { procedure: read['procedure'] };
  const duty = read['duty'] as Question['duty'];
  return read['form'] === 'DUTY' && typeof duty?.subject === 'string' ? { duty } : null;
}
