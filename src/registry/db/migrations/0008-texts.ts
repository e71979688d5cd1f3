import { Migration } from '@mikro-orm/migrations';

/**
 * A text that things are found by is kept and indexed once, however many things have it: a clause and each of its duties have the
 * same words, and so have the units of a hundred provinces that are called alike. So what a search goes through grows with what is
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
       from (select ${KIND} as kind, sha256(convert_to(words::text, 'UTF8')) as hash, words, id from entry) text order by kind, hash, id`,
    );
    this.addSql('alter table entry add column text bigint references entry_text');
    this.addSql(
      `update entry set text = entry_text.id from entry_text where entry_text.kind = ${KIND} and entry_text.hash = sha256(convert_to(entry.words::text, 'UTF8'))`,
    );
    this.addSql('alter table entry alter column text set not null, drop column words');
    this.addSql('create index entry_by_text on entry (text, type)');
    for (const kind of ['NAME', 'CLAUSE'])
      this.addSql(`create index entry_text_${kind} on entry_text using gin (words) with (fastupdate = off) where kind = '${kind}'`);
  }
}

/** The kind of text that a line of the index has. */
const KIND = "case when type in ('UNIT', 'DOCUMENT', 'SUBJECT', 'PROCEDURE') then 'NAME' else 'CLAUSE' end";
