import { fold } from '../shared/vietnamese.js';
import type { UnitKind } from '../units/unit.model.js';
import type { Legend } from './layout/tables.js';
import type { Artefact, OutlineNode } from './outline.js';
import type { DocumentUnit } from './proposal.js';
import { isUnitName, mentionsIn, properName, unitKindOf } from './unit-names.js';
import { unitPattern } from './unit-words.js';

/** Headings of articles that list the units of a department. */
const STRUCTURE = /(?:co cau|to chuc bo may|bo may|cac to chuc|to chuc thuoc|to chuc cua so)/u;
/** Where one name of a list ends and the next begins. */
const LIST =
  /[;:.]|\s(?:là|gồm|và\s+(?=Phòng|Trung\s+tâm|Chi\s+cục|Quỹ|Thanh\s+tra|Văn\s+phòng))\s*|,\s+(?=Phòng|Trung\s+tâm|Chi\s+cục|Quỹ|Thanh\s+tra|Văn\s+phòng)/u;
/** A name that leads a paragraph of a report: `- **Trung tâm Kỹ thuật:**`. */
const LEAD_IN = /-\s*\*\*([^*:]{4,120}):\s*\*\*/gu;

/** What the units of a document are read from. */
export interface UnitSources {
  nodes: readonly OutlineNode[];
  artefacts: readonly Artefact[];
  legend: Legend;
}

/**
 * The units that a document names, in its order: those whose duties stand below a heading of their own, those that an
 * article on the structure lists, those whose abbreviations an appendix explains, and those in the cells of its tables.
 */
export function unitsOf({ nodes, artefacts, legend }: UnitSources): DocumentUnit[] {
  const units = new Map<string, DocumentUnit>();
  const add = (words: string, path: string | null, line: number, abbreviation: string | null = null): void => {
    const name = words
      .replace(/^Văn\s+Phòng/u, 'Văn phòng')
      .replace(/\s+/gu, ' ')
      .trim();
    const kind: UnitKind | null = unitKindOf(name);
    const known = find([...units.values()], name);
    if (known) known.path ??= path;
    else if (kind) units.set(fold(name), { name, abbreviation, kind, path, line });
  };
  const headings = unitHeadings(nodes);
  if (headings.length > 0) {
    const mentions = mentionsIn(nodes.map(({ text }) => text));
    for (const { node, heading } of headings) add(properName(heading, mentions), node.path, node.line);
  }
  for (const node of structureNodes(nodes)) {
    for (const words of node.text.split(LIST)) if (words && isUnitName(words.trim())) add(words, node.path, node.line);
  }
  for (const { name, abbreviation, line } of legend) add(name, null, line, abbreviation);
  for (const { text, path, line } of artefacts.filter(({ kind }) => kind === 'CELL')) {
    for (const [words] of text.matchAll(new RegExp(`(?:Văn\\s+[Pp]hòng|Thanh\\s+tra)(?:\\s+Sở)?(?![\\p{L}&])`, 'gu'))) add(words, path, line);
  }
  for (const node of nodes) for (const [, words = ''] of node.text.matchAll(LEAD_IN)) if (isUnitName(words)) add(words, node.path, node.line);
  return [...units.values()];
}

/** The unit that words name: by its name, its abbreviation, or `Văn phòng` for `Văn phòng Sở`. */
export function find(units: readonly DocumentUnit[], words: string): DocumentUnit | null {
  const key = plain(words);
  return (
    units.find(({ name, abbreviation }) => plain(name) === key || (abbreviation !== null && plain(abbreviation) === key)) ??
    units.find(
      ({ name }) =>
        ['van phong', 'thanh tra'].includes(plain(name).replace(/ so$/u, '')) && plain(name).replace(/ so$/u, '') === key.replace(/ so$/u, ''),
    ) ??
    null
  );
}

/** Which unit each clause belongs to: the one whose heading it stands below. Shapes: names by path; absent for the department. */
export function holdersOf(nodes: readonly OutlineNode[], units: readonly DocumentUnit[]): Map<string, string> {
  const headed = new Map<string, string>();
  for (const { node, heading } of unitHeadings(nodes)) {
    const unit = units.find(({ path }) => path === node.path) ?? find(units, heading);
    if (unit) headed.set(node.path, unit.name);
  }
  const holders = new Map<string, string>();
  for (const { path, parent } of nodes) {
    const holder = headed.get(path) ?? (parent === null ? undefined : holders.get(parent));
    if (holder) holders.set(path, holder);
  }
  return holders;
}

/** Sections and articles that are headed by the name of a unit. */
function unitHeadings(nodes: readonly OutlineNode[]): { node: OutlineNode; heading: string }[] {
  return nodes.flatMap((node) => {
    if (!['SECTION', 'ARTICLE', 'CHAPTER', 'PART'].includes(node.kind)) return [];
    const capitals = /^[\p{Lu}\s,&-]{5,}(?=$|\s\p{Lu}\p{Ll})/u.exec(node.text)?.[0].trim();
    const heading = capitals ?? node.text;
    if (capitals ? unitKindOf(capitals) === null : !isUnitName(heading)) return [];
    return [{ node, heading }];
  });
}

/** An article on the structure, and everything below it. */
function structureNodes(nodes: readonly OutlineNode[]): OutlineNode[] {
  const inside = new Set<string>();
  return nodes.filter(({ path, parent, kind, text }) => {
    const own = kind === 'ARTICLE' ? STRUCTURE.test(fold(text).slice(0, 80)) : parent !== null && inside.has(parent);
    if (own) inside.add(path);
    return own;
  });
}

function plain(words: string): string {
  return fold(words)
    .replace(/[\s,-]+/gu, ' ')
    .trim();
}

/** The units of a list of cells: how a name or an abbreviation is recognised in running words. */
export function namesOf(units: readonly DocumentUnit[]): RegExp {
  return new RegExp(unitPattern(units.flatMap(({ name, abbreviation }) => (abbreviation ? [name, abbreviation] : [name]))), 'gu');
}
