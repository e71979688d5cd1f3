import type { Context } from '../context.js';
import { asLast } from '../../registry/province.model.js';
import { today } from '../../shared/dates.js';
import { mistake, type PhancongError } from '../../shared/errors.js';
import { isGiven } from '../../shared/given.js';
import { readGlobalId, type NodeType } from '../../shared/global-id.js';
import type { Text } from '../../shared/text.js';

/** An entity as a router names it: by one of its keys. */
export interface Reference {
  id?: string;
  key?: string;
  code?: string;
}

interface Entity {
  /** The fields that name one, each by itself. */
  keys: readonly string[];
  /** The entity, or `null` where the registry has none. */
  find: (reference: Reference, context: Context) => Promise<unknown>;
}

/** What other subgraphs may refer to, and how it is found at the revision that the request sees. */
export const ENTITIES = {
  Province: {
    keys: ['key', 'id'],
    find: async (reference, context) => {
      const { provinces } = await context.services.responsibility.reference(await context.revision());
      const province = provinces.find(({ key }) => key === keyOf(reference, 'Province'));
      return province ? asLast(province, province, today()) : null;
    },
  },
  Unit: { keys: ['key', 'id'], find: async (reference, context) => under(reference, (await context.registry()).unit(keyOf(reference, 'Unit'))) },
  LegalDocument: {
    keys: ['key', 'id'],
    find: async (reference, context) => (await context.registry()).document(keyOf(reference, 'LegalDocument')) ?? null,
  },
  Procedure: {
    keys: ['code', 'id'],
    find: async (reference, context) => {
      const { procedures } = await context.services.responsibility.reference(await context.revision());
      return procedures.get(keyOf(reference, 'Procedure')) ?? null;
    },
  },
} as const satisfies Record<string, Entity>;
export type EntityName = keyof typeof ENTITIES;

/**
 * The registry key of a reference: its key or code, or what its id says; both where it has both.
 * @throws INVALID_REFERENCE for a key that is no text, and for two that name different things; INVALID_ID for an id that cannot be read.
 */
function keyOf({ id, key, code, ...others }: Reference, type: NodeType): string {
  const named = [key ?? code, id].filter(isGiven);
  const refused = (expected: Text): PhancongError => {
    const { __typename: _, ...given } = { ...others, key, code, id } as Record<string, unknown>;
    return mistake('INVALID_REFERENCE', `${type} ${JSON.stringify(given)}`, expected);
  };
  if (named.length === 0 || named.some((one) => typeof one !== 'string')) throw refused({ vi: 'một khóa là văn bản', en: 'a key that is a text' });
  const ofId = isGiven(id) ? keyOfId(id, type) : null;
  const own = key ?? code ?? ofId ?? '';
  if (ofId !== null && ofId !== own) throw refused({ vi: 'khóa và id của cùng một thứ', en: 'a key and an id of the same thing' });
  return own;
}

/** The key in an id; of an id of another type none, which nothing has. @throws INVALID_ID. */
function keyOfId(id: string, type: NodeType): string {
  const read = readGlobalId(id);
  return read.type === type ? read.key : '';
}

/** What a key leads to, where it is what the id names as well: a key may be read in more than one spelling. */
function under<Found extends { id: string }>({ id }: Reference, found: Found | undefined): Found | null {
  return found && (!isGiven(id) || found.id === id) ? found : null;
}
