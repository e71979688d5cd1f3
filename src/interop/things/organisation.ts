import { contains, formatDay, type Day, type Validity } from '../../shared/dates.js';
import { PhancongError } from '../../shared/errors.js';
import { capitalised, CODE_LISTS } from '../../shared/code-lists.js';
import type { Text } from '../../shared/text.js';
import type { KnownPlaces } from '../../registry/address-parts.js';
import { holdsIn } from '../../registry/bodies.js';
import { findProvince } from '../../registry/find-province.js';
import type { ProvinceView } from '../../registry/province.model.js';
import { mayHold } from '../../registry/standing.model.js';
import { unitOnRecord } from '../../registry/on-record.js';
import type { Registry } from '../../registry/registry.js';
import type { UnitView } from '../../registry/unit.model.js';
import type { Configuration } from '../../answer/configuration.js';
import { bodiesOnRecord, registryOf } from '../exports.js';
import { dutyNode, roleNode } from '../jsonld/duty.js';
import { clauseNodes, documentNodes } from '../jsonld/law.js';
import { documentOf } from '../jsonld/node.js';
import { recordNode } from '../jsonld/registry.js';
import { changeNode, provinceNode, unitNodes } from '../jsonld/organisation.js';
import type { Uris } from '../uris.js';
import { clauseValue, documentValue } from './law.js';
import { plain, type Page, type PageValue } from './page.js';
import { dayWithin, nothingAt, type Finder, type Lookup } from './thing.js';
import { uniqueBy } from '../../shared/lists.js';

/** `/id/province/KEY`. */
export const findProvinceThing: Finder = async (segments, lookup) => {
  const { uris } = lookup;
  const { province, provinces, configurations, day } = await provinceAt('province', segments, lookup);
  const related = provinces.filter(({ key, predecessorKeys }) => province.predecessorKeys.includes(key) || predecessorKeys.includes(province.key));
  return {
    uri: uris.province(province.key),
    shownOn: day,
    page: (): Page => ({
      kind: capitalised(CODE_LISTS.ProvinceKind.labels[province.kind]),
      title: province.fullName,
      facts: [
        { label: { vi: 'Mã', en: 'Code' }, values: plain(province.code) },
        ...validityFacts(province),
        {
          label: { vi: 'Hình thành từ', en: 'Formed from' },
          values: provincesOf(
            related.filter(({ key }) => province.predecessorKeys.includes(key)),
            uris,
          ),
        },
        {
          label: { vi: 'Trở thành', en: 'Became' },
          values: provincesOf(
            related.filter(({ predecessorKeys }) => predecessorKeys.includes(province.key)),
            uris,
          ),
        },
        { label: { vi: 'Ghi chú', en: 'Note' }, values: plain(province.note) },
        {
          label: { vi: 'Dữ liệu', en: 'Data' },
          values: [{ text: { vi: 'toàn bộ sổ của tỉnh', en: 'everything on record' }, href: uris.registry(province.key) }],
        },
      ],
      lists: recordLists(configurations, uris),
    }),
    jsonld: () =>
      documentOf(uris, [
        provinceNode(province, provinces, uris),
        ...related.map((one) => provinceNode(one, provinces, uris)),
        recordNode({ province: province.key, asOf: day, revision: lookup.revision }, uris),
      ]),
  };
};

/** `/id/registry/KEY`: the data set of a province. */
export const findRegistry: Finder = async (segments, lookup) => {
  const { uris, responsibility, revision } = lookup;
  const { province, configurations, day } = await provinceAt('registry', segments, lookup);
  return {
    uri: uris.registry(province.key),
    shownOn: day,
    page: (): Page => ({
      kind: { vi: 'Tập dữ liệu', en: 'Data set' },
      title: { vi: `Sổ phân công: ${province.fullName.vi}`, en: `Registry of responsibilities: ${province.fullName.en}` },
      facts: [
        { label: { vi: 'Của', en: 'Of' }, values: provincesOf([province], uris) },
        { label: { vi: 'Ngày', en: 'Day' }, values: plain(formatDay(day)) },
        { label: { vi: 'Phiên bản sổ', en: 'Revision' }, values: plain(String(revision)) },
      ],
      lists: recordLists(configurations, uris),
    }),
    jsonld: () => registryOf({ responsibility }, { province: province.key, asOf: day, atRevision: revision }, uris),
  };
};

