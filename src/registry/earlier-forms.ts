import type { RecordKind } from './record-kinds.js';

/**
 * A record as today's code reads it. What was published stays as it was published, byte for byte; forms that were changed
 * since are read here and nowhere else: documents named their body `department`, and subjects said `scope` for whether a
 * department of science handled them.
 */
export function inTodaysForm<Item extends { kind: RecordKind }>(record: Item): Item {
  if (record.kind === 'document' && 'department' in record) {
    const { department, ...rest } = record as Item & { department: unknown };
    return { ...rest, body: department } as unknown as Item;
  }
  if (record.kind === 'subject' && 'scope' in record) {
    const { scope: _, ...rest } = record as Item & { scope: unknown };
    return { ...rest, internal: false } as unknown as Item;
  }
  return record;
}
