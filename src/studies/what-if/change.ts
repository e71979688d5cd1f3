import type { Text } from '../../shared/text.js';

/** A clause by its document's key and its path. */
export interface ClauseReference {
  document: string;
  path: string;
}

/**
 * One change to try out. A unit may be given by key, by the last part of its key (`phong-cds`), by abbreviation or by name.
 * MERGE: the units become one, `into`, which may be one of them; it takes over their duties and what their names state.
 * RENAME: `states` says which subjects the new name states; left out, the unit keeps what its name stated.
 * DISSOLVE: the unit no longer exists from the day asked about on. MOVE_DUTY: what a clause gives goes to another unit; `from`
 * is needed where the clause gives something to several. ADD_RULE: a row for one of the tables of rules.
 * REPEAL: a document loses force on the day asked about.
 */
export type ConfigurationChange =
  | { kind: 'MERGE'; units: readonly string[]; into: string; name?: Text | null }
  | { kind: 'RENAME'; unit: string; name: Text; states?: readonly string[] | null }
  | { kind: 'DISSOLVE'; unit: string }
  | { kind: 'MOVE_DUTY'; clause: ClauseReference; to: string; from?: string | null }
  | { kind: 'ADD_RULE'; rule: unknown }
  | { kind: 'REPEAL'; document: string };
