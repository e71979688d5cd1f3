import { mistake } from '../../shared/errors.js';
import { contains } from '../../shared/dates.js';
import { CODE_LISTS } from '../../shared/code-lists.js';
import { documentOf } from '../jsonld/node.js';
import { codeConcept, subjectConcept } from '../jsonld/vocabulary.js';
import { answerThing } from './answer.js';
import { plain, same, type Page } from './page.js';
import { dayWithin, nothingAt, type Finder } from './thing.js';

/** `/id/procedure/CODE`, and `/id/procedure/CODE/PROVINCE` for the service that a province renders by it. @throws UNKNOWN_PROCEDURE. */
export const findProcedure: Finder = async (segments, lookup) => {
  const { responsibility, revision, uris, asOf } = lookup;
  const [code = '', provinceKey, ...rest] = segments;
  const { procedures, provinces, vocabulary } = await responsibility.reference(revision);
  const procedure = procedures.get(code);
  if (!procedure) {
    throw mistake(
      'UNKNOWN_PROCEDURE',
      code,
      { vi: 'mã thủ tục quốc gia, ví dụ 2.002383', en: 'a national procedure code such as 2.002383' },
      procedures.keys(),
    );
  }
  if (provinceKey !== undefined) {
    const province = provinces.find(({ key }) => key === provinceKey);
    if (!province || rest.length > 0) throw nothingAt(['procedure', ...segments]);
    const shownOn = dayWithin(province, asOf);
    const thing = await answerThing({ procedure: code }, province.key, { ...lookup, asOf: shownOn });
    return { ...thing, shownOn, uri: uris.procedure(code, province.key) };
  }
  const subject = vocabulary.get(procedure.subjectCode);
  return {
    uri: uris.procedure(code),
    page: (): Page => ({
      kind: { vi: 'Thủ tục hành chính', en: 'Administrative procedure' },
      title: procedure.name,
      facts: [
        { label: { vi: 'Mã quốc gia', en: 'National code' }, values: plain(code) },
        { label: { vi: 'Thuộc ngành', en: 'Domain' }, values: plain(procedure.domain) },
        { label: { vi: 'Lĩnh vực', en: 'Subject' }, values: subject ? [{ text: subject.prefLabel, href: uris.subject(subject.code) }] : [] },
        {
          label: { vi: 'Hành vi', en: 'Act' },
          values: [{ text: CODE_LISTS.Action.labels[procedure.action], href: uris.code('action', procedure.action) }],
        },
        {
          label: { vi: 'Nguồn', en: 'Sources' },
          values: procedure.sources.map((source) => ({ text: same(source), ...(/^https?:/.test(source) ? { href: source } : {}) })),
        },
      ],
      lists: [
        {
          heading: { vi: 'Ở các tỉnh, thành phố', en: 'In the provinces' },
          values: provinces.filter((one) => contains(one, asOf)).map(({ key, fullName }) => ({ text: fullName, href: uris.procedure(code, key) })),
        },
      ],
    }),
    jsonld: () => documentOf(uris, [...(subject ? [subjectConcept(subject, uris)] : []), codeConcept('action', procedure.action, uris)]),
  };
};
