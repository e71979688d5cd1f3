/** The forms in which a thing can be had, each with the media types that ask for it; the first is what it is sent as. */
export const FORMS = {
  html: ['text/html', 'application/xhtml+xml'],
  jsonld: ['application/ld+json', 'application/json'],
  xml: ['application/akn+xml', 'application/xml', 'text/xml'],
} as const;
export type Form = keyof typeof FORMS;

/**
 * Picks a form by an Accept header (RFC 9110, 12.5.1): the highest quality, of equal ones the more specific, of these the one
 * that the header names first. Anything at all (no header, or only a wildcard) is JSON-LD. @returns `null` where none will do.
 */
export function negotiate(accept: string | undefined, available: readonly Form[]): Form | null {
  const ranges = readAccept(accept ?? '*/*');
  const offers = available.flatMap((form) => {
    const [sent, ...others] = FORMS[form];
    const best = others.map((type) => exactMatchOf(type, ranges)).reduce((a, b) => (isBetter(b, a) ? b : a), matchOf(sent, ranges));
    return best.quality > 0 ? [{ form, ...best }] : [];
  });
  const [first] = offers.sort((a, b) => (isBetter(a, b) ? -1 : isBetter(b, a) ? 1 : rank(a.form) - rank(b.form)));
  return first?.form ?? null;
}

interface Range {
  type: string;
  quality: number;
  position: number;
}

interface Match {
  quality: number;
  specificity: number;
  position: number;
}

const NO_MATCH: Match = { quality: 0, specificity: -1, position: Infinity };
const rank = (form: Form): number => ['jsonld', 'html', 'xml'].indexOf(form);

function readAccept(accept: string): Range[] {
  return accept.split(',').map((part, position) => {
    const [type = '', ...parameters] = part.split(';').map((piece) => piece.trim().toLowerCase());
    const given = parameters.find((parameter) => /^q\s*=/.test(parameter))?.split('=')[1];
    const quality = given === undefined ? 1 : Number(given);
    return { type, quality: Number.isFinite(quality) ? Math.min(1, Math.max(0, quality)) : 0, position };
  });
}

/** What a header says of a type: its most specific range counts, even if that says no. */
function matchOf(type: string, ranges: readonly Range[]): Match {
  const [major] = type.split('/');
  return [type, `${major}/*`, '*/*'].reduce<Match>((found, range, index) => {
    if (found.specificity >= 0) return found;
    const named = ranges.find((one) => one.type === range);
    return named ? { quality: named.quality, specificity: 2 - index, position: named.position } : found;
  }, NO_MATCH);
}

/** Another name for a form counts only where the header names it. */
function exactMatchOf(type: string, ranges: readonly Range[]): Match {
  const match = matchOf(type, ranges);
  return match.specificity === 2 ? match : NO_MATCH;
}

function isBetter(a: Match, b: Match): boolean {
  if (a.quality !== b.quality) return a.quality > b.quality;
  if (a.specificity !== b.specificity) return a.specificity > b.specificity;
  return a.specificity === 2 && a.position < b.position;
}
