import { Migration } from '@mikro-orm/migrations';

/**
 * New lines go into the index of facets, and new words into that of slips, at once. PostgreSQL would put them on a list beside the index
 * until a vacuum comes, and read all of that list with every look into the index; the embedded database never has a vacuum.
 */
export class Facets0009 extends Migration {
  override name = '0009-facets';

  override up(): void {
    for (const index of ['entry_facets', 'entry_word_slips']) {
      this.addSql(`alter index ${index} set (fastupdate = off)`);
      this.addSql(`select gin_clean_pending_list('${index}')`);
    }
  }
}
