import { Lexer, Source, TokenKind } from 'graphql';
import { mistake } from '../../shared/errors.js';
import { MAX_TOKENS } from './limits.js';

/** Brackets that may be open at once in a document: far more than the levels of fields that are answered. */
const MAX_NESTING = 200;

const OPENING: readonly string[] = [TokenKind.BRACE_L, TokenKind.BRACKET_L, TokenKind.PAREN_L];
const CLOSING: readonly string[] = [TokenKind.BRACE_R, TokenKind.BRACKET_R, TokenKind.PAREN_R];

/**
 * Refuses a document that is nested so deep that parsing and validating it, which go down level by level, would run out of
 * stack. Linear, and for a document with few brackets no more than counting them.
 * @throws QUERY_TOO_DEEP.
 */
export function refuseTooNested(query: string): void {
  if ((query.match(/[[{(]/g)?.length ?? 0) <= MAX_NESTING) return;
  const lexer = new Lexer(new Source(query));
  let depth = 0;
  for (let tokens = 0; tokens <= MAX_TOKENS; tokens++) {
    const kind = nextKind(lexer);
    if (kind === null || kind === TokenKind.EOF) return;
    if (OPENING.includes(kind)) depth++;
    else if (CLOSING.includes(kind)) depth--;
    if (depth > MAX_NESTING)
      throw mistake('QUERY_TOO_DEEP', `${depth}+`, { vi: `không quá ${MAX_NESTING} dấu ngoặc`, en: `at most ${MAX_NESTING} brackets` });
  }
}

/** The kind of the next token; `null` for what is none, which parsing will report. */
function nextKind(lexer: Lexer): string | null {
  try {
    return lexer.advance().kind;
  } catch {
    return null;
  }
}
