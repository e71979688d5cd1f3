import { contains, type Day } from '../../shared/dates.js';
import type { DutyView } from '../../registry/duty.model.js';
import type { ClauseView } from '../../registry/law.model.js';
import type { Configurations } from '../jsonld/registry.js';
import type { HeldInForce } from '../../answer/records-in-force.js';
import { documentName } from '../../registry/document-name.js';
import type { Resolution } from '../../answer/resolution.js';
import { CODE_LISTS } from '../../shared/code-lists.js';
import type { Text } from '../../shared/text.js';
import type { UnitView } from '../../registry/unit.model.js';
import { joined, type Table } from './table.js';

const KEY: Text = { vi: 'Khóa', en: 'Key' };

/** The units of the bodies of a province, with their place in the tree and the clause that shows them. */
export function unitsTable(configurations: Configurations, asOf: Day): Table<UnitView> {
  const { province } = configurations[0];
  const units = configurations.flatMap((configuration) => configuration.units);
  const nameOfUnit = new Map(units.map(({ key, name }) => [key, name]));
  return {
    name: { vi: 'Đơn vị', en: 'Units' },
    rows: units,
    columns: [
      { heading: KEY, value: ({ key }) => key, width: 34 },
      { heading: { vi: 'Tên', en: 'Name' }, value: ({ name }) => name, width: 60 },
      { heading: { vi: 'Viết tắt', en: 'Abbreviation' }, value: ({ abbreviation }) => abbreviation, width: 14 },
      { heading: { vi: 'Loại', en: 'Kind' }, value: ({ kind }) => CODE_LISTS.UnitKind.labels[kind], width: 14 },
      { heading: { vi: 'Tỉnh, thành phố', en: 'Province' }, value: () => province.fullName, width: 22 },
      {
        heading: { vi: 'Thuộc', en: 'Part of' },
        value: ({ parentKey }) => (parentKey === null ? null : (nameOfUnit.get(parentKey) ?? null)),
        width: 50,
      },
      { heading: { vi: 'Từ ngày', en: 'From' }, value: ({ from }) => from, width: 12 },
      { heading: { vi: 'Trước ngày', en: 'Before' }, value: ({ to }) => to, width: 12 },
      { heading: { vi: `Còn ngày ${asOf}`, en: `Exists on ${asOf}` }, value: (unit) => contains(unit, asOf), width: 14 },
      { heading: { vi: 'Văn bản', en: 'Document' }, value: ({ evidence }) => evidence?.document ?? null, width: 24 },
      { heading: { vi: 'Khoản mục', en: 'Clause' }, value: ({ evidence }) => evidence?.path ?? null, width: 12 },
    ],
  };
}

interface DutyRow {
  duty: DutyView;
  clause: ClauseView;
  held: HeldInForce;
  body: UnitView | null;
  unit: UnitView | undefined;
}

