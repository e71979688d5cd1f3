/** Tables to which the service adds rows: what it publishes, the index to it, the drafts and the log. */
const ADDED_TO = 'registry_revision publication entry entry_text entry_word entry_state draft verbatim_source verbatim_text act'.split(' ');
/** What of a draft changes while it is reviewed. */
const OF_A_DRAFT =
  'province, file_name, reading, reading_hash, review, state, imported_by, imported_at, reviewed_by, reviewed_at, published_revision';

/**
 * The statements that give a role what the service needs, and take from it everything else: it reads, adds, closes a record
 * and works on drafts. It can change, delete or empty nothing. To be run by the owner of the tables; again after a migration.
 */
export function grantsFor(role: string): string[] {
  const name = `"${role.replaceAll('"', '""')}"`;
  const schema = 'public';
  return [
    `revoke create on schema ${schema} from public, ${name}`,
    `revoke all on all tables in schema ${schema} from ${name}`,
    `revoke all on all sequences in schema ${schema} from ${name}`,
    `grant usage on schema ${schema} to ${name}`,
    `grant select on all tables in schema ${schema} to ${name}`,
    `grant insert on ${ADDED_TO.map((table) => `${schema}.${table}`).join(', ')} to ${name}`,
    `grant update (revision_to) on ${schema}.entry to ${name}`,
    `grant update (revision) on ${schema}.entry_state to ${name}`,
    `grant update (${OF_A_DRAFT}) on ${schema}.draft to ${name}`,
    `grant usage on all sequences in schema ${schema} to ${name}`,
  ];
}
