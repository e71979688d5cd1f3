import { registerEnumType } from 'type-graphql';
import { capitalised, CODE_LISTS } from '../shared/code-lists.js';

/**
 * A GraphQL enum of a code list. A value without a description of its own is described by its label in English, with the
 * Vietnamese one in brackets: `License (cấp, gia hạn, thu hồi giấy phép).`
 */
export function enumOf<List extends keyof typeof CODE_LISTS, Code extends keyof (typeof CODE_LISTS)[List]['labels'] & string>(
  codes: readonly Code[],
  name: List,
  description: string,
  own: Partial<Record<Code, string>> = {},
): { [Key in Code]: Key } {
  const labels: Readonly<Record<string, { vi: string; en: string }>> = CODE_LISTS[name].labels;
  const described = (code: Code): string => {
    const { vi = '', en = '' } = labels[code] ?? {};
    return own[code] ?? `${capitalised({ vi, en }).en} (${vi}).`;
  };
  const object = Object.fromEntries(codes.map((code) => [code, code])) as { [Key in Code]: Key };
  const valuesConfig = Object.fromEntries(codes.map((code) => [code, { description: described(code) }])) as Record<Code, { description: string }>;
  registerEnumType(object, { name, description, valuesConfig });
  return object;
}
