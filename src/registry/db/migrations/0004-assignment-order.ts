import { Migration } from '@mikro-orm/migrations';

/**
 * The order in which a programme names the units of an item, so that a record can be read back exactly as it was published.
 * Rows of before were written in that order and never touched again: they lie in it.
 */
export class AssignmentOrder0004 extends Migration {
  override name = '0004-assignment-order';

  override up(): void {
    this.addSql('alter table assignment_unit add column position integer check (position >= 0)');
    this.addSql('alter table assignment_unit disable trigger keeps');
    this.addSql(`update assignment_unit set position = placed.position
      from (select ctid as place, row_number() over (partition by assignment order by ctid) - 1 as position from assignment_unit) placed
      where assignment_unit.ctid = placed.place`);
    this.addSql('alter table assignment_unit enable trigger keeps');
    this.addSql('alter table assignment_unit alter column position set not null');
  }
}
