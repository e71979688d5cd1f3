import { Arg, Ctx, ID, Query, Resolver } from 'type-graphql';
import { mistake } from '../shared/errors.js';
import { readGlobalId, type NodeType } from '../shared/global-id.js';
import { assignmentsOfClause, dutiesOfClause, outcomesOfClause } from '../duties/duty.loader.js';
import type { Clause } from '../law/clause.entity.js';
import { clauseAt, documentByKey } from '../law/law.loader.js';
import type { ReferenceData } from '../responsibility/registry.js';
import { unitByKey } from '../units/unit.loader.js';
import { AtRevision } from './at-revision.js';
import { PAGE_MAX } from './connection.js';
import type { Context } from './context.js';
import { asNode, NodeInterface } from './node.type.js';

type Found = object | null | undefined;

const reference = async (context: Context): Promise<ReferenceData> => context.services.responsibility.reference(await context.revision());

/** A clause by the key of its id, `document#path`. */
const clauseOf = (context: Context, key: string): Promise<Clause | null> => {
  const [document = '', path = ''] = key.split('#');
  return clauseAt(context).load({ document, path });
};
/** What stands at a place of a clause, by the key of its id, `document#path#position`. */
const atClause = async <Item extends { position: number }>(
  context: Context,
  key: string,
  items: (row: number) => Promise<readonly Item[]>,
): Promise<Item | undefined> => {
  const clause = await clauseOf(context, key);
  return clause ? (await items(clause.rowId)).find(({ position }) => String(position) === key.split('#')[2]) : undefined;
};

/** How a node of each type is found by the key in its id. All nodes of a request are read together. */
const FIND: Record<NodeType, (context: Context, key: string) => Promise<Found>> = {
  Province: async (context, wanted) => (await reference(context)).provinces.find(({ key }) => key === wanted),
  Unit: (context, key) => unitByKey(context).load(key),
  LegalDocument: (context, key) => documentByKey(context).load(key),
  Clause: clauseOf,
  Duty: (context, key) => atClause(context, key, (row) => dutiesOfClause(context).load(row)),
  Assignment: async (context, key) => {
    const clause = await clauseOf(context, key);
    return clause && (await assignmentsOfClause(context).load(clause.rowId))[0];
  },
  Outcome: (context, key) => atClause(context, key, (row) => outcomesOfClause(context).load(row)),
  Subject: async (context, code) => (await reference(context)).vocabulary.get(code),
  Procedure: async (context, code) => (await reference(context)).procedures.get(code),
};

@Resolver()
export class NodeResolver {
  @Query(() => NodeInterface, {
    nullable: true,
    description: 'Anything that has an id. An id that cannot be read is an error; null where nothing of that id is on record at the revision.',
  })
  async node(
    @Arg('id', () => ID, { description: 'An id that this service returned.' }) id: string,
    @AtRevision() _atRevision: number | undefined,
    @Ctx() context: Context,
  ): Promise<object | null> {
    const { type, key } = readGlobalId(id);
    const found = await FIND[type](context, key);
    return found ? asNode(type, found) : null;
  }

  @Query(() => [NodeInterface], {
    nullable: 'items',
    description: `Up to ${PAGE_MAX} things by their ids, in the order of the ids; null at the place of one that is not on record.`,
  })
  async nodes(
    @Arg('ids', () => [ID], { description: 'Ids that this service returned.' }) ids: string[],
    @AtRevision() _atRevision: number | undefined,
    @Ctx() context: Context,
  ): Promise<(object | null)[]> {
    if (ids.length > PAGE_MAX) throw mistake('INVALID_PAGE', `ids: ${ids.length}`, { vi: `không quá ${PAGE_MAX} mã`, en: `at most ${PAGE_MAX} ids` });
    return Promise.all(ids.map((id) => this.node(id, undefined, context)));
  }
}
