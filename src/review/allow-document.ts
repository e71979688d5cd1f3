import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { allow, provincesOf, type Caller } from './caller.js';
import type { Role } from '../registry/act.model.js';
import type { Review } from './draft.model.js';
import type { RegistryKnowledge } from './knowledge.js';

/**
 * Whether a caller may put a review's documents on record: not under a key that is another province's, because a document
 * that it holds or once held has the key, or because the key begins with its name (`yen-bai-2025-03`). The documents are the
 * one under review and those that it is the first to cite.
 * @throws FORBIDDEN with the province that the key belongs to.
 */
export async function allowDocuments(
  em: SqlEntityManager,
  caller: Caller,
  role: Role,
  { document, cited }: Review,
  knowledge: RegistryKnowledge,
): Promise<void> {
  allow(caller, role, document.province);
  if (provincesOf(caller) === null) return;
  const known = new Set(knowledge.documents.map(({ key }) => key));
  const keys = [document.key, ...cited.map(({ key }) => key).filter((key) => !known.has(key))];
  const holders = await em.execute<{ province: string }[]>(
    `select distinct head ->> 'province' as province from publication where kind = 'document' and (head -> 'held')::boolean
       and key in (select jsonb_array_elements_text(?::jsonb))`,
    [JSON.stringify(keys)],
  );
  allow(caller, role, ...holders.map(({ province }) => province));
  for (const key of keys) {
    const named = namedIn(key, knowledge);
    if (named.length && !named.some((province) => provincesOf(caller)?.includes(province))) allow(caller, role, named[0] as string);
  }
}

/** The provinces with whose name a key begins; several of one name, before and after a merger. The longest name counts. */
function namedIn(key: string, { provinces }: RegistryKnowledge): string[] {
  const slugs = provinces.map(({ slug }) => slug).filter((slug) => key === slug || key.startsWith(`${slug}-`));
  const longest = slugs.toSorted((a, b) => b.length - a.length)[0];
  return provinces.filter(({ slug }) => slug === longest).map(({ key: province }) => province);
}
