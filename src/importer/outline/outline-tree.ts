import type { OutlineNode } from './outline-node.js';
import type { Place } from './place.js';

/** The nodes that were read so far, in their order, and the paths that they were given. */
export class OutlineTree {
  readonly nodes: OutlineNode[] = [];
  /** The nodes that stand in tables of the format, by path, with the number of the table. */
  readonly tabled = new Map<string, number>();
  private readonly byPath = new Map<string, OutlineNode>();
  /** How many nodes were given a place. */
  private readonly used = new Map<string, number>();

  readonly at = (path: string): OutlineNode | undefined => this.byPath.get(path);

  /**
   * The path of a node that is given a place: with its `~2` where the place is taken. Shapes: `table` is the number of the table that it
   * stands in; `repeats` where its number was used before in the same list.
   */
  take({ path: wanted, kind }: Place, table: number | undefined): { path: string; repeats: boolean } {
    const times = (this.used.get(wanted) ?? 0) + 1;
    this.used.set(wanted, times);
    // What a table counts is not counted again outside of it.
    const before = times > 2 ? `${wanted}~${times - 1}` : wanted;
    const repeats = times > 1 && kind !== 'POINT' && this.tabled.get(before) === table;
    const path = times > 1 ? `${wanted}~${times}` : wanted;
    if (table !== undefined) this.tabled.set(path, table);
    return { path, repeats };
  }

  add(node: OutlineNode): void {
    this.nodes.push(node);
    this.byPath.set(node.path, node);
  }

  /** Path of the row of a table that a node is in, else of what is above it. */
  rowOf(node: OutlineNode | undefined): string | undefined {
    if (!node || node.kind === 'ROW' || node.parent === null) return node?.path;
    return this.rowOf(this.byPath.get(node.parent));
  }
}
