import { mistake } from './errors.js';
import { isSound } from './sound-value.js';

/** The types of the graph that have a Relay id. */
export const NODE_TYPES = [
  'Province',
  'Place',
  'BodyKind',
  'Unit',
  'LegalDocument',
  'Clause',
  'Duty',
  'Assignment',
  'Outcome',
  'Subject',
  'Mandate',
  'Procedure',
] as const;
export type NodeType = (typeof NODE_TYPES)[number];

/** An opaque id that outlives wording and revisions: the type and the key of a record. */
export function globalId(type: NodeType, key: string): string {
  return Buffer.from(`${type}:${key}`, 'utf8').toString('base64url');
}

/** Reads an id. @throws INVALID_ID for anything that {@link globalId} did not make. */
export function readGlobalId(id: string): { type: NodeType; key: string } {
  const [type, ...rest] = Buffer.from(id, 'base64url').toString('utf8').split(':');
  const key = rest.join(':');
  if (!NODE_TYPES.includes(type as NodeType) || !key || !isSound(key) || globalId(type as NodeType, key) !== id) {
    throw mistake('INVALID_ID', id, { vi: 'một mã id do dịch vụ này trả về', en: 'an id that this service returned' });
  }
  return { type: type as NodeType, key };
}
