import { FORMER } from './docx-changes.js';
import { isOn } from './docx-look.js';
import { listNumber, type NumberStyle } from './labels.js';
import { parseMarkup } from './markup.js';

interface Level {
  start: number;
  format: string;
  /** Such as `%1.%2.`, where `%1` is the number of the first level. */
  text: string;
  /** Whether all numbers in it are decimal, however their own levels write them. */
  legal: boolean;
  /** The style of the paragraphs of this level, where their level is told by that. */
  style: string | null;
}

type Levels = Map<number, Level>;

interface Definition {
  levels: Levels;
  /** The style of lists in which the levels are, where the definition has none of its own. */
  link: string | null;
}

interface List {
  /** Lists of one definition count together. */
  definition: string;
  restarts: Map<number, number>;
  /** Levels that it has otherwise than its definition. */
  own: Levels;
}

interface Place {
  list: string | null;
  level: string | null;
}

/** The numbers that Word writes before paragraphs and that are nowhere in their text. */
export interface Numbering {
  /**
   * The label of the next paragraph, such as `Điều 3.` or `a)`, empty where it has none. To be called once for every
   * paragraph in order. Shapes: the paragraph's style, list and level as its own properties give them.
   */
  label(style: string | null, list: string | null, level: string | null): string;
}

const STYLES = new Set<string>(['decimal', 'lowerLetter', 'upperLetter', 'lowerRoman', 'upperRoman'] satisfies NumberStyle[]);

/** The numbering of a document. Shapes: the XML of the parts `numbering` and `styles`, null where there is none. */
export function readNumbering(numberingXml: string | null, stylesXml: string | null): Numbering {
  const { definitions, lists } = parseLists(numberingXml ?? '');
  const styles = parseStyles(stylesXml ?? '');
  /** For each definition and level, how far each list has counted that writes the level in its own way; the others count as "". */
  const counters = new Map<string, Map<string, number>[]>();
  const begun = new Set<string>();

  /** The definition that has the levels of a list, through the styles of lists that it names. */
  const definitionOf = (list: List): string => {
    let name = list.definition;
    for (let steps = 0; steps < 20; steps++) {
      const link = definitions.get(name)?.link ?? null;
      const next = link === null ? undefined : lists.get(styles.get(link)?.list ?? '')?.definition;
      if (next === undefined) break;
      name = next;
    }
    return name;
  };

  return {
    label(style, list, level) {
      const inherited = list === null || level === null ? placeOf(style, styles) : null;
      const id = list ?? inherited?.list ?? null;
      const place = id === null ? undefined : lists.get(id);
      if (id === null || !place) return '';
      const definition = definitionOf(place);
      const defined: Levels = definitions.get(definition)?.levels ?? new Map<number, Level>();
      const levelAt = (at: number): Level | undefined => place.own.get(at) ?? defined.get(at);
      const styled = list === null ? [...defined].find(([, one]) => one.style !== null && one.style === inherited?.from)?.[0] : undefined;
      const depth = Number(level ?? styled ?? inherited?.level ?? 0);
      const current = levelAt(depth);
      if (!current) return '';
      const counts = counters.get(definition) ?? [];
      counters.set(definition, counts);
      const ownerOf = (at: number): string => (looksAlike(levelAt(at), defined.get(at)) ? '' : id);
      const countAt = (at: number): number | undefined => counts[at]?.get(ownerOf(at));
      const set = (at: number, count: number): void => void (counts[at] ??= new Map<string, number>()).set(ownerOf(at), count);
      if (!begun.has(id)) {
        begun.add(id);
        for (const [at, start] of place.restarts) set(at, start - 1);
      }
      for (let at = 0; at < depth; at++) set(at, countAt(at) ?? levelAt(at)?.start ?? 1);
      set(depth, (countAt(depth) ?? current.start - 1) + 1);
      counts.length = depth + 1;
      if (current.format === 'none') return '';
      if (current.format === 'bullet') return /[\ue000-\uf8ff]/.test(current.text) ? '•' : current.text;
      return current.text.replace(/%([1-9])/g, (_, digit: string) => {
        const at = Number(digit) - 1;
        const format = current.legal ? 'decimal' : (levelAt(at)?.format ?? 'decimal');
        return listNumber(countAt(at) ?? 1, STYLES.has(format) ? (format as NumberStyle) : 'decimal');
      });
    },
  };
}

