/** A piece of SQL with the values of its placeholders. */
export interface Sql {
  readonly text: string;
  readonly values: readonly unknown[];
}

/**
 * A piece of SQL from a template. A value becomes a placeholder, a piece of SQL is put in as it is:
 * sql`holder = ${key} and ${other}`. Names of tables and columns are in the template itself.
 */
export function sql(parts: TemplateStringsArray, ...slots: readonly unknown[]): Sql {
  let text = parts[0] as string;
  const values: unknown[] = [];
  slots.forEach((slot, index) => {
    const piece = isSql(slot) ? slot : { text: '?', values: [slot] };
    text += piece.text + (parts[index + 1] as string);
    values.push(...piece.values);
  });
  return { text, values };
}

/** SQL that the code itself wrote: a column, a table. Never a caller's words. */
export function raw(text: string): Sql {
  return { text, values: [] };
}

/** Pieces joined by a word such as `and`; `empty` where there are none. */
export function join(pieces: readonly Sql[], word: string, empty = ''): Sql {
  if (pieces.length === 0) return raw(empty);
  return { text: pieces.map(({ text }) => text).join(word), values: pieces.flatMap(({ values }) => values) };
}

/** All of the conditions; true for none. */
export function all(conditions: readonly Sql[]): Sql {
  return join(conditions, ' and ', 'true');
}

/** Any of the conditions, in brackets; false for none. */
export function any(conditions: readonly Sql[]): Sql {
  return sql`(${join(conditions, ' or ', 'false')})`;
}

/** A list of texts or numbers as the right side of `in`: one value, however long the list. */
export function listOf(values: readonly (string | number)[]): Sql {
  const elements = sql`select jsonb_array_elements_text(${JSON.stringify(values)}::jsonb)`;
  return typeof values[0] === 'number' ? sql`(${elements}::bigint)` : sql`(${elements})`;
}

function isSql(value: unknown): value is Sql {
  return typeof value === 'object' && value !== null && 'text' in value && 'values' in value;
}
