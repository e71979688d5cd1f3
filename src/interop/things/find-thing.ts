import { SCHEMES, type SchemeName } from '../schemes.js';
import { publisherNode } from '../jsonld/registry.js';
import { documentOf } from '../jsonld/node.js';
import { findLaw } from './law.js';
import { findProvinceThing, findRegistry, findUnit } from './organisation.js';
import type { Page } from './page.js';
import { nothingAt, type Finder } from './thing.js';
import { findAnswer } from './answer.js';
import { findProcedure } from './procedure.js';
import { codeFinder, findScheme, findSubject } from './vocabulary.js';

/** What can be after `/id/`, and who finds it. */
const FINDERS: Readonly<Record<string, Finder>> = {
  province: findProvinceThing,
  unit: findUnit,
  document: findLaw,
  subject: findSubject,
  procedure: findProcedure,
  vocabulary: findScheme,
  answer: findAnswer,
  registry: (segments, lookup) => (segments.length === 0 ? findWhole(segments, lookup) : findRegistry(segments, lookup)),
  ...(Object.fromEntries((Object.keys(SCHEMES) as SchemeName[]).map((list) => [list, codeFinder(list)])) as Record<SchemeName, Finder>),
};

/**
 * Finds what an address names; `segments` is what comes after `/id/`, decoded.
 * @throws UNKNOWN_ADDRESS, and the mistakes of each kind with the nearest valid values.
 */
export const findThing: Finder = (segments, lookup) => {
  const [kind = '', ...rest] = segments;
  const find = Object.hasOwn(FINDERS, kind) ? FINDERS[kind] : undefined;
  if (!find)
    throw nothingAt(
      segments,
      Object.keys(FINDERS).map((one) => `/id/${one}`),
    );
  return find(rest, lookup);
};

/** `/id/registry`: the registry itself, with the provinces that exist on the day. */
const findWhole: Finder = async (_segments, { responsibility, uris, revision }) => {
  const { provinces } = await responsibility.reference(revision);
  return {
    uri: uris.publisher,
    page: (): Page => ({
      kind: { vi: 'Sổ', en: 'Registry' },
      title: { vi: 'Sổ phân công', en: 'Phân công registry' },
      facts: [],
      lists: [
        {
          heading: { vi: 'Bộ từ vựng', en: 'Vocabularies' },
          values: (['subject', ...Object.keys(SCHEMES)] as (SchemeName | 'subject')[]).map((name) => ({
            text: { vi: name, en: name },
            href: uris.scheme(name),
          })),
        },
        {
          heading: { vi: 'Tỉnh, thành phố', en: 'Provinces' },
          values: provinces.map(({ key, code, fullName }) => ({ code, text: fullName, href: uris.registry(key) })),
        },
      ],
    }),
    jsonld: () => documentOf(uris, [publisherNode(uris)]),
  };
};
