import type { Context } from '../context.js';
import { asLast } from '../../registry/province.model.js';
import { today } from '../../shared/dates.js';
import { mistake } from '../../shared/errors.js';
import { readGlobalId, type NodeType } from '../../shared/global-id.js';

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
  Unit: { keys: ['key', 'id'], find: async (reference, context) => (await context.registry()).unit(keyOf(reference, 'Unit')) ?? null },
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

/** The registry key of a reference. @throws INVALID_ID for an id of another type. */
function keyOf({ id, key, code }: Reference, type: NodeType): string {
  const given = key ?? code ?? id;
  if (typeof given !== 'string') throw mistake('INVALID_REFERENCE', `${type} {}`, { vi: 'một khóa là văn bản', en: 'a key that is a text' });
  return key ?? code ?? readGlobalIdOf(given, type);
}

function readGlobalIdOf(id: string, type: NodeType): string {
  const read = readGlobalId(id);
  return read.type === type ? read.key : '';
}
