interface Page<Node> {
  nodes: readonly Node[];
  pageInfo: { hasNextPage: boolean; endCursor?: string | null };
}

/**
 * Asks for a connection page by page until there is no more. @returns the first answer, which carries what stands beside the
 * connection, and the nodes of all pages in order.
 */
export async function everyPage<Answer, Node>(
  ask: (after: string | null) => Promise<Answer>,
  pageIn: (answer: Answer) => Page<Node>,
): Promise<{ answer: Answer; nodes: Node[] }> {
  const answer = await ask(null);
  const nodes = [...pageIn(answer).nodes];
  for (let { pageInfo } = pageIn(answer); pageInfo.hasNextPage;) {
    const next = pageIn(await ask(pageInfo.endCursor ?? null));
    nodes.push(...next.nodes);
    pageInfo = next.pageInfo;
  }
  return { answer, nodes };
}
