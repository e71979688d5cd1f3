import type { Parser } from 'htmlparser2';
import type { SourceLine, UnreadPart } from './source.js';
import { listNumber, type NumberStyle } from './labels.js';
import { parseMarkup } from './markup.js';
import { TableTracker } from './tables.js';
import { decodeUnicode, type Decoded } from './text.js';
import type { Reading } from './unreadable.js';

const BLOCKS = new Set(
  (
    'address article aside blockquote body caption center dd details dialog div dl dt fieldset figcaption figure footer form ' +
    'h1 h2 h3 h4 h5 h6 header hr html legend li main menu nav ol option p pre section select summary table tbody td textarea tfoot th thead tr ul'
  ).split(' '),
);
const UNSEEN = new Set(['script', 'style', 'title', 'template', 'noscript', 'iframe', 'svg', 'object']);
/** The parts of a table. */
const SECTIONS = new Set(['thead', 'tbody', 'tfoot']);
const KEPT_SPACE = new Set(['pre', 'textarea']);
/** `page-break-before: always`, `break-before: page`. */
const BREAK_BEFORE = /(?:page-break-before\s*:\s*(?:always|left|right)|break-before\s*:\s*page)/iu;
const LIST_STYLES: Record<string, NumberStyle> = {
  a: 'lowerLetter',
  A: 'upperLetter',
  i: 'lowerRoman',
  I: 'upperRoman',
  'lower-alpha': 'lowerLetter',
  'lower-latin': 'lowerLetter',
  'upper-alpha': 'upperLetter',
  'upper-latin': 'upperLetter',
  'lower-roman': 'lowerRoman',
  'upper-roman': 'upperRoman',
  decimal: 'decimal',
};
/** `list-style-type: lower-alpha`. */
const LIST_STYLE = /list-style(?:-type)?\s*:\s*([^;]+)/iu;
const NUMBERLESS = ['none', 'disc', 'circle', 'square'];

const HIDING = /display\s*:\s*none|visibility\s*:\s*hidden/iu;
const STRIKING = /text-decoration(?:-line)?\s*:[^;]*line-through/iu;
const STRUCK = new Set(['del', 's', 'strike']);

/**
 * The lines of an HTML file as a browser shows them: one per block element, table cell and part between line breaks,
 * in the order of the file, blank ones left out. White space is collapsed, except in `pre`. The items of a numbered
 * list carry their numbers. Hidden and struck-through text is there, told apart. A line in a table carries its place there; where styles break pages, every line carries its
 * page. The line number is that of the line of the file where the text starts.
 * Errors: {@link UnreadableError} FILE_NOT_TEXT.
 */
export function readHtml(bytes: Buffer, name: string): Reading {
  const { text, encoding } = decodeUnicode(bytes, name) ?? decodeDeclared(bytes);
  return { encoding, lines: htmlLines(text) };
}

