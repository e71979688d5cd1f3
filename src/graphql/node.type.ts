import { Field, ID, InterfaceType } from 'type-graphql';
import type { NodeType } from '../shared/global-id.js';

const typeOf = new WeakMap<object, NodeType>();

/** Says of which type a value is, where it is handed on as a node: entities and views do not carry that themselves. */
export function asNode(type: NodeType, value: object): object {
  typeOf.set(value, type);
  return value;
}

@InterfaceType('Node', {
  description: 'Everything that has an id of its own, which outlives wording and revisions (Relay).',
  resolveType: (value: object) => typeOf.get(value),
})
export abstract class NodeInterface {
  @Field(() => ID, { description: 'Stable id.' })
  id!: string;
}
