import { standingOn, startOf } from '../law/standing.js';
import type { Registry } from '../registry/registry.js';
import type { Day } from '../shared/dates.js';

/**
 * Keys of the documents that may be in force on a day: those whose standing is IN_FORCE or UNCERTAIN. A document ends with
 * its province and with the first document on record that replaces it.
 */
export function documentsInForce(registry: Registry, day: Day): string[] {
  const provinceEnds = new Map(registry.reference.provinces.map(({ key, to }) => [key, to]));
  const documents = registry.allDocuments();
  const replacedOn = new Map<string, Day>();
  for (const document of documents) {
    const start = startOf(document)?.earliest;
    for (const key of start ? document.replaces : []) {
      const known = replacedOn.get(key);
      if (start && (!known || start < known)) replacedOn.set(key, start);
    }
  }
  return documents
    .filter((document) => {
      const ends = [provinceEnds.get(document.provinceKey ?? ''), replacedOn.get(document.key)].filter((end): end is Day => Boolean(end));
      const standing = standingOn(document, day, ends.sort()[0] ?? null);
      return standing === 'IN_FORCE' || standing === 'UNCERTAIN';
    })
    .map(({ key }) => key);
}
