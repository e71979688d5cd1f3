import { fold } from '../../shared/vietnamese.js';
import type { UnitKind } from '../../registry/unit.model.js';
import type { Legend } from '../layout/tables.js';
import type { Artefact } from '../outline/outline.js';
import type { OutlineNode } from '../outline/outline-node.js';
import type { DocumentUnit } from '../proposal.js';
import { NAME_ENDS } from './cell-words.js';
import { NAMED_FOR, UNIT_WORD, unitKindOf } from './unit-kinds.js';
import { ABOVE, OWN_BODY } from './unit-words.js';
import { structureNodes, unitHeadings } from './unit-headings.js';
import { isUnitName, mentionsIn, properName } from './unit-names.js';
import { shortNamesIn } from './short-names.js';
import { unitNamed } from './unit-openings.js';

/** Where one name of a list ends and the next begins. */
const LIST = new RegExp(`[;:.]|\\s(?:là|gồm|và\\s+(?=${UNIT_WORD}))\\s*|,\\s+(?=${UNIT_WORD})`, 'u');
/** A name that leads a paragraph of a report: `- **Trung tâm Kỹ thuật:**`. */
const LEAD_IN = /-\s*\*\*([^*:]{4,120}):\s*\*\*/gu;

/** `II. BỆNH VIỆN` above a list of them: the word alone is no unit. */
const OF_MANY = new RegExp(`^(?:${NAMED_FOR})$`, 'iu');

/** A cell may name these without explaining them. */
const OF_THE_BODY = new RegExp(
  `(?:Văn\\s+[Pp]hòng(?:\\s+(?:${OWN_BODY}))?|Thanh\\s+tra(?:\\s+(?:Sở|Ban))?)(?!\\s+(?:${ABOVE}|UBND)(?![\\p{L}]))(?![\\p{L}&])${NAME_ENDS}`,
  'gu',
);

/** What the units of a document are read from. */
export interface UnitSources {
  nodes: readonly OutlineNode[];
  artefacts: readonly Artefact[];
  legend: Legend;
  /** The one unit that the decision is about by its title. */
  titled?: string | null;
}

/**
 * The units that a document names, in its order: those whose duties are below a heading of their own, those that an
 * article on the structure lists, those whose abbreviations an appendix explains, and those in the cells of its tables.
 */
export function unitsOf({ nodes, artefacts, legend, titled = null }: UnitSources): DocumentUnit[] {
  const units: DocumentUnit[] = [];
  const index = new Map<string, DocumentUnit>();
  const add = (words: string, path: string | null, line: number, abbreviation: string | null = null): void => {
    const name = words
      .replace(/^Văn\s+Phòng/u, 'Văn phòng')
      .replace(/\s+/gu, ' ')
      .trim();
    const kind: UnitKind | null = unitKindOf(name);
    const known = find(index, name);
    if (known) {
      known.path ??= path;
      if (known.abbreviation === null && abbreviation !== null && !index.has(plain(abbreviation))) {
        known.abbreviation = abbreviation;
        index.set(plain(abbreviation), known);
      }
    } else if (kind && !OF_MANY.test(name)) {
      const unit = { name, abbreviation, kind, path, line };
      units.push(unit);
      for (const key of keysOf(unit)) index.set(key, unit);
    }
  };
  if (titled !== null) add(titled, null, 1);
  const structure = structureNodes(nodes).map((node) => ({ node, ...shortNamesIn(node) }));
  const explained = new Map(structure.flatMap(({ names }) => names.map(({ name, short }) => [plain(short), name])));
  const headings = unitHeadings(nodes);
  if (headings.length > 0) {
    const mentions = mentionsIn(nodes.map(({ text }) => text));
    for (const { node, names, short } of headings)
      for (const name of names)
        add(explained.get(plain(name)) ?? properName(name, mentions), node.path, node.line, names.length === 1 ? short : null);
  }
  for (const { node, text, names } of structure) {
    for (const words of text.split(LIST)) if (unitNamed(words) !== null) add(words, node.path, node.line);
    for (const { name, short } of names) add(name, node.path, node.line, short);
  }
  for (const { name, abbreviation, line } of legend) add(name, null, line, abbreviation);
  for (const { text, path, line } of artefacts.filter(({ kind }) => kind === 'CELL')) {
    for (const [words] of text.matchAll(OF_THE_BODY)) add(words, path, line);
  }
  for (const node of nodes) for (const [, words = ''] of node.text.matchAll(LEAD_IN)) if (isUnitName(words)) add(words, node.path, node.line);
  return units;
}

/** What a document calls its own body, at the end of the name of a unit. */
const OWN_END = / (?:so|ban|ubnd|ubnd tinh|ubnd thanh pho)$/u;

/** Units by the words that name them. */
export type UnitIndex = ReadonlyMap<string, DocumentUnit>;

export function indexOf(units: readonly DocumentUnit[]): UnitIndex {
  // The first of two with one name is the one that is meant.
  return new Map(units.toReversed().flatMap((unit) => keysOf(unit).map((key) => [key, unit] as const)));
}

/** The unit that words name: by its name, its abbreviation, or `Văn phòng` for `Văn phòng Sở`, `Văn phòng Ban`. */
export function find(index: UnitIndex, words: string): DocumentUnit | null {
  const key = plain(words);
  return index.get(key) ?? (/^(?:van phong|thanh tra)/u.test(key) ? index.get(key.replace(OWN_END, '')) : undefined) ?? null;
}

function keysOf({ name, abbreviation, kind }: DocumentUnit): string[] {
  const own = abbreviation === null ? [plain(name)] : [plain(name), plain(abbreviation)];
  return kind === 'OFFICE' || kind === 'INSPECTORATE' ? [...own, plain(name).replace(OWN_END, '')] : own;
}

function plain(words: string): string {
  return fold(words)
    .replace(/[\s,-]+/gu, ' ')
    .trim();
}
