import type { DutyView } from '../../registry/duty.model.js';
import type { DocumentView, RelationType } from '../../registry/law.model.js';
import type { ProvinceView } from '../../registry/province.model.js';
import { documentName } from '../../registry/document-name.js';
import { capitalised, CODE_LISTS } from '../../shared/code-lists.js';
import { mistake } from '../../shared/errors.js';
import { formatDay } from '../../shared/dates.js';
import type { Text } from '../../shared/text.js';
import type { UnitView } from '../../registry/unit.model.js';
import { dutyNode, roleNode } from '../jsonld/duty.js';
import { clauseNodes, documentNodes, wholeDocumentNodes } from '../jsonld/law.js';
import { documentOf, type JsonLdNode } from '../jsonld/node.js';
import { provinceNode, unitNodes } from '../jsonld/organisation.js';
import type { Uris } from '../uris.js';
import { loadWholeDocument, type ClauseNode, type WholeDocument } from '../whole-document.js';
import { plain, same, type Page, type PageValue } from './page.js';
import { dayWithin, nothingAt, type Finder, type Lookup } from './thing.js';

const RELATIONS = CODE_LISTS.RelationType.labels;

/** `/id/document/KEY` and `/id/document/KEY/PATH`. */
export const findLaw: Finder = async (segments, lookup) => {
  const [key, path, ...rest] = segments;
  if (key === undefined || rest.length > 0) throw nothingAt(['document', ...segments]);
  const whole = await loadWholeDocument(lookup.em, await lookup.responsibility.registry(lookup.revision), key);
  return path === undefined ? documentThing(whole, lookup) : clauseThing(whole, path, lookup);
};

async function documentThing(whole: WholeDocument, lookup: Lookup): ReturnType<Finder> {
  const { uris, asOf, revision } = lookup;
  const { document } = whole;
  const { standings, provinces } = await lookup.responsibility.reference(revision);
  const standing = standings.of(document.key, asOf).state;
  const province = provinces.find(({ key }) => key === document.provinceKey);
  return {
    uri: uris.document(document.key),
    page: (): Page => ({
      kind: capitalised(CODE_LISTS.DocumentType.labels[document.type]),
      title: documentName(document),
      facts: [
        ...documentFacts(document),
        { label: { vi: `Ngày ${asOf}`, en: `On ${asOf}` }, values: plain(CODE_LISTS.LegalStanding.labels[standing]) },
        {
          label: { vi: 'Ban hành cho', en: 'Province' },
          values: province ? [{ text: province.fullName, href: uris.province(province.key) }] : [],
        },
        {
          label: { vi: 'Trong sổ', en: 'On record' },
          values: plain(
            document.held
              ? { vi: `${whole.clauses.length} khoản mục`, en: `${whole.clauses.length} clauses` }
              : { vi: 'chỉ được dẫn chiếu', en: 'only cited' },
          ),
        },
        { label: { vi: 'Lỗi của bản gốc', en: 'Defects of the original' }, values: document.defects.map(({ message }) => ({ text: message })) },
      ],
      lists: [
        ...relationLists(
          whole.relations.map(({ type, target, provision }) => ({ type, document: target, provision })),
          uris,
        ),
        {
          heading: { vi: 'Được dẫn chiếu trong', en: 'Cited in' },
          values: whole.citedBy.map(({ type, source }) => ({ ...documentValue(source, uris), code: RELATIONS[type].vi })),
        },
        { heading: { vi: 'Cấu trúc', en: 'Structure' }, values: treeOf(whole.clauses, null, uris) },
      ],
    }),
    jsonld: () => documentOf(uris, [...wholeDocumentNodes(whole, uris, standings, asOf), ...areasOf(whole, provinces, uris)]),
    ...(document.held
      ? { xml: async (language) => (await import('../akn/akoma-ntoso.js')).akomaNtosoOf(whole, { language, asOf, revision, standings }, uris) }
      : {}),
  };
}

