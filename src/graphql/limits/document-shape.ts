import { Kind, type DocumentNode, type FieldNode, type SelectionSetNode } from 'graphql';

/** How large a document is, as far as its text alone says. */
export interface DocumentShape {
  /** Levels of fields, fragments filled in. Introspection counts as one level: tools ask with a deep query of bounded size. */
  depth: number;
  /** Fields of all operations, fragments filled in; never more than {@link COUNTED}. */
  fields: number;
  /** Fields whose name in the answer stands earlier in the same selection already. */
  repeated: number;
  fragments: number;
  /** Whether a fragment leads back to itself; such a document is not valid. */
  cyclic: boolean;
}

/** Counting stops here: a document whose fragments double at each level can have more fields than a number can hold. */
export const COUNTED = 1e12;

type Size = Pick<DocumentShape, 'depth' | 'fields'>;
const NOTHING: Size = { depth: 0, fields: 0 };
/** A fragment of which the size is being found out: who meets it has come back to it. */
const OPEN: Size = { depth: 0, fields: 0 };

/** The size of a document, valid or not. Each of its nodes is visited once, so fragments that double cost nothing. */
export function shapeOf({ definitions }: DocumentNode): DocumentShape {
  const fragments = new Map(definitions.flatMap((node) => (node.kind === Kind.FRAGMENT_DEFINITION ? [[node.name.value, node.selectionSet]] : [])));
  const sizes = new Map<string, Size>();
  let repeated = 0;
  let cyclic = false;
  const sizeOfFragment = (name: string): Size => {
    const known = sizes.get(name);
    if (known === OPEN) cyclic = true;
    if (known) return known;
    sizes.set(name, OPEN);
    const size = sizeOf(fragments.get(name));
    sizes.set(name, size);
    return size;
  };
  const sizeOf = (set: SelectionSetNode | undefined, names = new Set<string>()): Size => {
    let [depth, fields] = [0, 0];
    for (const selection of set?.selections ?? []) {
      let size: Size;
      if (selection.kind === Kind.FIELD) {
        const name = responseName(selection);
        if (names.has(name)) repeated += 1;
        names.add(name);
        const inner = sizeOf(selection.selectionSet);
        size = { depth: selection.name.value.startsWith('__') ? 1 : inner.depth + 1, fields: inner.fields + 1 };
      } else {
        size = selection.kind === Kind.FRAGMENT_SPREAD ? sizeOfFragment(selection.name.value) : sizeOf(selection.selectionSet, names);
      }
      depth = Math.max(depth, size.depth);
      fields = Math.min(fields + size.fields, COUNTED);
    }
    return { depth, fields };
  };
  for (const name of fragments.keys()) sizeOfFragment(name);
  const operations = definitions.map((node) => (node.kind === Kind.OPERATION_DEFINITION ? sizeOf(node.selectionSet) : NOTHING));
  return {
    depth: operations.reduce((most, size) => Math.max(most, size.depth), 0),
    fields: operations.reduce((most, size) => Math.max(most, size.fields), 0),
    repeated,
    fragments: definitions.reduce((count, { kind }) => count + Number(kind === Kind.FRAGMENT_DEFINITION), 0),
    cyclic,
  };
}

function responseName({ alias, name }: FieldNode): string {
  return (alias ?? name).value;
}
