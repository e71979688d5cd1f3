import type { BodyNames } from '../../registry/body-names.js';
import { fold } from '../../shared/vietnamese.js';
import { finding, type Finding } from '../finding.js';
import type { Artefact } from '../outline/outline.js';
import type { DocumentUnit, ProposedAssignment } from '../proposal.js';
import { NAME_ENDS, standingsIn, type Placed } from './cell-words.js';
import { UNIT_WORD, unitKindOf } from './unit-kinds.js';
import { goesOnAtComma, otherNamesIn } from './other-names.js';
import { find, indexOf, type UnitIndex } from './units.js';
import { ACRONYM, GROUP, unitPattern } from './unit-words.js';

/** `đối với nội dung (1), (2), (9)`. */
const ITEMS = /(?:nội\s+dung|mục|nhiệm\s+vụ|việc)\s*((?:\(\d{1,2}\)(?:\s*(?:,|và)\s*)?)+)/u;
/** `Các Phòng: BCVT&CĐS; QLCN&CN`. */
const LISTED = new RegExp(`Các\\s+([Pp]hòng|[Tt]rung\\s+tâm)\\s*:\\s*(${ACRONYM}(?:\\s*[;,]\\s*${ACRONYM})*)`, 'gu');
const ALL = new RegExp(GROUP.replace(/^Các/u, '[Cc]ác'), 'gu');
const NAMES_UNIT = new RegExp(`(?<![\\p{L}])(?:${UNIT_WORD})(?![\\p{L}])`, 'iu');
const ENDS = new RegExp(`^${NAME_ENDS}`, 'u');

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
  leads: string[];
  coordinates: string[];
  allLead: boolean;
  allCoordinate: boolean;
  exceptions: ProposedAssignment['exceptions'];
}

/** A name in a cell with the units that it means; `group` where it means all. */
interface NamedPlace extends Placed {
  units: string[];
}

/**
 * What the lead and coordinating cells of a row say, as names of units; null where the row has no such cells. A unit that
 * the document does not know keeps the words that name it, with a finding.
 */
export function assignmentOf(cells: readonly Artefact[], units: CellUnits, findings: Finding[]): ProposedAssignment | null {
  // A sign stands for the unit at the head of its column; a known name in capitals is the name.
  const said = cells.map((cell) => {
    const text = cell.head ?? cell.text;
    return { ...cell, text: (text === text.toUpperCase() ? find(units.index, text)?.name : undefined) ?? text };
  });
  const of = (role: Artefact['role']): Artefact[] => said.filter((cell) => cell.role === role && cell.text !== '');
  for (const { text, line, column } of of(null)) findings.push(finding('CELL_UNCLEAR', line, column, { printed: text.slice(0, 80) }));
  if (of('LEAD').length === 0) return null;
  const read = [...of('LEAD'), ...of('COORDINATE')].map((cell) => readCell(cell, units, findings));
  const leads = [...new Set(read.flatMap((cell) => cell.leads))];
  return {
    leads,
    coordinates: [...new Set(read.flatMap((cell) => cell.coordinates))],
    allUnitsLead: read.some(({ allLead }) => allLead),
    allUnitsCoordinate: read.some(({ allCoordinate }) => allCoordinate),
    exceptions: read.flatMap(({ exceptions }) => exceptions),
  };
}

function readCell(cell: Artefact, units: CellUnits, findings: Finding[]): ReadCell {
  const read: ReadCell = { leads: [], coordinates: [], allLead: false, allCoordinate: false, exceptions: [] };
  const before = findings.length;
  let unsure = false;
  for (const part of cell.text.split(/;\s*(?=-)|;?\s+(?=riêng\s)/u)) {
    const named = unitsIn(part, cell, units, findings);
    const items = ITEMS.exec(part)?.[1];
    unsure ||= named.unsure;
    if (items) read.exceptions.push({ units: [...named.leads, ...named.coordinates], items: items.match(/\d+/gu) ?? [] });
    else {
      read.leads.push(...named.leads);
      read.coordinates.push(...named.coordinates);
      read.allLead ||= named.allLead;
      read.allCoordinate ||= named.allCoordinate;
    }
  }
  // Who leads is not known where one of the names of the cell is not read.
  if (unsure && cell.role === 'LEAD') Object.assign(read, { leads: [], allLead: false });
  // A cell with words that name nobody would hide who leads.
  const nobody = read.leads.length === 0 && !read.allLead && (cell.role === 'LEAD' || (read.coordinates.length === 0 && !read.allCoordinate));
  const silent = nobody && read.exceptions.length === 0 && findings.length === before && /\p{L}/u.test(cell.text);
  if (silent) findings.push(finding('UNKNOWN_UNIT', cell.line, cell.column, { printed: cell.text.slice(0, 80) }));
  return read;
}

