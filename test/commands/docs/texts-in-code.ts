import { parseSync, type Expression, type ObjectExpression, type TemplateLiteral } from '@swc/core';
import { globSync, readFileSync } from 'node:fs';
import type { Text } from '../../../src/shared/text.js';

/** A text in both languages as the code has it: its file, below src, and the name under which it stands there. */
export interface TextInCode extends Text {
  file: string;
  name: string;
}

const SRC = new URL('../../../src/', import.meta.url);
const VIETNAMESE = /[ăâđêôơưàảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵ]/iu;

/**
 * Every text that the sources give in both languages: an object with `vi` and `en`, the two one after the other in a list of codes,
 * or both in one string with ` / ` between them, as help on the command line has them. What is put in where the text is used
 * stands as `{slot}`.
 * @returns in the order of files and of lines.
 */
export function textsInCode(): TextInCode[] {
  return filesOf().flatMap((file) => textsOf(file, read(file)).texts);
}

/** Strings with Vietnamese letters that are in no text of both languages: words that are looked for, not said. */
export function singleTexts(): { file: string; text: string }[] {
  return filesOf().flatMap((file) => textsOf(file, read(file)).single.map((text) => ({ file, text })));
}

/** The generated client says nothing, and what a question is read with is looked for, not said. */
const filesOf = (): string[] =>
  globSync('**/*.{ts,tsx}', { cwd: SRC })
    .filter((file) => !/^(client|answer\/reading)\//.test(file))
    .toSorted();
const read = (file: string): string => readFileSync(new URL(file, SRC), 'utf8');

/** The second of two strings that is no English: a code, the flags of a pattern. */
const CODE = /^([A-Z_]+|[gimsu]+)$/;

interface Found {
  texts: TextInCode[];
  single: string[];
}

function textsOf(file: string, source: string): Found {
  const found: Found = { texts: [], single: [] };
  if (!VIETNAMESE.test(source)) return found;
  visit(parseSync(source, { syntax: 'typescript', tsx: file.endsWith('x'), decorators: true }), '', file, found);
  return found;
}

type Node = { type?: string } & Record<string, unknown>;

function visit(node: unknown, name: string, file: string, found: Found): void {
  if (Array.isArray(node)) {
    const [vi, en] = node.map((item) => stringOf((item as { expression?: unknown } | null)?.expression));
    if (vi && en && VIETNAMESE.test(vi) && !VIETNAMESE.test(en) && !CODE.test(en) && !/ \/ |\\/.test(vi)) {
      found.texts.push({ file, name, vi, en });
      return node.slice(2).forEach((item) => visit(item, name, file, found));
    }
    return node.forEach((item) => visit(item, name, file, found));
  }
  if (typeof node !== 'object' || node === null) return;
  const { type, ...rest } = node as Node;
  if (type === 'ObjectExpression') {
    const pair = pairOf(node as ObjectExpression);
    if (pair && /\p{L}/u.test(pair.vi.replaceAll(/\{[^}]*\}/g, ''))) found.texts.push({ file, name, ...pair });
    const byLanguage = wordsByLanguage(node as ObjectExpression);
    if (byLanguage) return void found.texts.push(...byLanguage.map((words) => ({ file, ...words })));
    const others = (node as ObjectExpression).properties.filter((property) => !pair || !['vi', 'en'].includes(keyOf(property) ?? ''));
    return others.forEach((property) => visit(property, name, file, found));
  }
  const text = stringOf(node);
  if (text !== null && VIETNAMESE.test(text)) {
    const [vi, en, ...more] = text.split(' / ');
    if (vi && en && more.length === 0 && !VIETNAMESE.test(en)) found.texts.push({ file, name, vi, en });
    else found.single.push(text);
    return;
  }
  const named = nameOf(node as Node) ?? name;
  Object.values(rest).forEach((value) => visit(value, named, file, found));
}

function pairOf({ properties }: ObjectExpression): Text | null {
  const valueOf = (language: string): string | null => {
    const property = properties.find((one) => keyOf(one) === language);
    return property?.type === 'KeyValueProperty' ? stringOf(property.value) : null;
  };
  const [vi, en] = [valueOf('vi'), valueOf('en')];
  return vi !== null && en !== null && `${vi}${en}` !== '' ? { vi, en } : null;
}

/** `{ vi: { leads: … }, en: { leads: … } }`: each word with its name. */
function wordsByLanguage({ properties }: ObjectExpression): { name: string; vi: string; en: string }[] | null {
  const [vi, en] = ['vi', 'en'].map((language) => {
    const property = properties.find((one) => keyOf(one) === language);
    return property?.type === 'KeyValueProperty' && property.value.type === 'ObjectExpression' ? stringsOf(property.value) : null;
  });
  return vi && en ? [...vi].map(([name, text]) => ({ name, vi: text, en: en.get(name) ?? '' })) : null;
}

function stringsOf({ properties }: ObjectExpression): Map<string, string> {
  return new Map(
    properties.flatMap((property) => {
      const text = property.type === 'KeyValueProperty' ? stringOf(property.value) : null;
      return text === null ? [] : [[keyOf(property) ?? '', text]];
    }),
  );
}

function keyOf(property: ObjectExpression['properties'][number]): string | null {
  return property.type === 'KeyValueProperty' && (property.key.type === 'Identifier' || property.key.type === 'StringLiteral')
    ? String(property.key.value)
    : null;
}

/** By what a text is known that stands somewhere in this part of the code. */
function nameOf(node: Node): string | null {
  const named = (node.id ?? node.identifier ?? (node.type === 'KeyValueProperty' ? node.key : null)) as { value?: unknown } | null;
  return typeof named?.value === 'string' ? named.value : null;
}

/** What a literal says; a template with `{slots}`, several put together as one; null where it is no literal. */
function stringOf(node: unknown): string | null {
  const { type, ...rest } = (node ?? {}) as Node;
  if (type === 'StringLiteral') return String(rest.value);
  if (type === 'TemplateLiteral' && 'expressions' in rest) {
    const { quasis, expressions } = node as TemplateLiteral;
    return quasis
      .map(({ cooked }, index) => `${cooked ?? ''}${index < expressions.length ? `{${slotOf(expressions[index] as Expression)}}` : ''}`)
      .join('');
  }
  if (type === 'BinaryExpression' && rest.operator === '+') {
    const [left, right] = [stringOf(rest.left), stringOf(rest.right)];
    return left === null || right === null ? null : left + right;
  }
  return null;
}

function slotOf(expression: Expression): string {
  if (expression.type === 'Identifier') return expression.value;
  if (expression.type === 'MemberExpression' && expression.property.type === 'Identifier') {
    const { value } = expression.property;
    return (value === 'vi' || value === 'en') && expression.object.type === 'Identifier' ? expression.object.value : value;
  }
  return '…';
}
