import type { ProvinceView } from '../../registry/province.model.js';
import { isBody, type UnitView } from '../../registry/unit.model.js';
import type { Uris } from '../uris.js';
import { codeConcept } from './vocabulary.js';
import { node, type JsonLdNode } from './node.js';

/** The act by which the provinces were rearranged, on the day on which it took effect (facts of `seeds/provinces.yaml`). */
const REARRANGEMENT = { document: '202-2025-qh15', on: '2025-07-01' };

/** A province as an area, in the classes that CPSV-AP and ELI ask for. */
export function provinceNode(province: ProvinceView, provinces: readonly ProvinceView[], uris: Uris): JsonLdNode {
  const successors = provinces.filter(({ predecessorKeys }) => predecessorKeys.includes(province.key));
  return node(uris.province(province.key), ['Location', 'AdministrativeTerritorialUnit', 'AdministrativeArea', 'Concept'], {
    identifier: province.key,
    notation: province.code,
    title: province.fullName,
    prefLabel: province.fullName,
    altLabel: { vi: [province.name.vi], en: [province.name.en] },
    inScheme: 'eli:AdministrativeAreaTable',
    validFrom: province.from,
    validThrough: province.to === null ? null : dayBefore(province.to),
    replaces: province.predecessorKeys.map((key) => uris.province(key)),
    isReplacedBy: successors.map(({ key }) => uris.province(key)),
    note: province.note,
  });
}

/** A body or a part of one, in ORG and CPSV-AP. */
export function unitNodes(unit: UnitView, units: readonly UnitView[], uris: Uris): JsonLdNode[] {
  const top = isBody(unit);
  const before = units.filter(({ successors }) => successors.some(({ to }) => to === unit.key));
  const { evidence } = unit;
  return [
    node(uris.unit(unit.key), [top ? 'FormalOrganization' : 'OrganizationalUnit', 'Organization', 'PublicOrganisation', 'Agent', 'ProvEntity'], {
      identifier: unit.key,
      title: unit.name,
      prefLabel: unit.name,
      altLabel: unit.abbreviation === null ? null : { vi: [unit.abbreviation], en: [] },
      spatial: uris.province(unit.provinceKey),
      classification: uris.code('unit-kind', unit.kind),
      ...placeOf(unit, units, uris),
      validFrom: unit.from,
      validThrough: unit.to === null ? null : dayBefore(unit.to),
      changedBy: unit.successors.length > 0 ? changeUri(unit, uris) : null,
      resultedFrom: before.map((other) => changeUri(other, uris)),
      wasDerivedFrom:
        evidence === null ? null : evidence.path === null ? uris.document(evidence.document) : uris.clause(evidence.document, evidence.path),
    }),
    codeConcept('unit-kind', unit.kind, uris),
  ];
}

/** ORG has units of a formal organisation only; whatever is part of another unit, or of one not at hand, is a sub-organisation. */
function placeOf(unit: UnitView, units: readonly UnitView[], uris: Uris): Record<string, string | string[] | null> {
  const parent = unit.parentKey === null ? null : uris.unit(unit.parentKey);
  const below = units.filter(({ parentKey }) => parentKey === unit.key).map(({ key }) => uris.unit(key));
  const formal = units.some((other) => other.key === unit.parentKey && isBody(other));
  return {
    [formal ? 'unitOf' : 'subOrganizationOf']: parent,
    [isBody(unit) ? 'hasUnit' : 'hasSubOrganization']: below,
  };
}

/**
 * The change by which name and work of a unit passed to others. The record knows the succession by name and field only, so
 * the event says what the record rests on, and names the act only where the change fell on the day of the rearrangement.
 */
export function changeNode(unit: UnitView, uris: Uris): JsonLdNode | null {
  if (unit.successors.length === 0) return null;
  const { authority } = unit.successors[0] as UnitView['successors'][number];
  return node(changeUri(unit, uris), 'ChangeEvent', {
    description: authority,
    changeDate: unit.to,
    originalOrganization: uris.unit(unit.key),
    resultingOrganization: unit.successors.map(({ to }) => uris.unit(to)),
    subject: [...new Set(unit.successors.flatMap(({ fields }) => fields))].map((code) => uris.subject(code)),
    used: unit.to === REARRANGEMENT.on ? uris.document(REARRANGEMENT.document) : null,
  });
}

/** The act that rearranged the provinces, where it had to do with this unit. */
export function actOf(unit: UnitView): string | null {
  return unit.successors.length > 0 && unit.to === REARRANGEMENT.on ? REARRANGEMENT.document : null;
}

function changeUri(unit: UnitView, uris: Uris): string {
  return `${uris.unit(unit.key)}#change`;
}

/** The last day of a half-open validity, as `validThrough` has it. */
function dayBefore(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10);
}
