import { provisionName } from '../../shared/provision-name.js';
import { fill, type Text } from '../../shared/text.js';
import type { Authority } from './rule.js';

/** What a rule rests on, in words; `numberOf`: the number of a document by its key, where it has one. */
export function authorityWords(authority: Authority, numberOf: (key: string) => string | null | undefined = () => null): Text {
  if ('convention' in authority) return { vi: 'quy ước của sổ', en: 'registry convention' };
  return fill({ vi: '{provision}, {document}', en: '{provision}, {document}' }, {
    provision: provisionName(authority.provision),
    document: numberOf(authority.document) ?? authority.document,
  });
}
