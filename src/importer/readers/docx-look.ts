import { FORMER } from './docx-changes.js';
import { parseMarkup } from './markup.js';
import type { UnreadPart } from './source.js';

const OFF = new Set(['0', 'false', 'none', 'off']);
type Kind = UnreadPart['kind'];
/** What a style, a paragraph or a run says of each way not to be read; left out where it says nothing. */
type Look = Partial<Record<Kind, boolean>>;

/** Whether a property holds. Shapes: `value` is undefined where the property is only named, which turns it on. */
export function isOn(value: string | undefined): boolean {
  return value === undefined || !OFF.has(value);
}

/** What a property says. Shapes: as for {@link isOn}. */
function lookOf(tag: string, value: string | undefined): Look {
  const on = isOn(value);
  if (tag === 'w:vanish') return { HIDDEN: on };
  return tag === 'w:strike' || tag === 'w:dstrike' ? { STRUCK: on } : {};
}

/** The looks of the styles of a document by their ids, each with those that it is based on. Shapes: the XML of the part `styles`. */
export function stylesLook(xml: string | null): (style: string | null) => Look {
  const styles = new Map<string, { base: string | null; look: Look }>();
  let style: { base: string | null; look: Look } | null = null;
  let former = 0;
  parseMarkup(
    xml ?? '',
    {
      onopentag(tag, attributes) {
        if (FORMER.has(tag)) former++;
        if (former > 0) return;
        if (tag === 'w:style') styles.set(attributes['w:styleId'] ?? '', (style = { base: null, look: {} }));
        else if (style && tag === 'w:basedOn') style.base = attributes['w:val'] ?? null;
        else if (style) Object.assign(style.look, lookOf(tag, attributes['w:val']));
      },
      onclosetag(tag) {
        if (FORMER.has(tag)) former--;
        if (tag === 'w:style') style = null;
      },
    },
    { xmlMode: true },
  );
  return (name) => {
    const looks: Look[] = [];
    for (let next = name, steps = 0; next !== null && steps < 20; steps++) {
      const found = styles.get(next);
      if (found) looks.unshift(found.look);
      next = found?.base ?? null;
    }
    return Object.assign({}, ...looks) as Look;
  };
}

/** How the open run of a Word document looks: hidden, struck through, or plain; by itself, by its style or by that of its paragraph. */
export class RunLook {
  private look: Look = {};
  private byStyle: Look = {};

  constructor(private readonly styleOf: (style: string | null) => Look) {}

  /** A run begins. Shapes: the style of its paragraph. */
  open(paragraphStyle: string | null): void {
    this.look = {};
    this.byStyle = this.styleOf(paragraphStyle);
  }

  /** A property of the run. */
  meet(tag: string, value: string | undefined): void {
    if (tag === 'w:rStyle') this.byStyle = { ...this.byStyle, ...this.styleOf(value ?? null) };
    else Object.assign(this.look, lookOf(tag, value));
  }

  /** Text of the run: added to the parts of its paragraph where it is not to be read. */
  mark(parts: UnreadPart[], from: number, length: number): void {
    const last = parts.at(-1);
    const look = { ...this.byStyle, ...this.look };
    const kind: Kind | null = look.HIDDEN ? 'HIDDEN' : look.STRUCK ? 'STRUCK' : null;
    if (kind === null || length === 0) return;
    if (last?.to === from && last.kind === kind) last.to += length;
    else parts.push({ from, to: from + length, kind });
  }
}
