import Negotiator from 'negotiator';

/** The forms in which a thing can be had, each with the media types that ask for it; the first is what it is sent as. */
export const FORMS = {
  html: ['text/html', 'application/xhtml+xml'],
  jsonld: ['application/ld+json', 'application/json'],
  xml: ['application/akn+xml', 'application/xml', 'text/xml'],
} as const;
export type Form = keyof typeof FORMS;

/** Which form is sent where a client likes several equally well: first what programs read. */
const PREFERRED: readonly Form[] = ['jsonld', 'html', 'xml'];

/**
 * Picks a form by an Accept header (RFC 9110, 12.5.1). Anything at all (no header, or only a wildcard) is JSON-LD. A wildcard
 * means the type that a form is sent as; its other types count only where the header names them.
 * @returns `null` where the client accepts none of the forms available.
 */
export function negotiate(accept: string | undefined, available: readonly Form[]): Form | null {
  const named = accept?.toLowerCase() ?? '';
  const offers = PREFERRED.filter((form) => available.includes(form)).flatMap((form) => {
    const [sent, ...others] = FORMS[form];
    return [sent, ...others.filter((type) => named.includes(type))].map((type) => ({ form, type }));
  });
  const type = new Negotiator({ headers: { accept } }).mediaType(offers.map((offer) => offer.type));
  return offers.find((offer) => offer.type === type)?.form ?? null;
}

/** The encoding in which to send a file that is kept in several (RFC 9110, 12.5.3): Brotli where it is accepted, as the smallest. */
export function encodingFor(acceptEncoding: string | undefined): 'br' | 'gzip' | 'plain' {
  const accepted = new Negotiator({ headers: { 'accept-encoding': acceptEncoding } }).encodings(['br', 'gzip']);
  return accepted.includes('br') ? 'br' : accepted.includes('gzip') ? 'gzip' : 'plain';
}
