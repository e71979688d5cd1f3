/** One place where what was given is not what was found. */
export interface Difference {
  /** As in `leads[0].unit.name.vi`. */
  path: string;
  given: unknown;
  found: unknown;
}

/**
 * Compares what a caller holds of an answer with the whole answer. A caller asked for the fields it wanted, so only those are
 * compared. Shapes: `found` in plain values; `beyond` are places that the whole answer does not have and that nothing can be
 * said about (fields of the graph around an answer, renamed fields).
 */
export function compareContent(given: unknown, found: unknown, path = ''): { differences: Difference[]; beyond: string[] } {
  const differences: Difference[] = [];
  const beyond: string[] = [];
  const visit = (mine: unknown, theirs: unknown, at: string): void => {
    if (Array.isArray(mine) && Array.isArray(theirs)) {
      if (mine.length !== theirs.length) differences.push({ path: `${at}.length`, given: mine.length, found: theirs.length });
      mine.slice(0, theirs.length).forEach((item, index) => visit(item, theirs[index], `${at}[${index}]`));
    } else if (isObject(mine) && isObject(theirs)) {
      for (const [key, value] of Object.entries(mine)) {
        if (key === '__typename') continue;
        const inner = at === '' ? key : `${at}.${key}`;
        if (key in theirs) visit(value, theirs[key], inner);
        else if (key === 'wanted' && 'operator' in theirs) visit(value, JSON.stringify(theirs['value']), inner);
        else beyond.push(inner);
      }
    } else if (mine !== theirs && !isWrittenAs(mine, theirs)) {
      differences.push({ path: at, given: mine, found: theirs });
    }
  };
  visit(given, found, path);
  return { differences, beyond };
}

/** Facts are true or false, and the graph says so in words. */
function isWrittenAs(mine: unknown, theirs: unknown): boolean {
  return typeof theirs === 'boolean' && mine === String(theirs);
}

function isObject(value: unknown): value is Record<string, unknown> {
  return value !== null && typeof value === 'object' && !Array.isArray(value);
}