/** Text in the encoding that its own head declares, windows-1252 where there is none. */
function decodeDeclared(bytes: Buffer): Decoded {
  const declared = /<(?:meta|\?xml)\b[^>]*?\b(?:charset|encoding)\s*=\s*["']?\s*([\w-]+)/i.exec(bytes.toString('latin1', 0, 4096))?.[1];
  try {
    const decoder = new TextDecoder(declared ?? 'windows-1252');
    // A file that says Unicode did not decode as it, so what it says is wrong.
    if (!/^utf|^x-/.test(decoder.encoding)) return { text: decoder.decode(bytes), encoding: decoder.encoding };
  } catch {
    // An encoding that nobody knows.
  }
  return { text: new TextDecoder('windows-1252').decode(bytes), encoding: 'windows-1252' };
}

/** How a list, or an item of one, writes its numbers: null where it has none, undefined where nothing is said of them. */
function listStyleOf({ style = '', type = '' }: Record<string, string>): NumberStyle | null | undefined {
  const words =
    LIST_STYLE.exec(style)?.[1]
      ?.toLowerCase()
      .split(/[\s!]+/u) ?? [];
  if (words.some((word) => NUMBERLESS.includes(word))) return null;
  return LIST_STYLES[words.find((word) => Object.hasOwn(LIST_STYLES, word)) ?? type];
}

/** How an element keeps its text from being read; null where it does not. Shapes: `around` is what the elements around it do. */
function unreadBy(tag: string, { style = '', hidden }: Record<string, string>, around: UnreadPart['kind'] | null): UnreadPart['kind'] | null {
  if (around === 'HIDDEN' || hidden !== undefined || HIDING.test(style)) return 'HIDDEN';
  return STRUCK.has(tag) || STRIKING.test(style) ? 'STRUCK' : around;
}

function htmlLines(html: string): SourceLine[] {
  const lines: SourceLine[] = [];
  const lineAt = lineCounter(html);
  const lists: { next: number; style: NumberStyle | null; nested: boolean }[] = [];
  /** For each open element, how its text is kept from being read. */
  const unread: (UnreadPart['kind'] | null)[] = [];
  let apart: UnreadPart[] = [];
  let text = '';
  let label = '';
  let start: number | null = null;
  let space = false;
  let unseen = 0;
  let kept = 0;
  let page = 1;
  const tables = new TableTracker();

  const push = (offset: number): void => {
    const cell = tables.place();
    // The number of an item is shown like the words it begins with.
    const parts = apart.map(({ from, to, kind }) => ({ from: from === 0 ? 0 : from + label.length, to: to + label.length, kind }));
    const said = parts.length > 0 ? { apart: parts } : {};
    lines.push({ number: lineAt(offset), page, text: label + text, ...(cell ? { cell } : {}), ...said });
    label = '';
  };

  const add = (data: string): void => {
    const kind = unread.at(-1);
    const last = apart.at(-1);
    if (kind && last?.kind === kind && last.to === text.length) last.to += data.length;
    else if (kind) apart.push({ from: text.length, to: text.length + data.length, kind });
    text += data;
  };

  const flush = (): void => {
    if (text.trim() !== '' && start !== null) push(start);
    text = '';
    apart = [];
    start = null;
    space = false;
  };

  const addKept = (data: string, offset: number): void => {
    for (const part of data.matchAll(/\r\n|\n|\r|[^\r\n]+/g)) {
      if (/[\r\n]/.test(part[0])) flush();
      else {
        if (start === null && part[0].trim() !== '') start = offset + part.index;
        add(part[0]);
      }
    }
  };

  const addCollapsed = (data: string, offset: number): void => {
    for (const part of data.matchAll(/[ \t\r\n\f]+|[^ \t\r\n\f]+/g)) {
      if (/^[ \t\r\n\f]/.test(part[0])) space = true;
      else {
        start ??= offset + part.index;
        if (space && text !== '') add(' ');
        add(part[0]);
        space = false;
      }
    }
  };

  let parser!: Parser;
  parseMarkup(html, {
    onparserinit: (itself) => void (parser = itself),
    onopentag(tag, attributes) {
      unread.push(unreadBy(tag, attributes, unread.at(-1) ?? null));
      if (UNSEEN.has(tag)) unseen++;
      if (tag === 'br' || BLOCKS.has(tag)) flush();
      if (BREAK_BEFORE.test(attributes.style ?? '')) page++;
      if (tag === 'table') tables.open();
      if (SECTIONS.has(tag)) tables.section();
      if (tag === 'tr') tables.row();
      if (tag === 'td' || tag === 'th') {
        tables.cell();
        tables.span(Number.parseInt(attributes.colspan ?? '1', 10), Number.parseInt(attributes.rowspan ?? '1', 10));
      }
      if (KEPT_SPACE.has(tag)) kept++;
      if (tag === 'ul' || tag === 'menu') lists.push({ next: 1, style: null, nested: false });
      if (tag === 'ol') {
        const style = listStyleOf(attributes);
        lists.push({
          next: Number.parseInt(attributes.start ?? '1', 10) || 1,
          style: style === undefined ? 'decimal' : style,
          nested: lists.some(({ style: outer }) => outer === 'decimal'),
        });
      }
      const list = lists.at(-1);
      if (tag === 'li' && list?.style && unread.at(-1) !== 'HIDDEN') {
        list.next = Number.parseInt(attributes.value ?? '', 10) || list.next;
        const number = list.next++;
        // Numbers below numbers are told apart, as a browser does by setting them in.
        if (listStyleOf(attributes) !== null) label = `${listNumber(number, list.style)}${list.nested && list.style === 'decimal' ? ')' : '.'} `;
      }
    },
    ontext(data) {
      if (unseen > 0) return;
      if (kept > 0) addKept(data, parser.startIndex);
      else addCollapsed(data, parser.startIndex);
    },
    onclosetag(tag) {
      unread.pop();
      if (UNSEEN.has(tag)) unseen--;
      if (KEPT_SPACE.has(tag)) kept--;
      if (BLOCKS.has(tag)) flush();
      if (SECTIONS.has(tag)) tables.section();
      if (tag === 'table') tables.close();
      if (tag === 'li' && label !== '' && unseen === 0) push(parser.startIndex);
      if (tag === 'li') label = '';
      if (tag === 'ol' || tag === 'ul' || tag === 'menu') lists.pop();
    },
  });
  flush();
  return page > 1 ? lines : lines.map((line) => ({ ...line, page: null }));
}

/** Tells the 1-based line of an offset. Offsets must be asked for in ascending order. */
function lineCounter(text: string): (offset: number) => number {
  const breaks = text.matchAll(/\r\n|\n|\r/g);
  let next = breaks.next();
  let line = 1;
  return (offset) => {
    while (!next.done && next.value.index < offset) {
      line++;
      next = breaks.next();
    }
    return line;
  };
}
