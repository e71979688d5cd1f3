import type DataLoader from 'dataloader';
import { listOf, sql } from '../shared/sql.js';
import type { Context } from '../graphql/context.js';
import type { Duty } from './duty.entity.js';
import { dutyByRow } from './duty.loader.js';

/** The duty above another: of the nearest clause above that gives any, that of the same holder, else the first. */
const PARENTS = `with recursive above (start, holder, id, parent, distance) as (
    select duty.id, duty.holder, clause.id, clause.parent, 0 from duty join clause on clause.id = duty.clause where duty.clause in (select id from wanted)
    union all
    select above.start, above.holder, clause.id, clause.parent, above.distance + 1 from above join clause on clause.id = above.parent)
  select distinct on (above.start) above.start as child, duty.id as parent from above join duty on duty.clause = above.id
  where above.distance > 0 order by above.start, above.distance, duty.holder = above.holder desc, duty.position`;

/** The duty above each of the duties of a request, in two statements for all of them. */
export const dutyAbove = (context: Context): DataLoader<number, Duty | null> =>
  context.loader('dutyAbove', async (rows: readonly number[]) => {
    const { text, values } =
      sql`with wanted (id) as (select clause from duty where id in ${listOf(rows)}) select * from (${{ text: PARENTS, values: [] }}) tree`;
    const found = await context.em.execute<{ child: string; parent: string }[]>(text, [...values]);
    const parents = new Map(found.map(({ child, parent }) => [Number(child), Number(parent)]));
    return Promise.all(rows.map((row) => (parents.has(row) ? dutyByRow(context).load(parents.get(row) as number) : null)));
  });

/** The duties below each of the duties of a request: those of which it is the duty above. */
export const dutiesBelow = (context: Context): DataLoader<number, Duty[]> =>
  context.loader('dutiesBelow', async (rows: readonly number[]) => {
    const { text, values } = sql`with recursive below (id) as (
        select clause from duty where id in ${listOf(rows)}
        union select clause.id from below join clause on clause.parent = below.id),
      wanted (id) as (select id from below)
      select tree.child, tree.parent from (${{ text: PARENTS, values: [] }}) tree
      join duty on duty.id = tree.child join clause on clause.id = duty.clause
      where tree.parent in ${listOf(rows)} order by clause.position, duty.position`;
    const found = await context.em.execute<{ child: string; parent: string }[]>(text, [...values]);
    const children = new Map<number, number[]>(rows.map((row) => [row, []]));
    for (const { child, parent } of found) children.get(Number(parent))?.push(Number(child));
    return Promise.all(rows.map((row) => Promise.all((children.get(row) ?? []).map((child) => dutyByRow(context).load(child) as Promise<Duty>))));
  });
