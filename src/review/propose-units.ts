import type { UnitRecord } from '../registry/record.js';
import type { ProvinceView } from '../registry/province.model.js';
import { mistake } from '../shared/errors.js';
import { slugify } from '../shared/vietnamese.js';
import type { DocumentHead } from '../importer/head/preamble.js';
import type { Reading, Review, ReviewUnit, ImportOptions } from './draft.model.js';
import type { RegistryKnowledge } from './knowledge.js';
import { writtenName } from './written-name.js';

/** The department on record, or the one that is asked for; a new one where the province has none. */
export function departmentOf(head: DocumentHead, province: ProvinceView, { units }: RegistryKnowledge, options: ImportOptions): Review['department'] {
  const departments = units.filter((unit) => unit.province === province.key && unit.parent === null);
  const wanted = options.department;
  const named = departments.find(({ key, slug, names }) => wanted && [key, slug, names.vi].includes(wanted));
  const known = wanted ? named : departments[0];
  if (known) return { key: known.key, vi: known.names.vi, en: known.names.en };
  if (wanted?.includes('/'))
    throw mistake(
      'UNKNOWN_UNIT',
      wanted,
      { vi: 'khóa hoặc tên của một sở', en: 'the key or the name of a department' },
      departments.map(({ key }) => key),
    );
  const field =
    wanted?.replace(/^Sở\s+/iu, '') ??
    /Sở\s+(.+?)(?:\s+(?:tỉnh|thành phố)\s|$)/iu.exec(writtenName(head.issuer ?? ''))?.[1] ??
    'Khoa học và Công nghệ';
  const science = slugify(field) === 'khoa-hoc-va-cong-nghe';
  const place = province.kind === 'CITY' ? 'thành phố' : 'tỉnh';
  return {
    key: `${province.key}/so-${science ? 'khcn' : slugify(field)}`,
    vi: `Sở ${field} ${place} ${province.name.vi}`,
    en: science ? `Department of Science and Technology of ${province.name.en}` : `Sở ${field}, ${province.name.en}`,
  };
}

/** The units that the document names: those on record by name or abbreviation, the others new. */
export function unitsOf(reading: Reading, province: ProvinceView, department: string, { units, vocabulary }: RegistryKnowledge): ReviewUnit[] {
  const own = units.filter((unit) => unit.province === province.key && unit.parent === department);
  return reading.units.map(({ name, abbreviation, kind, path }) => {
    const known = own.find((unit) => slugify(unit.names.vi) === slugify(name) || (abbreviation !== null && unit.abbreviation === abbreviation));
    if (known) return reviewUnitOf(known);
    const states = vocabulary.subjects
      .filter(({ prefLabel, scope }) => scope === 'INSIDE' && statesField(name, prefLabel.vi))
      .map(({ code }) => code);
    return { key: `${province.key}/${slugify(name)}`, kind, abbreviation, path, states, suggests: [], vi: name, en: englishOf(name, units) };
  });
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
