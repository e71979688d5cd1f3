import type { BodyNames } from '../../registry/body-names.js';
import { fold } from '../../shared/vietnamese.js';
import { finding, type Finding } from '../finding.js';
import type { Artefact } from '../outline/outline.js';
import type { DocumentUnit, ProposedAssignment } from '../proposal.js';
import { otherNamesIn } from './other-names.js';
import { unitKindOf } from './unit-names.js';
import { find, indexOf, type UnitIndex } from './units.js';
import { ACRONYM, GROUP, unitPattern } from './unit-words.js';

/** `đối với nội dung (1), (2), (9)`. */
const ITEMS = /(?:nội\s+dung|mục|nhiệm\s+vụ|việc)\s*((?:\(\d{1,2}\)(?:\s*(?:,|và)\s*)?)+)/u;
/** `Các Phòng: BCVT&CĐS; QLCN&CN`. */
const LISTED = new RegExp(`Các\\s+([Pp]hòng|[Tt]rung\\s+tâm)\\s*:\\s*(${ACRONYM}(?:\\s*[;,]\\s*${ACRONYM})*)`, 'gu');
const ALL = new RegExp(GROUP, 'gu');

/** The units of a document as cells name them. */
export interface CellUnits {
  units: readonly DocumentUnit[];
  index: UnitIndex;
  pattern: RegExp;
  /** The names of bodies on record; null where none are given. */
  bodyNames: BodyNames | null;
}

export function cellUnitsOf(units: readonly DocumentUnit[], bodyNames: BodyNames | null = null): CellUnits {
  const names = units.flatMap(({ name, abbreviation }) => (abbreviation ? [name, abbreviation] : [name]));
  return { units, index: indexOf(units), pattern: new RegExp(unitPattern(names), 'gu'), bodyNames };
}

interface ReadCell {
  units: string[];
  all: boolean;
  exceptions: ProposedAssignment['exceptions'];
}

/**
 * What the lead and coordinating cells of a row say, as names of units; null where the row has no such cells. A unit that
 * the document does not know keeps the words that name it, with a finding.
 */
export function assignmentOf(cells: readonly Artefact[], units: CellUnits, findings: Finding[]): ProposedAssignment | null {
  const of = (role: Artefact['role']): Artefact[] => cells.filter((cell) => cell.role === role && cell.text !== '');
  if (of('LEAD').length === 0) return null;
  const read = (list: Artefact[]): ReadCell[] => list.map((cell) => readCell(cell, units, findings));
  const lead = read(of('LEAD'));
  const coordinate = read(of('COORDINATE'));
  const names = (list: ReadCell[]): string[] => [...new Set(list.flatMap((cell) => cell.units))];
  return {
    leads: names(lead),
    coordinates: names(coordinate),
    allUnitsLead: lead.some(({ all }) => all),
    allUnitsCoordinate: coordinate.some(({ all }) => all),
    exceptions: [...lead, ...coordinate].flatMap(({ exceptions }) => exceptions),
  };
}

function readCell(cell: Artefact, units: CellUnits, findings: Finding[]): ReadCell {
  const read: ReadCell = { units: [], all: false, exceptions: [] };
  for (const part of cell.text.split(/;\s*(?=-)|;?\s+(?=riêng\s)/u)) {
    const named = unitsIn(part, cell, units, findings);
    const items = ITEMS.exec(part)?.[1];
    if (items) read.exceptions.push({ units: named.units, items: items.match(/\d+/gu) ?? [] });
    else {
      read.units.push(...named.units);
      read.all ||= named.all;
    }
  }
  // A cell with words that name nobody would hide who leads.
  const silent = read.units.length === 0 && !read.all && read.exceptions.length === 0 && /\p{L}/u.test(cell.text);
  if (silent) findings.push(finding('UNKNOWN_UNIT', cell.line, cell.column, { printed: cell.text.slice(0, 80) }));
  return read;
}

function unitsIn(part: string, cell: Artefact, units: CellUnits, findings: Finding[]): { units: string[]; all: boolean } {
  const named: { at: number; name: string }[] = [];
  let rest = part;
  const blank = (at: number, length: number): void => {
    rest = rest.slice(0, at) + ' '.repeat(length) + rest.slice(at + length);
  };
  for (const match of part.matchAll(LISTED)) {
    const [whole, word = '', list = ''] = match;
    for (const short of list.split(/\s*[;,]\s*/u)) named.push({ at: match.index, name: resolve(`${word} ${short}`, cell, units, findings) });
    blank(match.index, whole.length);
  }
  for (const match of rest.matchAll(units.pattern)) {
    named.push({ at: match.index, name: resolve(match[0], cell, units, findings) });
    blank(match.index, match[0].length);
  }
  let all = false;
  for (const { 0: words, index } of rest.matchAll(ALL)) {
    blank(index, words.length);
    // The public service units of a body are its centres.
    if (!fold(words).includes('su nghiep')) all = true;
    else for (const { name, kind } of units.units) if (kind === 'CENTRE') named.push({ at: part.length, name });
  }
  for (const other of otherNamesIn(rest, units.bodyNames)) {
    named.push({ at: other.at, name: other.name });
    findings.push(finding(other.outside ? 'OUTSIDE_BODY' : 'UNKNOWN_UNIT', cell.line, cell.column, { printed: other.name }));
  }
  return { units: named.toSorted((a, b) => a.at - b.at).map(({ name }) => name), all };
}

/** The unit that words mean; an abbreviation that leaves out the beginning of one that is explained means that one. */
function resolve(words: string, { line, column }: Artefact, units: CellUnits, findings: Finding[]): string {
  const printed = words.replace(/\s+/gu, ' ').trim();
  const unit = find(units.index, printed);
  if (unit) return unit.name;
  const short = printed.split(' ').at(-1) ?? '';
  const alike = units.units.filter(({ kind, abbreviation }) => kind === unitKindOf(printed) && abbreviation?.endsWith(short));
  const [only] = alike;
  if (only && alike.length === 1) {
    findings.push(finding('ABBREVIATION_VARIANT', line, column, { printed: short, expected: only.abbreviation ?? '' }));
    return only.name;
  }
  if (unitKindOf(printed) !== null) findings.push(finding('UNKNOWN_UNIT', line, column, { printed }));
  return printed;
}