async function clauseThing(whole: WholeDocument, path: string, lookup: Lookup): ReturnType<Finder> {
  const { uris, asOf, revision } = lookup;
  const { document, clauses } = whole;
  const clause = clauses.find((one) => one.path === path);
  if (!clause) {
    throw mistake(
      'UNKNOWN_CLAUSE',
      path,
      { vi: `đường dẫn của một khoản mục trong ${document.key}`, en: `the path of a clause of ${document.key}` },
      clauses.map((one) => one.path),
    );
  }
  const relations = whole.relations.filter(({ clausePath }) => clausePath === path);
  const { provinces, standings } = await lookup.responsibility.reference(revision);
  const { duties, units } = await dutiesAt(document, path, lookup);
  const standing = standings.ofClause(document.key, path, asOf).state;
  return {
    uri: uris.clause(document.key, path),
    page: (): Page => ({
      kind: { vi: 'Khoản mục', en: 'Clause' },
      title: { vi: `${clause.label} ${clause.summary.vi}`, en: clause.summary.en },
      facts: [
        { label: { vi: 'Văn bản', en: 'Document' }, values: [documentValue(document, uris)] },
        { label: { vi: 'Đường dẫn', en: 'Path' }, values: plain(path) },
        { label: { vi: `Ngày ${asOf}`, en: `On ${asOf}` }, values: plain(CODE_LISTS.LegalStanding.labels[standing]) },
        {
          label: { vi: 'Nằm trong', en: 'Within' },
          values: clauses.filter((one) => one.path === clause.parentPath).map((one) => clauseValue(one, uris)),
        },
        { label: { vi: 'Lỗi của bản gốc', en: 'Defects of the original' }, values: clause.defects.map(({ message }) => ({ text: message })) },
      ],
      lists: [
        { heading: { vi: 'Nhiệm vụ đọc được', en: 'Duties read from it' }, values: duties.map((duty) => dutyValue(duty, uris)) },
        ...relationLists(
          relations.map(({ type, target, provision }) => ({ type, document: target, provision })),
          uris,
        ),
        { heading: { vi: 'Bên trong', en: 'Below' }, values: treeOf(clauses, path, uris) },
      ],
    }),
    jsonld: () =>
      documentOf(uris, [
        ...clauseNodes(clause, uris, relations, standing),
        ...documentNodes(document, uris),
        ...relations.flatMap(({ target }) => documentNodes(target, uris)),
        ...duties.flatMap((duty) => [dutyNode(duty, clause, uris), roleNode(duty.role, uris)]),
        ...units.filter(({ key }) => duties.some(({ holderKey }) => holderKey === key)).flatMap((unit) => unitNodes(unit, units, uris)),
        ...areasOf(whole, provinces, uris),
      ]),
  };
}

/** The provinces that the document and those that it names are for. */
function areasOf({ document, relations }: WholeDocument, provinces: readonly ProvinceView[], uris: Uris): JsonLdNode[] {
  const keys = new Set([document, ...relations.map(({ target }) => target)].map(({ provinceKey }) => provinceKey));
  return provinces.filter(({ key }) => keys.has(key)).map((one) => provinceNode(one, provinces, uris));
}

/** The duties of a clause and the units of the record, from the configuration of the body that the document is of. */
async function dutiesAt(
  document: DocumentView,
  path: string,
  { responsibility, asOf, revision }: Lookup,
): Promise<{ duties: readonly DutyView[]; units: readonly UnitView[] }> {
  const province = (await responsibility.reference(revision)).provinces.find(({ key }) => key === document.provinceKey);
  if (!province) return { duties: [], units: [] };
  const configuration = await responsibility.configuration(province.key, dayWithin(province, asOf), revision, document.bodyKey);
  const duties = (configuration.held(document.key)?.duties ?? []).filter(({ clausePath }) => clausePath === path);
  return { duties, units: configuration.records.units };
}

function documentFacts(document: DocumentView): Page['facts'] {
  return [
    { label: { vi: 'Tên', en: 'Title' }, values: plain(document.title) },
    { label: { vi: 'Số, ký hiệu', en: 'Number' }, values: plain(document.number) },
    { label: { vi: 'Ngày ban hành', en: 'Issued' }, values: document.issuedOn === null ? [] : plain(formatDay(document.issuedOn)) },
    { label: { vi: 'Cơ quan ban hành', en: 'Issued by' }, values: plain(document.issuer) },
  ];
}

function relationLists(relations: readonly { type: RelationType; document: DocumentView; provision: string | null }[], uris: Uris): Page['lists'] {
  return (Object.keys(RELATIONS) as RelationType[]).map((type) => ({
    heading: capitalised(RELATIONS[type]),
    values: relations
      .filter((relation) => relation.type === type)
      .map(({ document, provision }) => ({ ...documentValue(document, uris), ...(provision === null ? {} : { code: provision }) })),
  }));
}

/** A document as a link with its name. */
export function documentValue(document: Pick<DocumentView, 'key' | 'number' | 'title'>, uris: Uris): PageValue {
  const number = document.number ?? '';
  const title = document.title ?? same(document.number === null ? document.key : '');
  return {
    text: { vi: [number, title.vi].filter(Boolean).join(' · '), en: [number, title.en].filter(Boolean).join(' · ') },
    href: uris.document(document.key),
  };
}

/** A clause as a link with its path and summary. */
export function clauseValue(clause: Pick<ClauseNode, 'path' | 'summary' | 'document'>, uris: Uris): PageValue {
  return { code: clause.path, text: clause.summary, href: uris.clause(clause.document.key, clause.path) };
}

function dutyValue(duty: DutyView, uris: Uris): PageValue {
  const words = (language: keyof Text): string =>
    [
      CODE_LISTS.Role.labels[duty.role][language],
      duty.actions.map((action) => CODE_LISTS.Action.labels[action][language]).join(', '),
      duty.subjects.join(', '),
    ].join(' · ');
  return { text: { vi: words('vi'), en: words('en') }, code: duty.holderKey, href: uris.unit(duty.holderKey) };
}

function treeOf(clauses: readonly ClauseNode[], parent: string | null, uris: Uris): PageValue[] {
  const below = Map.groupBy(clauses, ({ parentPath }) => parentPath);
  const branch = (path: string | null): PageValue[] =>
    (below.get(path) ?? []).map((clause) => ({ ...clauseValue(clause, uris), below: branch(clause.path) }));
  return branch(parent);
}
