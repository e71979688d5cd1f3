import type { Text } from '../../shared/text.js';
import type { Authority } from './rule.js';

/** What a rule rests on, in words; `numberOf`: the number of a document by its key, where it has one. */
export function authorityWords(authority: Authority, numberOf: (key: string) => string | null | undefined = () => null): Text {
  if ('convention' in authority) return { vi: 'quy ước của sổ', en: 'registry convention' };
  const words = `${authority.provision}, ${numberOf(authority.document) ?? authority.document}`;
  return { vi: words, en: words };
}
