import { finding, type Finding } from '../finding.js';
import type { Segment } from './markers.js';

/** New text of another document begins a line behind a colon, or goes on behind `như sau:`. */
const OPENS = /^[\s*_]*[“"«]/u;
const OPENS_BEHIND = /như\s+sau\s*:\s*[“"«]/iu;
const LEADS_IN = /:[\s*_]*$/u;
/** `...;”`, `...".`, `...” ;` */
const CLOSES = /[”"»][\s*_.;,]*$/u;
/** Of whatever form: a scan, or who types, opens with one and closes with another. */
const MARKS = /[“”"«»]/gu;
const SHOWN = 60;

export interface Quoted {
  segments: Segment[];
  findings: Finding[];
}

/**
 * The segments with those within a quotation marked: the numbers of the new text of another document (`như sau: “1. ...; 2. ...”`)
 * are none of this one. A quotation is over with the line that ends with a mark and leaves none open. One that nobody closes is
 * none, and said: what stands behind it must not be lost in it.
 */
export function quotationsIn(segments: readonly Segment[]): Quoted {
  const quoted = new Set<Segment>();
  const findings: Finding[] = [];
  let inside: Segment[] = [];
  let marks = 0;
  let ledIn = false;
  const giveUp = (): void => {
    const [first] = inside;
    if (first) findings.push(finding('QUOTATION_OPEN', first.line.number, first.start + 1, { printed: first.text.trim().slice(0, SHOWN) }));
    inside = [];
    marks = 0;
  };
  for (const segment of segments) {
    const { text, apart, line } = segment;
    if (apart || line.cell || text.trim() === '') continue;
    const behind = OPENS_BEHIND.exec(text)?.index;
    const begins = behind !== undefined || (ledIn && OPENS.test(text));
    if (begins) giveUp();
    if (begins || inside.length > 0) {
      inside.push(segment);
      marks += text.slice(begins ? behind : 0).match(MARKS)?.length ?? 0;
    }
    if (inside.length > 0 && marks % 2 === 0 && CLOSES.test(text)) {
      // Where it begins behind other words, its first line is this document's.
      for (const one of inside) if (one !== inside[0] || OPENS.test(one.text)) quoted.add(one);
      inside = [];
      marks = 0;
    }
    ledIn = LEADS_IN.test(text);
  }
  giveUp();
  return { segments: segments.map((segment) => (quoted.has(segment) ? { ...segment, begins: false, quoted: true } : segment)), findings };
}
