import type { GraphQLSchema } from 'graphql';
import type { Text } from '../shared/text.js';
import { answerOf, variablesOf, type Shape } from './shapes.js';
import type { Tool } from './tools.js';

/** A tool as it is described to an assistant. */
export interface DescribedTool {
  name: string;
  title: string;
  description: string;
  inputSchema: { type: 'object'; properties: Record<string, Shape>; required: string[]; additionalProperties: false };
  outputSchema: Shape & { type: 'object' };
  annotations: { readOnlyHint: true; idempotentHint: true; openWorldHint: false };
}

/** The arguments that every tool has besides the variables of its operation. */
const BESIDE = {
  language: {
    type: 'string',
    enum: ['vi', 'en'],
    default: 'vi',
    description: 'Ngôn ngữ của phần chữ; dữ liệu luôn có cả hai. / Language of the text; the data has both.',
  },
  revision: {
    type: 'integer',
    minimum: 0,
    description: 'Phiên bản sổ; mới nhất nếu không nói. / Registry revision; the newest by default.',
  },
} satisfies Record<string, Shape>;

const TEXT: Shape = { type: 'object', properties: { vi: { type: 'string' }, en: { type: 'string' } }, required: ['vi', 'en'] };

/** A mistake as the API reports it. */
const MISTAKE: Shape = {
  type: 'object',
  properties: {
    code: { type: 'string' },
    message: { type: 'string' },
    text: TEXT,
    given: { type: 'string' },
    expected: TEXT,
    nearest: { type: 'array', items: { type: 'string' } },
  },
  required: ['code', 'message', 'text'],
};

/** Describes a tool by the API: its arguments are the operation's variables, its answer is the operation's, or a mistake. */
export function describeTool(schema: GraphQLSchema, { name, title, description, operation, requires = [] }: Tool): DescribedTool {
  const { properties, required } = variablesOf(schema, operation);
  const { answer, definitions } = answerOf(schema, operation);
  return {
    name,
    title: inBoth(title),
    description: inBoth(description, '\n\n'),
    inputSchema: { type: 'object', properties: { ...properties, ...BESIDE }, required: [...required, ...requires], additionalProperties: false },
    outputSchema: {
      type: 'object',
      properties: { ...(answer['properties'] as Record<string, Shape>), error: MISTAKE },
      minProperties: 1,
      maxProperties: 1,
      additionalProperties: false,
      $defs: definitions,
    },
    annotations: { readOnlyHint: true, idempotentHint: true, openWorldHint: false },
  };
}

/** A text in both languages, as one. */
export function inBoth({ vi, en }: Text, between = ' / '): string {
  return `${vi}${between}${en}`;
}
