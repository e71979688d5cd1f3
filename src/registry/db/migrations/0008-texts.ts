import { Migration } from '@mikro-orm/migrations';

/**
 * A text that things are found by is kept and indexed once, however many things have it: a clause and each of its duties have the
 * same words, and so have the clauses of many provinces that give the same task. So what a search goes through grows with what is
 * said, not with how many say it. Names of things and what clauses say have an index each.
 */
export class Texts0008 extends Migration {
  override name = '0008-texts';

  override up(): void {
    this.addSql(
      `create table entry_text (id bigint generated always as identity primary key, kind text not null check (kind in ('NAME', 'CLAUSE')), hash bytea not null,
         words tsvector not null, unique (hash, kind))`,
    );
    this.addSql(
      `insert into entry_text (kind, hash, words) select distinct on (kind, hash) kind, hash, words
       from (select ${KIND} as kind, ${HASH} as hash, words, id from entry) text order by kind, hash, id`,
    );
    this.addSql('drop index entry_words_of_clause, entry_words_of_duty, entry_words_of_assignment, entry_words_of_named');
    // The table is written once, with all its indexes: an update of every line would put each of them into every index by itself.
    this.addSql(`create function text_of(type text, words tsvector) returns bigint stable language sql as $$
      select entry_text.id from entry_text, (select ${KIND} as kind, ${HASH} as hash from (select $1 as type, $2 as words) given) line
      where entry_text.kind = line.kind and entry_text.hash = line.hash $$`);
    this.addSql('alter table entry alter column words type bigint using text_of(type, words)');
    this.addSql('drop function text_of');
    this.addSql('alter table entry rename column words to text');
    this.addSql('alter table entry add foreign key (text) references entry_text');
    this.addSql('create index entry_by_text on entry (text, type)');
    for (const kind of ['NAME', 'CLAUSE'])
      this.addSql(`create index entry_text_${kind} on entry_text using gin (words) with (fastupdate = off) where kind = '${kind}'`);
  }
}

/** Of a line of the index: the kind of its text, and what that is kept by. */
const KIND = "case when type in ('UNIT', 'DOCUMENT', 'SUBJECT', 'PROCEDURE') then 'NAME' else 'CLAUSE' end";
const HASH = "sha256(convert_to(words::text, 'UTF8'))";
