import { registerEnumType } from 'type-graphql';

/** A GraphQL enum from a list of names, each with its description. */
export function enumOf<Name extends string>(
  names: readonly Name[],
  name: string,
  description: string,
  values: Partial<Record<Name, string>> = {},
): { [Key in Name]: Key } {
  const object = Object.fromEntries(names.map((value) => [value, value])) as { [Key in Name]: Key };
  const valuesConfig = Object.fromEntries(
    names.map((value) => [value, { description: values[value] ?? value.toLowerCase().replaceAll('_', ' ') }]),
  ) as Record<Name, { description: string }>;
  registerEnumType(object, { name, description, valuesConfig });
  return object;
}