/** Whether two levels write their numbers in the same way. */
function looksAlike(a: Level | undefined, b: Level | undefined): boolean {
  return a?.format === b?.format && a?.text === b?.text;
}

/** The list and level that a style gives. Shapes: `from` is the style that names the list, which may be one below. */
function placeOf(style: string | null, styles: Map<string, Place & { base: string | null }>): Place & { from: string | null } {
  const place: Place & { from: string | null } = { list: null, level: null, from: null };
  let name = style;
  for (let steps = 0; name !== null && steps < 20; steps++) {
    const found = styles.get(name);
    if (place.list === null && found?.list != null) Object.assign(place, { list: found.list, from: name });
    place.level ??= found?.level ?? null;
    name = found?.base ?? null;
  }
  return place;
}

function parseLists(xml: string): { definitions: Map<string, Definition>; lists: Map<string, List> } {
  const definitions = new Map<string, Definition>();
  const lists = new Map<string, List>();
  let definition: Definition | null = null;
  let level: Level | null = null;
  let list: List | null = null;
  let overridden = 0;
  parseMarkup(
    xml,
    {
      onopentag(tag, attributes) {
        const value = attributes['w:val'] ?? '';
        if (tag === 'w:abstractNum') definitions.set(attributes['w:abstractNumId'] ?? '', (definition = { levels: new Map(), link: null }));
        else if (tag === 'w:numStyleLink' && definition) definition.link = value;
        else if (tag === 'w:num') lists.set(attributes['w:numId'] ?? '', (list = { definition: '', restarts: new Map(), own: new Map() }));
        else if (tag === 'w:abstractNumId' && list) list.definition = value;
        else if (tag === 'w:lvlOverride') overridden = Number(attributes['w:ilvl'] ?? 0);
        else if (tag === 'w:startOverride' && list) list.restarts.set(overridden, Number(value));
        else if (tag === 'w:lvl') {
          level = { start: 1, format: 'decimal', text: '', legal: false, style: null };
          (list?.own ?? definition?.levels)?.set(Number(attributes['w:ilvl'] ?? 0), level);
        } else if (tag === 'w:start' && level) level.start = Number(value);
        else if (tag === 'w:numFmt' && level) level.format = value;
        else if (tag === 'w:lvlText' && level) level.text = value;
        else if (tag === 'w:isLgl' && level) level.legal = isOn(attributes['w:val']);
        else if (tag === 'w:pStyle' && level) level.style = value;
      },
      onclosetag(tag) {
        if (tag === 'w:abstractNum') definition = null;
        else if (tag === 'w:num') list = null;
        else if (tag === 'w:lvl') level = null;
      },
    },
    { xmlMode: true },
  );
  return { definitions, lists };
}

function parseStyles(xml: string): Map<string, Place & { base: string | null }> {
  const styles = new Map<string, Place & { base: string | null }>();
  let style: (Place & { base: string | null }) | null = null;
  let former = 0;
  parseMarkup(
    xml,
    {
      onopentag(tag, attributes) {
        const value = attributes['w:val'] ?? null;
        if (FORMER.has(tag)) former++;
        if (former > 0) return;
        if (tag === 'w:style') styles.set(attributes['w:styleId'] ?? '', (style = { list: null, level: null, base: null }));
        else if (!style) return;
        else if (tag === 'w:basedOn') style.base = value;
        else if (tag === 'w:numId') style.list = value;
        else if (tag === 'w:ilvl') style.level = value;
      },
      onclosetag(tag) {
        if (FORMER.has(tag)) former--;
        if (tag === 'w:style') style = null;
      },
    },
    { xmlMode: true },
  );
  return styles;
}
