import { finding, type Finding } from '../finding.js';
import { ENDS } from '../layout/sentence-end.js';
import { isBlank, type Piece } from '../layout/span.js';

/** Sentences broken by blank lines in more than this share of the nodes: the text is set like that throughout. */
const COMMON = 0.15;
/** Pages begin with one space in at most this share of the lines: where more do, a space says nothing of pages. */
const INDENTED = 0.05;
/** A word after which no heading ends. */
const GOES_ON = /(?:,|\s(?:cho|của|và|với|theo|về|tại|trong|các|những|là|do|từ|đến|để|hoặc|bởi|vào|trên|số))\s*$/u;
/** What begins an item of a list of its own. */
const BEGINS = /^\s*[-+*•–]/u;
const ONE_SPACE = /^ \S/u;
/** What a sentence says right before it names an article: `khoản 2`, `điểm a, b`, `ở`. */
const BEFORE_ARTICLE = /(?:(?:khoản|điểm)\s+[\p{L}\d]+|\s(?:ở|nêu|cùng|hay))\s*$/iu;

/** Whether a line ends in the middle of a sentence, so that `Điều 3` on the next line is part of it. */
export function goesOn(text: string): boolean {
  return GOES_ON.test(text) || BEFORE_ARTICLE.test(text);
}

/**
 * Watches for sentences that blank lines or pages break. A page is known from the format, from a page number or running
 * head, or, where the conversion left only that, from the one space with which its first line begins.
 */
export class SentenceBreaks {
  private readonly found: { one: Finding; byPage: boolean }[] = [];
  private readonly spaceIsPage: boolean;
  private previous: Piece | null = null;
  private blank = false;
  private page = false;
  /** The last piece of running text. */
  last: Piece | null = null;

  constructor(pieces: readonly Piece[]) {
    this.spaceIsPage = pieces.filter(({ text }) => ONE_SPACE.test(text)).length <= pieces.length * INDENTED;
  }

  /** To be called with every piece in order, before anything is made of it. */
  meet(piece: Piece): void {
    const { previous, last } = this;
    if (piece.begins || !isBlank(piece)) this.previous = piece;
    if (isBlank(piece)) this.blank ||= piece.begins;
    else if (piece.artefact) this.page ||= ['PAGE_NUMBER', 'RUNNING_HEAD'].includes(piece.artefact.kind);
    else {
      const unmarked = this.spaceIsPage && piece.begins && previous !== null && !isBlank(previous) && ONE_SPACE.test(piece.text);
      this.page ||= unmarked || (last !== null && last.line.page !== piece.line.page);
    }
  }

  /** To be called with every piece of running text when it has been placed; `continues` where it went on with a text. */
  placed(piece: Piece, continues: boolean): void {
    if (continues && this.last && this.isBroken(this.last, piece)) {
      const { line, start, text } = this.last;
      this.found.push({ one: finding('BROKEN_ACROSS_PAGE', line.number, start + text.trimEnd().length), byPage: this.page });
    }
    this.blank = false;
    this.page = false;
    this.last = piece;
  }

  /** Where a text breaks its lines with blank ones everywhere, a blank line inside a sentence says nothing. */
  findings(nodes: number): Finding[] {
    const everywhere = this.found.filter(({ byPage }) => !byPage).length > nodes * COMMON;
    return this.found.filter(({ byPage }) => byPage || !everywhere).map(({ one }) => one);
  }

  private isBroken(last: Piece, next: Piece): boolean {
    if (!(this.blank || this.page) || ENDS.test(last.text) || BEGINS.test(next.text)) return false;
    // A heading has no full stop either; what follows it begins with a capital.
    return this.page || !/^\s*\p{Lu}/u.test(next.text) || GOES_ON.test(last.text);
  }
}
