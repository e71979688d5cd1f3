import { isOn, RunLook, stylesLook } from './docx-look.js';
import { Changes, FORMER } from './docx-changes.js';
import { Notes } from './docx-notes.js';
import { parseMarkup } from './markup.js';
import type { CellPlace, SourceLine, UnreadPart } from './source.js';
import { symbolOf } from './docx-symbols.js';
import { TableTracker } from './tables.js';
import { readNumbering, type Numbering } from './docx-numbering.js';
import { GROWN_MB, growsTooLarge, UnreadableError, type Reading } from './unreadable.js';
import { openArchive } from './zip.js';

const MAIN = 'word/document.xml';

/** What a reader of the text does not see: deleted and moved text, the second copy of a drawing, and how something looked before a tracked change. */
const UNSEEN = new Set(['w:del', 'w:moveFrom', 'mc:Fallback', ...FORMER]);
const MARKS: Record<string, string> = { 'w:tab': '\t', 'w:ptab': '\t', 'w:br': '\n', 'w:cr': '\n', 'w:noBreakHyphen': '\u2011' };

/**
 * The lines of a Word document: its paragraphs in reading order, those of table cells and text boxes among them, blank
 * ones too, each with the number that Word writes before it. The line number is the ordinal of the paragraph; a
 * paragraph with line breaks gives several lines with the same number. A paragraph without text has its number too, as the
 * rows of many tables do; only a bullet alone is nothing. Tracked insertions are read, deletions are not, and a
 * note says so; hidden and struck-through text is there, told apart;
 * headers and footers are left out, and so are notes and comments, of which a note says how many there are. A paragraph in a table carries its place there; where the file tells
 * its pages (breaks, or where Word last broke them), every line carries its page.
 * Errors: {@link UnreadableError} FILE_DAMAGED, or FILE_TYPE_UNKNOWN for an archive of another name that is not a Word document;
 * ARCHIVE_TOO_LARGE, before anything is extracted.
 */
export async function readDocx(bytes: Buffer, name: string): Promise<Reading> {
  const named = /\.docx$/i.test(name);
  const archive = await openArchive(bytes).catch(() => null);
  if (!archive || (!named && !archive.names.has(MAIN))) throw new UnreadableError(named ? 'FILE_DAMAGED' : 'FILE_TYPE_UNKNOWN', { file: name });
  if (archive.size > GROWN_MB * 1024 * 1024) throw growsTooLarge(name);
  const part = async (path: string): Promise<string | null> => (await intact(archive.extract(path), name))?.toString('utf8') ?? null;
  const main = await part(MAIN);
  if (main === null || !/<w:body\b/.test(main)) throw new UnreadableError('FILE_DAMAGED', { file: name });
  const styles = await part('word/styles.xml');
  const numbering = readNumbering(await part('word/numbering.xml'), styles);
  const changes = new Changes();
  const notes = new Notes();
  const lines = paragraphs(main, numbering, [changes, notes], new RunLook(stylesLook(styles)));
  const parts = await Promise.all(['footnotes', 'endnotes', 'comments'].map((beside) => part(`word/${beside}.xml`)));
  return { encoding: null, lines, notes: [...changes.notes(), ...notes.notes(parts)] };
}

async function intact<T extends Buffer | null>(reading: Promise<T>, name: string): Promise<T> {
  try {
    return await reading;
  } catch {
    throw new UnreadableError('FILE_DAMAGED', { file: name });
  }
}

interface Paragraph {
  text: string;
  style: string | null;
  list: string | null;
  level: string | null;
  page: number;
  cell: CellPlace | null;
  apart: UnreadPart[];
  /** Whether the end of the paragraph is deleted or hidden, so that Word prints nothing of one that has no text. */
  ended: boolean;
}

/** What the end of a paragraph can be, so that the paragraph is none of its own. */
const ENDED = new Set(['w:del', 'w:moveFrom', 'w:vanish']);