/** The duties that the documents of the bodies of a province give, one line for each reading of a clause. */
export function dutiesTable(configurations: Configurations): Table<DutyRow> {
  const { vocabulary } = configurations[0].reference;
  const subjects = (codes: readonly string[], language: keyof Text): string =>
    joined(codes.map((code) => vocabulary.get(code)?.prefLabel[language] ?? code));
  const actions = ({ duty }: DutyRow, language: keyof Text): string =>
    joined(duty.actions.map((action) => CODE_LISTS.Action.labels[action][language]));
  return {
    name: { vi: 'Nhiệm vụ', en: 'Duties' },
    rows: configurations.flatMap((configuration) =>
      configuration.documents.flatMap((held) =>
        held.duties.flatMap((duty) => {
          const clause = held.clause(duty.clausePath);
          return clause ? [{ duty, clause, held, body: configuration.body, unit: configuration.unit(duty.holderKey) }] : [];
        }),
      ),
    ),
    columns: [
      { heading: { vi: 'Văn bản', en: 'Document' }, value: ({ held }) => documentName(held.document), width: 40 },
      { heading: KEY, value: ({ held }) => held.document.key, width: 22 },
      {
        heading: { vi: 'Hiệu lực', en: 'In force' },
        value: ({ held, clause }) => CODE_LISTS.LegalStanding.labels[held.standingOf(clause.path).state],
        width: 16,
      },
      { heading: { vi: 'Khoản mục', en: 'Clause' }, value: ({ clause }) => clause.path, width: 14 },
      { heading: { vi: 'Đơn vị', en: 'Unit' }, value: ({ unit, duty }) => unit?.name ?? duty.holderKey, width: 50 },
      { heading: { vi: 'Cơ quan', en: 'Body' }, value: ({ body }) => body?.name ?? null, width: 50 },
      { heading: { vi: 'Vai trò', en: 'Role' }, value: ({ duty }) => CODE_LISTS.Role.labels[duty.role], width: 14 },
      { heading: { vi: 'Hành vi', en: 'Actions' }, value: (row) => ({ vi: actions(row, 'vi'), en: actions(row, 'en') }), width: 30 },
      {
        heading: { vi: 'Lĩnh vực', en: 'Subjects' },
        value: ({ duty }) => ({ vi: subjects(duty.subjects, 'vi'), en: subjects(duty.subjects, 'en') }),
        width: 40,
      },
      { heading: { vi: 'Mã lĩnh vực', en: 'Subject codes' }, value: ({ duty }) => joined(duty.subjects), width: 28 },
      {
        heading: { vi: 'Trong phạm vi', en: 'Within' },
        value: ({ duty }) => (duty.within.length === 0 ? null : { vi: subjects(duty.within, 'vi'), en: subjects(duty.within, 'en') }),
        width: 28,
      },
      {
        heading: { vi: 'Giới hạn', en: 'Limits' },
        value: ({ duty: { limits } }) =>
          limits.length === 0 ? null : { vi: joined(limits.map(({ note }) => note.vi)), en: joined(limits.map(({ note }) => note.en)) },
        width: 40,
      },
      { heading: { vi: 'Tóm tắt', en: 'Summary' }, value: ({ clause }) => clause.summary, width: 80 },
    ],
  };
}

/** The answers to a set of questions, one line each. */
export function answersTable(answers: readonly Resolution[], titleOf: (resolution: Resolution) => Text): Table<Resolution> {
  const names = (parts: Resolution['leads'], language: keyof Text): string => joined(parts.map(({ unit }) => unit.name[language]));
  const both = (parts: Resolution['leads']): Text | null => (parts.length === 0 ? null : { vi: names(parts, 'vi'), en: names(parts, 'en') });
  return {
    name: { vi: 'Câu trả lời', en: 'Answers' },
    rows: answers,
    columns: [
      { heading: { vi: 'Câu hỏi', en: 'Question' }, value: titleOf, width: 60 },
      { heading: { vi: 'Tỉnh, thành phố', en: 'Province' }, value: ({ receipt }) => receipt.province, width: 22 },
      { heading: { vi: 'Ngày', en: 'Date' }, value: ({ receipt }) => receipt.asOf, width: 12 },
      { heading: { vi: 'Trạng thái', en: 'Status' }, value: ({ status }) => CODE_LISTS.ResolutionStatus.labels[status], width: 26 },
      { heading: { vi: 'Mã trạng thái', en: 'Status code' }, value: ({ status }) => status, width: 18 },
      { heading: { vi: 'Cơ quan', en: 'Body' }, value: ({ body }) => body?.name ?? null, width: 50 },
      { heading: { vi: 'Chủ trì', en: 'Leads' }, value: ({ leads }) => both(leads), width: 50 },
      { heading: { vi: 'Phối hợp, tham gia', en: 'Takes part' }, value: ({ supports }) => both(supports), width: 50 },
      {
        heading: { vi: 'Khoản mục', en: 'Clauses' },
        value: ({ citations }) => (citations.length === 0 ? null : joined(citations.map(({ document, path }) => `${document.key}#${path}`))),
        width: 30,
      },
      {
        heading: { vi: 'Lưu ý', en: 'Caveats' },
        value: ({ caveats }) => (caveats.length === 0 ? null : joined(caveats.map(({ code }) => code))),
        width: 30,
      },
      { heading: { vi: 'Tóm tắt', en: 'Summary' }, value: ({ summary }) => summary, width: 80 },
      { heading: { vi: 'Phiên bản sổ', en: 'Revision' }, value: ({ receipt }) => receipt.revision, width: 12 },
      { heading: { vi: 'Mã băm câu trả lời', en: 'Answer hash' }, value: ({ receipt }) => receipt.answerHash, width: 66 },
    ],
  };
}
