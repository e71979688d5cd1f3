import { Arg, Ctx, ID, Query, Resolver } from 'type-graphql';
import { mistake } from '../shared/errors.js';
import { today } from '../shared/dates.js';
import { readGlobalId, type NodeType } from '../shared/global-id.js';
import { asLast } from '../registry/province.model.js';
import type { Registry } from '../registry/registry.js';
import type { WholeDocument } from '../registry/held-document.js';
import { PAGE_MAX } from './paging/connection.js';
import type { Context } from './context.js';
import { asNode, NodeInterface } from './node.type.js';

type Found = { id: string } | null | undefined;

/** What is found at a place of a clause, by the key of an id: `document#path`, or `document#path#position`. */
const atClause = async (
  registry: Registry,
  key: string,
  find: (document: WholeDocument, path: string, position: number) => Found,
): Promise<Found> => {
  const [document = '', path = '', position = '0'] = key.split('#');
  const held = await registry.held(document);
  return held && find(held, path, Number(position));
};

/** How a node of each type is found by the key in its id. All nodes of a request are read together. */
const FIND: Record<NodeType, (registry: Registry, key: string) => Found | Promise<Found>> = {
  Province: ({ reference }, wanted) => {
    const province = reference.provinces.find(({ key }) => key === wanted);
    return province && asLast(province, province, today());
  },
  Place: ({ reference }, key) => reference.places.get(key),
  BodyKind: ({ reference }, key) => reference.bodies.kind(key),
  Unit: (registry, key) => registry.unit(key),
  LegalDocument: (registry, key) => registry.document(key),
  Clause: (registry, key) => atClause(registry, key, (document, path) => document.clause(path)),
  Duty: (registry, key) => atClause(registry, key, (document, path, position) => document.dutiesAt(path)[position]),
  Assignment: (registry, key) => atClause(registry, key, (document, path) => document.assignmentAt(path)),
  Outcome: (registry, key) => atClause(registry, key, (document, path, position) => document.outcomesAt(path)[position]),
  Subject: ({ reference }, code) => reference.vocabulary.get(code),
  Mandate: ({ reference }, key) => reference.bodies.mandates.find((mandate) => mandate.key === key),
  Procedure: ({ reference }, code) => reference.procedures.get(code),
};

@Resolver()
export class NodeResolver {
  @Query(() => NodeInterface, {
    nullable: true,
    description: 'Anything that has an id. An id that cannot be read is an error; null where nothing of that id is on record at the revision.',
  })
  async node(@Arg('id', () => ID, { description: 'An id that this service returned.' }) id: string, @Ctx() context: Context): Promise<object | null> {
    const { type, key } = readGlobalId(id);
    const found = await FIND[type](await context.registry(), key);
    // A key may be read in more than one spelling, such as the place `00` at a clause; an id has one.
    return found?.id === id ? asNode(type, found) : null;
  }

  @Query(() => [NodeInterface], {
    nullable: 'items',
    description: `Up to ${PAGE_MAX} things by their ids, in the order of the ids; null at the place of one that is not on record.`,
  })
  async nodes(
    @Arg('ids', () => [ID], { description: 'Ids that this service returned.' }) ids: string[],
    @Ctx() context: Context,
  ): Promise<(object | null)[]> {
    if (ids.length > PAGE_MAX) throw mistake('INVALID_PAGE', `ids: ${ids.length}`, { vi: `không quá ${PAGE_MAX} mã`, en: `at most ${PAGE_MAX} ids` });
    return Promise.all(ids.map((id) => this.node(id, context)));
  }
}
