const HEAD = /^\W*Nơi\s+nhận\s*:/iu;
const ITEM = /^\s*[-+–]\s*(\S.*)$/u;

/** The list below `Nơi nhận:`, one entry for each dash; a line without one goes on with the entry before it. */
export function recipientsOf(lines: readonly string[]): string[] {
  const entries: string[] = [];
  let open = false;
  let listed = false;
  for (const line of lines) {
    const text = line.replace(/\*+/gu, '').trimEnd();
    const item = ITEM.exec(text)?.[1];
    if (HEAD.test(text)) listed = true;
    else if (!listed) continue;
    else if (item !== undefined) entries.push(item);
    else if (text.trim() === '') open = false;
    else if (open) entries[entries.length - 1] += ` ${text.trim()}`;
    else break;
    if (item !== undefined || open) open = text.trim() !== '' && !/[;.]$/u.test(text);
  }
  return entries.map((entry) => entry.replace(/\s+/gu, ' ').replace(/[;.,\s]+$/u, ''));
}
