import { GraphQLError, GraphQLScalarType, Kind } from 'graphql';

/**
 * A day, `YYYY-MM-DD`, or as far as it is known (`2025-03`, `2025`) where the source says no more. The scalar takes any
 * string; the service reads it and answers INVALID_DATE with the nearest real day for one that does not exist.
 */
export const DateScalar = new GraphQLScalarType<string, string>({
  name: 'Date',
  description:
    'A day of the Gregorian calendar, `2025-05-15`, half-open in ranges. In answers it may be partial (EDTF: `2025-03`, `2025`) where the source says no more.',
  specifiedByURL: 'https://www.loc.gov/standards/datetime/',
  serialize: (value) => String(value),
  parseValue: (value) => asString(value),
  parseLiteral: (node) => {
    if (node.kind !== Kind.STRING) throw new GraphQLError('Date: expected a string such as "2025-05-15"', { nodes: [node] });
    return node.value;
  },
});

function asString(value: unknown): string {
  if (typeof value !== 'string') throw new GraphQLError('Date: expected a string such as "2025-05-15"');
  return value;
}