function paragraphs(xml: string, numbering: Numbering, watching: readonly (Changes | Notes)[], look: RunLook): SourceLine[] {
  const all: Paragraph[] = [];
  const open: Paragraph[] = [];
  let unseen = 0;
  let inText = 0;
  let inRun = 0;
  let inEnd = 0;
  let page = 1;
  const tables = new TableTracker();
  const addText = (paragraph: Paragraph, text: string): void => {
    look.mark(paragraph.apart, paragraph.text.length, text.length);
    paragraph.text += text;
  };
  parseMarkup(
    xml,
    {
      onopentag(tag, attributes) {
        for (const one of watching) one.meet(tag, all.length);
        const ending = inEnd > 0 && unseen === 0 ? open.at(-1) : undefined;
        if (ending && ENDED.has(tag) && isOn(attributes['w:val'])) ending.ended = true;
        if (UNSEEN.has(tag)) unseen++;
        if (unseen > 0) return;
        const paragraph = open.at(-1);
        if (tag === 'w:p') {
          const next = { text: '', style: null, list: null, level: null, page, cell: tables.place(), apart: [], ended: false };
          all.push(next);
          open.push(next);
        } else if (tag === 'w:tbl') tables.open();
        else if (tag === 'w:tr') tables.row();
        else if (tag === 'w:tc') tables.cell();
        else if (tag === 'w:gridBefore') tables.skip(Number(attributes['w:val'] ?? 0));
        else if (tag === 'w:vMerge') tables.merge(attributes['w:val'] !== 'restart');
        else if (tag === 'w:gridSpan') tables.span(Number(attributes['w:val'] ?? 1));
        else if (
          tag === 'w:lastRenderedPageBreak' ||
          (tag === 'w:pageBreakBefore' && attributes['w:val'] !== 'false') ||
          (tag === 'w:br' && attributes['w:type'] === 'page')
        ) {
          page++;
          if (paragraph?.text === '') paragraph.page = page;
        } else if (tag === 'w:r') {
          inRun++;
          look.open(paragraph?.style ?? null);
        } else if (tag === 'w:t' || tag === 'm:t') inText++;
        else if (!paragraph) return;
        else if (inRun > 0) {
          look.meet(tag, attributes['w:val']);
          if (tag === 'w:sym') addText(paragraph, symbolOf(attributes['w:font'], attributes['w:char']));
          paragraph.text += MARKS[tag] ?? '';
        } else if (tag === 'w:rPr') inEnd++;
        else if (tag === 'w:pStyle') paragraph.style ??= attributes['w:val'] ?? null;
        else if (tag === 'w:numId') paragraph.list ??= attributes['w:val'] ?? null;
        else if (tag === 'w:ilvl') paragraph.level ??= attributes['w:val'] ?? null;
      },
      ontext(data) {
        const paragraph = open.at(-1);
        if (inText > 0 && unseen === 0 && paragraph) addText(paragraph, data);
      },
      onclosetag(tag) {
        if (UNSEEN.has(tag)) unseen--;
        else if (unseen > 0) return;
        else if (tag === 'w:p') open.pop();
        else if (tag === 'w:tbl') tables.close();
        else if (tag === 'w:r') inRun--;
        else if (tag === 'w:rPr' && inRun === 0 && open.length > 0) inEnd--;
        else if (tag === 'w:t' || tag === 'm:t') inText--;
      },
    },
    { xmlMode: true },
  );
  return all.flatMap((paragraph, index) => {
    const isEmpty = paragraph.text.trim() === '';
    const label = isEmpty && paragraph.ended ? '' : numbering.label(paragraph.style, paragraph.list, paragraph.level);
    const labelled = isEmpty ? /[\p{L}\p{N}]/u.test(label) : label !== '';
    const text = labelled ? `${label} ${paragraph.text}` : paragraph.text;
    let start = labelled ? -label.length - 1 : 0;
    return text.split('\n').map((line) => {
      const apart = partsWithin(paragraph.apart, start, line.length);
      start += line.length + 1;
      return {
        number: index + 1,
        page: page > 1 ? paragraph.page : null,
        text: line,
        ...(paragraph.cell ? { cell: paragraph.cell } : {}),
        ...(apart.length > 0 ? { apart } : {}),
      };
    });
  });
}

/** The parts of a paragraph that lie in one of its lines, as offsets into the line. A number that Word writes is shown like what it numbers. */
function partsWithin(parts: readonly UnreadPart[], start: number, length: number): UnreadPart[] {
  return parts.flatMap(({ from, to, kind }) => {
    const begin = start < 0 && from === 0 ? 0 : Math.max(0, from - start);
    const end = Math.min(length, to - start);
    return begin < end ? [{ from: begin, to: end, kind }] : [];
  });
}
