/** A node of a tree for a terminal. */
export interface TreeNode {
  text: string;
  children: TreeNode[];
}

/** Lines of a tree, with the branches drawn. Further lines of a node's text are under its first. */
export function printTree({ text, children }: TreeNode): string[] {
  const [first = '', ...rest] = text.split('\n');
  return [first, ...rest.map((line) => `${children.length ? '│' : ' '}  ${line}`), ...branches(children)];
}

function branches(children: readonly TreeNode[]): string[] {
  return children.flatMap((child, index) => {
    const last = index === children.length - 1;
    const [first = '', ...below] = printTree(child);
    return [`${last ? '└─' : '├─'} ${first}`, ...below.map((line) => `${last ? '  ' : '│ '} ${line}`)];
  });
}

/** A tree from a list in which what hangs below an item follows it with a greater depth; the top is depth 1. */
export function treeOf(text: string, items: readonly { depth: number; text: string }[]): TreeNode {
  const root: TreeNode = { text, children: [] };
  const path: TreeNode[] = [root];
  for (const { depth, text: own } of items) {
    const node: TreeNode = { text: own, children: [] };
    path.length = Math.min(path.length, depth);
    (path[path.length - 1] as TreeNode).children.push(node);
    path.push(node);
  }
  return root;
}
