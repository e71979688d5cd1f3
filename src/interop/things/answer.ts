import { ACTIONS, type Action } from '../../registry/duty.model.js';
import type { ProvinceView } from '../../registry/province.model.js';
import type { ReferenceData } from '../../registry/reference.js';
import type { Question } from '../../answer/question.js';
import type { Resolution } from '../../answer/resolution.js';
import { AUTHORITY_ROLES, capitalised, CODE_LISTS } from '../../shared/code-lists.js';
import { contains } from '../../shared/dates.js';
import { mistake } from '../../shared/errors.js';
import { answerDocument, askedAs } from '../jsonld/answer.js';
import type { Uris } from '../uris.js';
import { clauseValue, documentValue } from './law.js';
import { plain, type Page, type PageValue } from './page.js';
import { nothingAt, type Finder, type Lookup, type Thing } from './thing.js';

/** `/id/answer?province=P&asOf=D&text=…` (or `subject` and `action`, or `procedure`; `body` where one is meant): an answer by its question. */
export const findAnswer: Finder = async (segments, lookup) => {
  const { text, procedure, subject, action, province, body } = lookup.query;
  if (segments.length > 0) throw nothingAt(['answer', ...segments]);
  if (province === undefined) throw mistake('INVALID_QUESTION', '{}', { vi: 'tham số province', en: 'the parameter province' });
  if (action !== undefined && !ACTIONS.includes(action as Action))
    throw mistake('INVALID_QUESTION', action, { vi: 'một hành vi', en: 'an action' }, ACTIONS);
  if (action !== undefined && subject === undefined) {
    const given = [...(text === undefined ? [] : ['text']), ...(procedure === undefined ? [] : ['procedure']), 'action'].join(' + ');
    throw mistake('INVALID_QUESTION', given, { vi: 'action chỉ đi cùng subject', en: 'action only together with subject' });
  }
  const question: Question = {
    ...(text === undefined ? {} : { text }),
    ...(procedure === undefined ? {} : { procedure }),
    ...(subject === undefined ? {} : { duty: { subject, action: (action as Action | undefined) ?? null } }),
  };
  return answerThing(question, province, lookup, body);
};

/** The answer to a question as a thing with an address. */
export async function answerThing(
  question: Question,
  province: string,
  { responsibility, asOf, revision, uris }: Lookup,
  body?: string,
): Promise<Thing> {
  const resolution = await responsibility.ask(question, province, asOf, revision, undefined, body);
  const { provinces, procedures, documentNames } = await responsibility.reference(revision);
  const { receipt } = resolution;
  return {
    uri: uris.answer(askedAs(JSON.parse(receipt.question)), receipt),
    page: () => answerPage(resolution, provinces.find(({ key }) => key === receipt.province) as ProvinceView, documentNames, uris),
    jsonld: () => answerDocument(resolution, { provinces, procedures, documentNames }, uris),
  };
}

function answerPage(resolution: Resolution, province: ProvinceView, documents: ReferenceData['documentNames'], uris: Uris): Page {
  const status = CODE_LISTS.ResolutionStatus.labels[resolution.status];
  const { receipt, leads, supports, candidates, subject, body, caveats, citations, competence, mandates } = resolution;
  const parts = (list: Resolution['leads']): PageValue[] =>
    list.map(({ unit, reason, clauses }) => ({
      text: unit.name,
      href: uris.unit(unit.key),
      below: [{ text: reason }, ...clauses.map((clause) => clauseValue(clause, uris))],
    }));
  return {
    kind: { vi: `Câu trả lời: ${status.vi}`, en: `Answer: ${status.en}` },
    title: resolution.summary,
    facts: [
      { label: { vi: 'Ở', en: 'In' }, values: [{ text: province.fullName, href: uris.province(province.key) }] },
      { label: { vi: 'Ngày', en: 'Date' }, values: plain(receipt.asOf) },
      { label: { vi: 'Lĩnh vực', en: 'Subject' }, values: subject ? [{ text: subject.prefLabel, href: uris.subject(subject.code) }] : [] },
      { label: { vi: 'Cơ quan', en: 'Body' }, values: body ? [{ text: body.name, href: uris.unit(body.key) }] : [] },
      { label: capitalised(AUTHORITY_ROLES.labels.DECIDES), values: plain(competence?.decides) },
      { label: capitalised(AUTHORITY_ROLES.labels.RECEIVES), values: plain(competence?.receives) },
      { label: capitalised(AUTHORITY_ROLES.labels.DELEGATED), values: plain(competence?.delegatedTo) },
      { label: { vi: 'Biên nhận', en: 'Receipt' }, values: plain(receipt.answerHash) },
    ],
    lists: [
      { heading: { vi: 'Chủ trì', en: 'Leads' }, values: parts(leads) },
      { heading: { vi: 'Đơn vị phối hợp, tham gia', en: 'Units that coordinate or take part' }, values: parts(supports) },
      {
        heading: { vi: 'Đơn vị có thể liên quan (chưa đủ căn cứ)', en: 'Possibly relevant units (not enough evidence)' },
        values: parts(candidates),
      },
      { heading: { vi: 'Điều khoản', en: 'Clauses' }, values: citations.map((clause) => clauseValue(clause, uris)) },
      {
        heading: { vi: 'Căn cứ giao lĩnh vực', en: 'Legal basis for its field' },
        values: mandates
          .flatMap(({ basis }) => basis.filter((ground) => contains(ground, receipt.asOf)))
          .flatMap(({ document, provision }) => {
            const known = documents.get(document);
            return known ? [{ ...documentValue(known, uris), ...(provision === null ? {} : { code: provision }) }] : [];
          }),
      },
      {
        heading: { vi: 'Căn cứ thẩm quyền', en: 'Basis of the competence' },
        values: (competence?.basis ?? []).map(({ document, provision }) => ({
          ...documentValue(document, uris),
          ...(provision === null ? {} : { code: provision }),
        })),
      },
      {
        heading: { vi: 'Lưu ý', en: 'Caveats' },
        values: caveats.map(({ code, message, settle }) => ({ code, text: { vi: `${message.vi} ${settle.vi}`, en: `${message.en} ${settle.en}` } })),
      },
    ],
  };
}
