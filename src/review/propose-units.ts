import type { UnitRecord } from '../registry/record.js';
import type { ProvinceView } from '../registry/province.model.js';
import type { UnitKind } from '../registry/unit.model.js';
import { unitKindOf } from '../importer/units/unit-kinds.js';
import type { Day } from '../shared/dates.js';
import { slugify } from '../shared/vietnamese.js';
import type { Reading, ReviewUnit } from './draft.model.js';
import { effectiveOf } from './effective.js';
import { firstDayOf } from './first-day.js';
import { withUnitChanges } from './propose-unit-changes.js';
import type { RegistryKnowledge } from './knowledge.js';

/** The units that the document names: those of its body on record by name or abbreviation, the others new. */
export function unitsOf(reading: Reading, province: ProvinceView, body: string, knowledge: RegistryKnowledge): ReviewUnit[] {
  const { units, vocabulary } = knowledge;
  const own = units.filter((unit) => unit.province === province.key && unit.parent === body);
  const fresh = (name: string, kind: UnitKind, abbreviation: string | null, path: string | null): ReviewUnit => {
    const states = vocabulary.subjects.filter(({ prefLabel }) => statesField(name, prefLabel.vi)).map(({ code }) => code);
    const key = unitKeyOf(slugify(name), province, body, knowledge);
    return { key, kind, abbreviation, path, states, suggests: [], vi: name, en: englishOf(name, units) };
  };
  const named = reading.units.map(({ name, abbreviation, kind, path }) => {
    const known = own.find((unit) => slugify(unit.names.vi) === slugify(name) || (abbreviation !== null && unit.abbreviation === abbreviation));
    return known ? reviewUnitOf(known) : fresh(name, kind, abbreviation, path);
  });
  const made = (name: string, path: string): ReviewUnit => fresh(name, unitKindOf(name) ?? 'DIVISION', null, path);
  return withUnitChanges(named, reading, own, startOf(reading.document), made, reviewUnitOf);
}

function startOf({ effective, issuedOn }: Reading['document']): Day | null {
  const rule = effectiveOf({ effective, issuedOn });
  return firstDayOf({ effective: rule, issuedOn });
}

/** `an-giang/van-phong-so`; where that is the key of another body or of a unit of one, `an-giang/so-y-te/van-phong-so`. */
function unitKeyOf(slug: string, province: ProvinceView, body: string, knowledge: RegistryKnowledge): string {
  const key = `${province.key}/${slug}`;
  return ownerOf(key, knowledge) === null ? key : `${body}/${slug}`;
}

/** The body that a key belongs to: of a unit on record, or of a body that exists by its kind; null for a key that is free. */
export function ownerOf(key: string, { units, bodies, provinces, places }: RegistryKnowledge): string | null {
  const known = units.find((unit) => unit.key === key);
  if (known) return known.parent ?? known.key;
  return bodies.bodyWithKey(key, provinces, places)?.key ?? null;
}

function reviewUnitOf({ key, type, abbreviation, evidence, states, suggests, names }: UnitRecord): ReviewUnit {
  return { key, kind: type, abbreviation, path: evidence.path, states, suggests, ...names };
}

/** `Phòng Bưu chính - Viễn thông` states `Viễn thông`: whole words. */
function statesField(name: string, label: string): boolean {
  return `-${slugify(name)}-`.includes(`-${slugify(label)}-`);
}

/** The English name that a unit of this Vietnamese name has elsewhere; else the Vietnamese one, for the reviewer to put right. */
function englishOf(name: string, units: readonly UnitRecord[]): string {
  return units.find((unit) => slugify(unit.names.vi) === slugify(name))?.names.en ?? name;
}