/** `/id/unit/PROVINCE/SLUG`: a unit on record, or a body that exists by its kind. */
export const findUnit: Finder = async (segments, lookup) => {
  const { responsibility, uris, asOf, revision } = lookup;
  const registry = await responsibility.registry(revision);
  const row = unitOnRecord(registry, segments.join('/'));
  const { provinces } = registry.reference;
  const province = provinces.find(({ key }) => key === row.provinceKey) as ProvinceView;
  const day = dayWithin(province, asOf);
  const jurisdiction = await responsibility.jurisdiction(province.key, day, revision);
  const configuration = await jurisdiction.configuration(bodyOf(row, registry));
  const { units } = configuration.records;
  // A body may exist by its kind alone.
  const unit = units.find(({ key }) => key === row.key) ?? row;
  const { bodies } = configuration.reference;
  const kind = row.parentKey === null ? bodies.kindOf(row) : undefined;
  const mandated = bodies.mandates.filter((mandate) => mandate.body === kind?.key && contains(mandate, day) && holdsIn(mandate, province));
  // Of a decision that has not begun, or was replaced by the day, it has no duties; nor of a clause that was repealed.
  const held = configuration.documents.flatMap((document) =>
    document.duties.flatMap((duty) => {
      const holds = duty.holderKey === unit.key && mayHold(document.standingOf(duty.clausePath));
      const clause = holds ? document.clause(duty.clausePath) : undefined;
      return clause ? [{ duty, clause }] : [];
    }),
  );
  const clauses = uniqueBy(
    held.map(({ clause }) => clause),
    ({ id }) => id,
  );
  const shownBy = unit.evidence ? configuration.held(unit.evidence.document) : undefined;
  return {
    uri: uris.unit(unit.key),
    shownOn: day,
    page: (): Page => ({
      kind: capitalised(CODE_LISTS.UnitKind.labels[unit.kind]),
      title: unit.name,
      facts: [
        { label: { vi: 'Viết tắt', en: 'Abbreviation' }, values: plain(unit.abbreviation) },
        { label: { vi: 'Của', en: 'Of' }, values: provincesOf([province], uris) },
        { label: { vi: 'Thuộc', en: 'Part of' }, values: units.filter(({ key }) => key === unit.parentKey).map((one) => unitValue(one, uris)) },
        ...validityFacts(unit),
        { label: { vi: 'Chức năng', en: 'Function' }, values: plain(kind?.function ?? null) },
        { label: { vi: 'Được nêu tại', en: 'Named in' }, values: shownBy ? [documentValue(shownBy.document, uris)] : [] },
        {
          label: { vi: 'Việc chuyển cho', en: 'Work passed to' },
          values: unit.successors.map(({ to, fields }) => ({
            text: { vi: [to, ...fields].join(' · '), en: [to, ...fields].join(' · ') },
            href: uris.unit(to),
          })),
        },
      ],
      lists: [
        {
          heading: { vi: 'Gồm', en: 'Consists of' },
          values: units.filter(({ parentKey }) => parentKey === unit.key).map((one) => unitValue(one, uris)),
        },
        {
          heading: { vi: 'Lĩnh vực được giao', en: 'Fields assigned by law' },
          values: mandated.flatMap(({ subject }) => {
            const concept = configuration.reference.vocabulary.get(subject);
            return concept ? [{ text: concept.prefLabel, href: uris.subject(subject) }] : [];
          }),
        },
        { heading: { vi: 'Nhiệm vụ', en: 'Duties' }, values: clauses.map((clause) => clauseValue(clause, uris)) },
      ],
    }),
    jsonld: () =>
      documentOf(uris, [
        ...unitNodes(unit, units, uris),
        ...[changeNode(unit, uris)].flatMap((change) => change ?? []),
        provinceNode(province, provinces, uris),
        ...clauses.flatMap((clause) => clauseNodes(clause, uris)),
        ...held.flatMap(({ duty, clause }) => [dutyNode(duty, clause, uris), roleNode(duty.role, uris)]),
        ...(shownBy ? documentNodes(shownBy.document, uris) : []),
        recordNode({ province: province.key, asOf: day, revision }, uris),
      ]),
  };
};

/** The body that a unit is of, or is. */
function bodyOf(unit: UnitView, registry: Registry): UnitView {
  const parent = unit.parentKey === null ? undefined : registry.unit(unit.parentKey);
  return parent ? bodyOf(parent, registry) : unit;
}

interface ProvinceRecord {
  province: ProvinceView;
  provinces: readonly ProvinceView[];
  configurations: readonly Configuration[];
  /** The nearest day to the one asked for on which it existed. */
  day: Day;
}

/** A province by its exact key: an address names one stretch of time and no other. */
async function provinceAt(kind: string, segments: readonly string[], { responsibility, asOf, revision }: Lookup): Promise<ProvinceRecord> {
  const [key, ...rest] = segments;
  if (key === undefined || rest.length > 0) throw nothingAt([kind, ...segments]);
  const reference = await responsibility.reference(revision);
  const { provinces } = reference;
  const province = provinces.find((one) => one.key === key) ?? findProvinceOrNothing(reference, key, asOf, kind);
  const day = dayWithin(province, asOf);
  const configurations = await bodiesOnRecord({ responsibility }, { province: province.key, asOf: day, atRevision: revision });
  return { province, provinces, configurations, day };
}

/** A name or a code is not an address; what it may have meant is said. @throws UNKNOWN_PROVINCE, UNKNOWN_ADDRESS. */
function findProvinceOrNothing(known: KnownPlaces, key: string, asOf: string, kind: string): never {
  const { detail } = nothingAt([kind, key]);
  throw new PhancongError('UNKNOWN_ADDRESS', { ...detail, nearest: [`/id/${kind}/${findProvince(known, key, asOf).key}`] });
}

function recordLists(configurations: readonly Configuration[], uris: Uris): Page['lists'] {
  const units = configurations.flatMap((configuration) => configuration.units);
  const documents = configurations.flatMap((configuration) => configuration.documents);
  return [
    { heading: { vi: 'Đơn vị', en: 'Units' }, values: units.map((unit) => unitValue(unit, uris)) },
    { heading: { vi: 'Văn bản', en: 'Documents' }, values: documents.map(({ document }) => documentValue(document, uris)) },
  ];
}

function unitValue({ key, name }: { key: string; name: Text }, uris: Uris): PageValue {
  return { text: name, href: uris.unit(key) };
}

function provincesOf(provinces: readonly ProvinceView[], uris: Uris): PageValue[] {
  return provinces.map(({ key, fullName, from }) => ({
    text: from === null ? fullName : { vi: `${fullName.vi} (từ ${formatDay(from).vi})`, en: `${fullName.en} (from ${formatDay(from).en})` },
    href: uris.province(key),
  }));
}

function validityFacts({ from, to }: Validity): Page['facts'] {
  return [
    { label: { vi: 'Từ ngày', en: 'From' }, values: from === null ? [] : plain(formatDay(from)) },
    { label: { vi: 'Không còn từ ngày', en: 'No longer from' }, values: to === null ? [] : plain(formatDay(to)) },
  ];
}
