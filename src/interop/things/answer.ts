import { ACTIONS, type Action } from '../../registry/duty.model.js';
import type { ProvinceView } from '../../registry/province.model.js';
import type { Question } from '../../answer/question.js';
import type { Resolution } from '../../answer/resolution.js';
import { CODE_LISTS } from '../../shared/code-lists.js';
import { mistake } from '../../shared/errors.js';
import { answerDocument, askedAs } from '../jsonld/answer.js';
import type { Uris } from '../uris.js';
import { clauseValue, documentValue } from './law.js';
import { plain, type Page, type PageValue } from './page.js';
import { nothingAt, type Finder, type Lookup, type Thing } from './thing.js';

/** `/id/answer?province=P&asOf=D&text=…` (or `subject` and `action`, or `procedure`): an answer by its question. */
export const findAnswer: Finder = async (segments, lookup) => {
  const { text, procedure, subject, action, province } = lookup.query;
  if (segments.length > 0) throw nothingAt(['answer', ...segments]);
  if (province === undefined) throw mistake('INVALID_QUESTION', '{}', { vi: 'tham số province', en: 'the parameter province' });
  if (action !== undefined && !ACTIONS.includes(action as Action))
    throw mistake('INVALID_QUESTION', action, { vi: 'một hành vi', en: 'an action' }, ACTIONS);
  const question: Question = {
    ...(text === undefined ? {} : { text }),
    ...(procedure === undefined ? {} : { procedure }),
    ...(subject === undefined ? {} : { duty: { subject, action: (action as Action | undefined) ?? null } }),
  };
  return answerThing(question, province, lookup);
};

/** The answer to a question as a thing with an address. */
export async function answerThing(question: Question, province: string, { responsibility, asOf, revision, uris }: Lookup): Promise<Thing> {
  const resolution = await responsibility.ask(question, province, asOf, revision);
  const { provinces, procedures } = await responsibility.reference(revision);
  const { receipt } = resolution;
  return {
    uri: uris.answer(askedAs(JSON.parse(receipt.question)), receipt),
    page: () => answerPage(resolution, provinces.find(({ key }) => key === receipt.province) as ProvinceView, uris),
    jsonld: () => answerDocument(resolution, { provinces, procedures }, uris),
  };
}

function answerPage(resolution: Resolution, province: ProvinceView, uris: Uris): Page {
  const status = CODE_LISTS.ResolutionStatus.labels[resolution.status];
  const { receipt, leads, supports, candidates, subject, caveats, citations, competence } = resolution;
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
      { label: { vi: 'Quyết định', en: 'Decides' }, values: plain(competence?.decides) },
      { label: { vi: 'Tiếp nhận', en: 'Receives' }, values: plain(competence?.receives) },
      { label: { vi: 'Được ủy quyền', en: 'By delegation' }, values: plain(competence?.delegatedTo) },
      { label: { vi: 'Biên nhận', en: 'Receipt' }, values: plain(receipt.answerHash) },
    ],
    lists: [
      { heading: { vi: 'Chủ trì', en: 'Leads' }, values: parts(leads) },
      { heading: { vi: 'Phối hợp, tham gia', en: 'Takes part' }, values: parts(supports) },
      { heading: { vi: 'Đơn vị có thể liên quan', en: 'Candidates, not enough ground' }, values: parts(candidates) },
      { heading: { vi: 'Điều khoản', en: 'Clauses' }, values: citations.map((clause) => clauseValue(clause, uris)) },
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