function unitsIn(part: string, cell: Artefact, units: CellUnits, findings: Finding[]): Omit<ReadCell, 'exceptions'> & { unsure: boolean } {
  const named = namesIn(part, cell, units, findings);
  const { standings, unread } = standingsIn(part, named);
  const say = (code: 'UNKNOWN_UNIT' | 'CELL_UNCLEAR', words: string): void => {
    findings.push(finding(code, cell.line, cell.column, { printed: words.slice(0, 80) }));
  };
  for (const { words } of unread) say('UNKNOWN_UNIT', words);
  const lost = new Set(unread.flatMap(({ names }) => names));
  const excepted = standings.includes('EXCEPTED');
  const read = { leads: [] as string[], coordinates: [] as string[], allLead: false, allCoordinate: false };
  const leadCell = cell.role === 'LEAD';
  for (const [index, { units: names, group, at, end }] of named.entries()) {
    const standing = standings[index];
    const leads = leadCell && (standing === 'AS_COLUMN' || standing === 'LEADS');
    const coordinates = standing === 'COORDINATES' || (!leadCell && standing === 'AS_COLUMN');
    // All but one is not all, and nothing else can be said of it.
    if (!lost.has(index) && ((!leads && !coordinates) || (group && excepted))) say('CELL_UNCLEAR', part.slice(at, end));
    else if (!lost.has(index)) {
      if (group) read[leads ? 'allLead' : 'allCoordinate'] = true;
      read[leads ? 'leads' : 'coordinates'].push(...names);
    }
  }
  return { ...read, unsure: unread.some(({ words, names }) => names.length > 0 || NAMES_UNIT.test(words)) };
}

/** The names in a part of a cell, in their order: known units, many at once, and what nobody knows. */
function namesIn(part: string, cell: Artefact, units: CellUnits, findings: Finding[]): NamedPlace[] {
  const named: NamedPlace[] = [];
  const take = (at: number, words: string, names: string[], group = false): void => {
    named.push({ at, end: at + words.length, units: names, group });
  };
  for (const match of part.matchAll(LISTED)) {
    const [whole, word = '', list = ''] = match;
    take(
      match.index,
      whole,
      list.split(/\s*[;,]\s*/u).map((short) => resolve(`${word} ${short}`, cell, units, findings)),
    );
  }
  for (const match of without(part, named).matchAll(units.pattern)) {
    const after = part.slice(match.index + match[0].length);
    // A longer name that begins with this one is another unit's.
    if (ENDS.test(after) && !goesOnAtComma(after, units.bodyNames)) take(match.index, match[0], [resolve(match[0], cell, units, findings)]);
  }
  for (const { 0: words, index } of without(part, named).matchAll(ALL)) {
    // The public service units of a body are its centres.
    const centres = fold(words).includes('su nghiep');
    take(index, words, centres ? units.units.flatMap(({ name, kind }) => (kind === 'CENTRE' ? [name] : [])) : [], !centres);
  }
  for (const { name, at, words, outside } of otherNamesIn(without(part, named), units.bodyNames)) {
    take(at, words, [name]);
    findings.push(finding(outside ? 'OUTSIDE_BODY' : 'UNKNOWN_UNIT', cell.line, cell.column, { printed: name }));
  }
  return named.toSorted((a, b) => a.at - b.at);
}

/** A text with blanks where names were found. */
function without(text: string, named: readonly Placed[]): string {
  let at = 0;
  const pieces = named
    .toSorted((a, b) => a.at - b.at)
    .map((name) => {
      const piece = text.slice(at, name.at) + ' '.repeat(name.end - name.at);
      at = name.end;
      return piece;
    });
  return pieces.join('') + text.slice(at);
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
