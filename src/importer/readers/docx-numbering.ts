import { Parser } from 'htmlparser2';
import { FORMER } from './docx-changes.js';
import { listNumber, type NumberStyle } from './labels.js';

interface Level {
  start: number;
  format: string;
  /** Such as `%1.%2.`, where `%1` is the number of the first level. */
  text: string;
}

interface List {
  /** Lists of one definition count together. */
  definition: string;
  restarts: Map<number, number>;
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
  const counters = new Map<string, number[]>();
  const begun = new Set<string>();

  return {
    label(style, list, level) {
      const inherited = list === null || level === null ? placeOf(style, styles) : { list: null, level: null };
      const id = list ?? inherited.list;
      const place = id === null ? undefined : lists.get(id);
      const levels = place && definitions.get(place.definition);
      const depth = Number(level ?? inherited.level ?? 0);
      const current = levels?.get(depth);
      if (id === null || !place || !levels || !current) return '';
      const counts = counters.get(place.definition) ?? [];
      counters.set(place.definition, counts);
      if (!begun.has(id)) {
        begun.add(id);
        for (const [at, start] of place.restarts) counts[at] = start - 1;
      }
      for (let at = 0; at <= depth; at++) counts[at] ??= (levels.get(at)?.start ?? 1) - (at === depth ? 1 : 0);
      counts[depth]! += 1;
      counts.length = depth + 1;
      if (current.format === 'none') return '';
      if (current.format === 'bullet') return /[\ue000-\uf8ff]/.test(current.text) ? '•' : current.text;
      return current.text.replace(/%([1-9])/g, (_, digit: string) => {
        const at = Number(digit) - 1;
        const format = levels.get(at)?.format ?? 'decimal';
        return listNumber(counts[at] ?? 1, STYLES.has(format) ? (format as NumberStyle) : 'decimal');
      });
    },
  };
}

function placeOf(style: string | null, styles: Map<string, Place & { base: string | null }>): Place {
  const place: Place = { list: null, level: null };
  let name = style;
  for (let steps = 0; name !== null && steps < 20; steps++) {
    const found = styles.get(name);
    place.list ??= found?.list ?? null;
    place.level ??= found?.level ?? null;
    name = found?.base ?? null;
  }
  return place;
}

function parseLists(xml: string): { definitions: Map<string, Map<number, Level>>; lists: Map<string, List> } {
  const definitions = new Map<string, Map<number, Level>>();
  const lists = new Map<string, List>();
  let levels: Map<number, Level> | null = null;
  let level: Level | null = null;
  let list: List | null = null;
  let overridden = 0;
  const parser = new Parser(
    {
      onopentag(tag, attributes) {
        const value = attributes['w:val'] ?? '';
        if (tag === 'w:abstractNum') definitions.set(attributes['w:abstractNumId'] ?? '', (levels = new Map()));
        else if (tag === 'w:num') lists.set(attributes['w:numId'] ?? '', (list = { definition: '', restarts: new Map() }));
        else if (tag === 'w:abstractNumId' && list) list.definition = value;
        else if (tag === 'w:lvlOverride') overridden = Number(attributes['w:ilvl'] ?? 0);
        else if (tag === 'w:startOverride' && list) list.restarts.set(overridden, Number(value));
        else if (tag === 'w:lvl' && levels) levels.set(Number(attributes['w:ilvl'] ?? 0), (level = { start: 1, format: 'decimal', text: '' }));
        else if (tag === 'w:start' && level) level.start = Number(value);
        else if (tag === 'w:numFmt' && level) level.format = value;
        else if (tag === 'w:lvlText' && level) level.text = value;
      },
      onclosetag(tag) {
        if (tag === 'w:abstractNum') levels = null;
        else if (tag === 'w:num') list = null;
        else if (tag === 'w:lvl') level = null;
      },
    },
    { xmlMode: true },
  );
  parser.end(xml);
  return { definitions, lists };
}

function parseStyles(xml: string): Map<string, Place & { base: string | null }> {
  const styles = new Map<string, Place & { base: string | null }>();
  let style: (Place & { base: string | null }) | null = null;
  let former = 0;
  const parser = new Parser(
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
  parser.end(xml);
  return styles;
}
