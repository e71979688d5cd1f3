import { given, linkTo, type Address } from './address.js';

/** Where a thing is shown. Every page that names one leads to it by these, with the revision and the day that the page is of. */
type Dated = Pick<Address, 'query' | 'language'>;

export const provinceAt = (key: string, address: Dated): string => thingAt(['provinces', key], address);
export const unitAt = (key: string, address: Dated): string => thingAt(['units', ...key.split('/')], address);
export const documentAt = (key: string, address: Dated): string => thingAt(['documents', key], address);
export const clauseAt = (document: string, path: string, address: Dated): string => thingAt(['documents', document, path], address);
export const subjectAt = (code: string, address: Dated): string => thingAt(['subjects', code], address);
export const procedureAt = (code: string, address: Dated): string => thingAt(['procedures', code], address);

function thingAt(segments: readonly string[], address: Dated): string {
  return linkTo(address, `/${segments.map(encodeURIComponent).join('/')}`, { asOf: given(address as Address, 'asOf') });
}

/** Where the same is to be had as JSON-LD, on the day and at the revision of the page. */
export function linkedDataAt(segments: readonly string[], { query }: Pick<Address, 'query'>): string {
  const parameters = new URLSearchParams();
  for (const name of ['asOf', 'revision']) {
    const value = query.get(name);
    if (value) parameters.set(name, value);
  }
  return `/id/${segments.map(encodeURIComponent).join('/')}${parameters.size > 0 ? `?${parameters}` : ''}`;
}
