import { Migration } from '@mikro-orm/migrations';

/** What lines of the index share one index of words, as conditions on them. */
const KINDS: Readonly<Record<string, string>> = {
  clause: "type = 'CLAUSE'",
  duty: "type = 'DUTY'",
  assignment: "type in ('ASSIGNMENT', 'OUTCOME')",
  named: "type in ('UNIT', 'DOCUMENT', 'SUBJECT', 'PROCEDURE')",
};

/**
 * An index of words for each kind of line. A clause and each of its duties have the same words: in one index for all, whoever
 * looked for clauses fetched as many duties and threw them away. A publication puts its words in place itself (`fastupdate`):
 * left in a list for later, each search would go through that list until then.
 */
export class Words0007 extends Migration {
  override name = '0007-words';

  override up(): void {
    for (const [name, kind] of Object.entries(KINDS))
      this.addSql(`create index entry_words_of_${name} on entry using gin (words) with (fastupdate = off) where ${kind}`);
    this.addSql('drop index entry_words');
  }
}
