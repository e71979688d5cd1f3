import { mistake } from '../../shared/errors.js';
import type { Text } from '../../shared/text.js';
import { SCHEMES, SUBJECT_SCHEME_TITLE, type SchemeName } from '../schemes.js';
import { documentOf } from '../jsonld/node.js';
import { codeConcept, codeScheme, subjectConcept, subjectScheme } from '../jsonld/vocabulary.js';
import { plain, type Page, type PageValue } from './page.js';
import { nothingAt, type Finder } from './thing.js';

/** `/id/subject/CODE`. @throws UNKNOWN_SUBJECT. */
export const findSubject: Finder = async (segments, { responsibility, revision, uris }) => {
  const { vocabulary, procedures } = await responsibility.reference(revision);
  const code = segments.join('/');
  const subject = vocabulary.get(code);
  if (!subject) {
    throw mistake(
      'UNKNOWN_SUBJECT',
      code,
      { vi: 'mã của một lĩnh vực, ví dụ radiation.xray', en: 'the code of a subject such as radiation.xray' },
      vocabulary.subjects.map((one) => one.code),
    );
  }
  const values = (codes: readonly string[]): PageValue[] =>
    codes.flatMap((one) => {
      const found = vocabulary.get(one);
      return found ? [{ code: one, text: found.prefLabel, href: uris.subject(one) }] : [];
    });
  const narrower = vocabulary.subjects.filter(({ broaderCode }) => broaderCode === code);
  return {
    uri: uris.subject(code),
    page: (): Page => ({
      kind: { vi: 'Lĩnh vực', en: 'Subject' },
      title: subject.prefLabel,
      facts: [
        { label: { vi: 'Mã', en: 'Code' }, values: plain(code) },
        { label: { vi: 'Còn gọi là', en: 'Also called' }, values: plain(subject.altLabels.vi.join(', ') || null) },
        { label: { vi: 'Trong tiếng Anh', en: 'In English' }, values: plain(subject.altLabels.en.join(', ') || null) },
        { label: { vi: 'Rộng hơn', en: 'Broader' }, values: values(vocabulary.broaderOf(code)) },
        { label: { vi: 'Bộ từ vựng', en: 'Vocabulary' }, values: [{ text: SUBJECT_SCHEME_TITLE, href: uris.scheme('subject') }] },
      ],
      lists: [
        { heading: { vi: 'Hẹp hơn', en: 'Narrower' }, values: values(narrower.map((one) => one.code)) },
        {
          heading: { vi: 'Thủ tục', en: 'Procedures' },
          values: [...procedures.values()]
            .filter(({ subjectCode }) => subjectCode === code)
            .map((one) => ({ code: one.code, text: one.name, href: uris.procedure(one.code) })),
        },
      ],
    }),
    jsonld: () => documentOf(uris, [subjectConcept(subject, uris), ...narrower.map((one) => subjectConcept(one, uris))]),
  };
};

/** `/id/vocabulary/NAME`: a concept scheme. */
export const findScheme: Finder = async (segments, { responsibility, revision, uris }) => {
  const [name = '', ...rest] = segments;
  const { vocabulary } = await responsibility.reference(revision);
  if (rest.length > 0 || (name !== 'subject' && !Object.hasOwn(SCHEMES, name)))
    throw nothingAt(
      ['vocabulary', ...segments],
      ['subject', ...Object.keys(SCHEMES)].map((one) => `/id/vocabulary/${one}`),
    );
  const list = name as SchemeName | 'subject';
  return {
    uri: uris.scheme(list),
    page: (): Page => ({
      kind: { vi: 'Bộ từ vựng', en: 'Vocabulary' },
      title: list === 'subject' ? SUBJECT_SCHEME_TITLE : SCHEMES[list].title,
      facts: [],
      lists: [
        {
          heading: { vi: 'Khái niệm', en: 'Concepts' },
          values:
            list === 'subject'
              ? vocabulary.subjects.map(({ code, prefLabel }) => ({ code, text: prefLabel, href: uris.subject(code) }))
              : Object.entries(SCHEMES[list].labels).map(([code, text]) => ({ code, text, href: uris.code(list, code) })),
        },
      ],
    }),
    jsonld: () => documentOf(uris, list === 'subject' ? subjectScheme(vocabulary, uris) : codeScheme(list, uris)),
  };
};

/** `/id/role/LEAD` and the like: one code of a closed list. */
export function codeFinder(list: SchemeName): Finder {
  return async (segments, { uris }) => {
    const code = segments.join('/');
    const { labels } = SCHEMES[list];
    const label: Text | undefined = Object.hasOwn(labels, code) ? labels[code] : undefined;
    if (!label)
      throw nothingAt(
        [list, ...segments],
        Object.keys(SCHEMES[list].labels).map((one) => `/id/${list}/${one}`),
      );
    return {
      uri: uris.code(list, code),
      page: (): Page => ({
        kind: SCHEMES[list].title,
        title: label,
        facts: [
          { label: { vi: 'Mã', en: 'Code' }, values: plain(code) },
          { label: { vi: 'Bộ từ vựng', en: 'Vocabulary' }, values: [{ text: SCHEMES[list].title, href: uris.scheme(list) }] },
        ],
        lists: [],
      }),
      jsonld: () => documentOf(uris, [codeConcept(list, code, uris)]),
    };
  };
}
