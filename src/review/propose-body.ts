import type { BodyKindView } from '../registry/body.model.js';
import type { ProvinceView } from '../registry/province.model.js';
import type { UnitRecord } from '../registry/record.js';
import { clip, mistake, PhancongError } from '../shared/errors.js';
import type { Text } from '../shared/text.js';
import { slugify } from '../shared/vietnamese.js';
import { bodyNamed, bodyWordKind, kindsIn } from '../importer/head/body-named.js';
import type { DocumentHead } from '../importer/head/preamble.js';
import type { ImportOptions, ReviewBody } from './draft.model.js';
import type { RegistryKnowledge } from './knowledge.js';

/** The body of a document as proposed, and its kind; null where that is not on record. */
export interface ProposedBody {
  body: ReviewBody;
  kind: BodyKindView | null;
}

const A_BODY: Text = {
  vi: 'một cơ quan ở phần ban hành, tiêu đề hoặc tên gọi của văn bản; nếu không, khóa, tên hoặc tên viết tắt do người nhập nêu (--body)',
  en: 'one body that issues the document or that its title is about; else its key, name or abbreviation from the one who imports it (--body)',
};

/**
 * The body that the operator names, else the one that the document names: on record, by its kind, or new with the words that it
 * was read from. None is assumed.
 * @throws UNKNOWN_BODY where the operator's words name none; BODY_NOT_STATED, SEVERAL_BODIES where the document does not name one.
 */
export function bodyOf(head: DocumentHead, province: ProvinceView, knowledge: RegistryKnowledge, { body: wanted }: ImportOptions): ProposedBody {
  if (wanted !== undefined) return bodyWanted(wanted, province, knowledge);
  const { kinds, words } = bodyNamed(head, knowledge.bodies);
  const onRecord = rootsOf(province, knowledge).map(({ key, names }) => `${key} (${names.vi})`);
  if (kinds.length > 1)
    throw new PhancongError('SEVERAL_BODIES', { given: clip(words ?? ''), expected: A_BODY, nearest: kinds.map(({ key }) => key) });
  if (kinds[0]) return ofKind(kinds[0], province, knowledge);
  if (words === null)
    throw new PhancongError('BODY_NOT_STATED', {
      given: clip([head.issuer, head.letterhead, head.title].find((each) => each !== null) ?? '–'),
      expected: A_BODY,
      nearest: onRecord.slice(0, 5),
    });
  return ofWords(words, province, knowledge) as ProposedBody;
}

function bodyWanted(wanted: string, province: ProvinceView, knowledge: RegistryKnowledge): ProposedBody {
  const { bodies, provinces, places } = knowledge;
  const slug = slugify(wanted);
  const roots = rootsOf(province, knowledge);
  const known = roots.find(
    ({ key, slug: own, names, abbreviation }) => key === wanted || own === slug || slugify(names.vi) === slug || abbreviation === wanted,
  );
  if (known) return { body: { key: known.key, ...known.names }, kind: bodies.kindOf(known) ?? null };
  const inProvince = wanted.startsWith(`${province.key}/`) ? wanted.slice(province.key.length + 1) : wanted;
  const [only, ...others] = kindsIn(inProvince, bodies);
  const keyed = bodies.bodyWithKey(wanted, provinces, places);
  if (keyed?.provinceKey === province.key) return { body: { key: keyed.key, ...keyed.name }, kind: bodies.kindOf(keyed) ?? null };
  const kind =
    bodies.names.named(inProvince) ??
    bodies.kinds.find((each) => each.key === inProvince || slugify(bodies.bodyOf(each, province).name.vi) === slug) ??
    (others.length ? undefined : only);
  if (kind) return ofKind(kind, province, knowledge);
  const named = wanted.includes('/') ? null : ofWords(wanted, province, knowledge);
  if (named) return named;
  throw mistake('UNKNOWN_BODY', wanted, { vi: 'khóa, tên hoặc tên viết tắt của một cơ quan', en: 'the key, name or abbreviation of a body' }, [
    ...roots.map(({ key }) => key),
    ...bodies.kinds.flatMap(({ key, name }) => [key, name.vi]),
  ]);
}

function ofKind(kind: BodyKindView, province: ProvinceView, { bodies, units }: RegistryKnowledge): ProposedBody {
  const { key, name } = bodies.bodyOf(kind, province);
  const known = units.find((unit) => unit.key === key);
  return { body: { key, ...(known?.names ?? name) }, kind };
}

/** A body of no kind on record: that of such words on record, else a new one. `null` where the words begin like no body. */
function ofWords(words: string, province: ProvinceView, knowledge: RegistryKnowledge): ProposedBody | null {
  const kind = bodyWordKind(words);
  if (kind === null) return null;
  const place = `${province.kind === 'CITY' ? 'thành phố' : 'tỉnh'} ${province.name.vi}`;
  const plain = words.replace(new RegExp(`\\s+(?:(?:tỉnh|thành phố)\\s+)?${province.name.vi}$`, 'iu'), '');
  const key = `${province.key}/${slugify(plain)}`;
  const known = rootsOf(province, knowledge).find((root) => root.key === key);
  const names = known?.names ?? { vi: `${plain} ${place}`, en: `${plain}, ${province.name.en}` };
  return { body: { key, ...names, ...(known ? {} : { kind, words }) }, kind: null };
}

function rootsOf(province: ProvinceView, { units }: RegistryKnowledge): UnitRecord[] {
  return units.filter((unit) => unit.province === province.key && unit.parent === null);
}
