import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import type { ApolloServerPlugin } from '@apollo/server';
import { clip, sentencesOf, type ErrorDetail } from '../shared/errors.js';
import type { Text } from '../shared/text.js';

/**
 * What GraphQL itself complains of, each with its code: a sentence, and what would have been right. The sentences are ours in both languages;
 * what graphql-js says of a document is the message beside them, which clients of GraphQL know.
 */
const OWN: Readonly<Record<string, { text: Text; expected: Text }>> = {
  GRAPHQL_PARSE_FAILED: {
    text: { vi: 'Không đọc được truy vấn ở chỗ: {given}.', en: 'The query cannot be read at: {given}.' },
    expected: { vi: 'một văn bản GraphQL', en: 'a GraphQL document' },
  },
  GRAPHQL_VALIDATION_FAILED: {
    text: { vi: 'Truy vấn không khớp với lược đồ ở chỗ: {given}.', en: 'The query does not fit the schema at: {given}.' },
    expected: { vi: 'trường, tham số và giá trị có trong lược đồ', en: 'fields, arguments and values of the schema' },
  },
  BAD_USER_INPUT: {
    text: { vi: 'Giá trị của biến hoặc tham số không dùng được: {given}.', en: 'The value of a variable or an argument cannot be used: {given}.' },
    expected: { vi: 'giá trị đúng kiểu mà lược đồ khai báo', en: 'a value of the type that the schema declares' },
  },
  OPERATION_RESOLUTION_FAILURE: {
    text: { vi: 'Không rõ phải trả lời truy vấn nào: {given}.', en: 'It is not clear which operation to answer: {given}.' },
    expected: { vi: 'operationName là tên của một truy vấn trong văn bản', en: 'operationName, the name of an operation in the document' },
  },
  PERSISTED_QUERY_NOT_FOUND: {
    text: { vi: 'Không có truy vấn nào được đăng ký với mã {given}.', en: 'No operation is registered under the id {given}.' },
    expected: { vi: 'gửi lại kèm query để đăng ký', en: 'the query itself beside its id, which registers it' },
  },
  PERSISTED_QUERY_NOT_SUPPORTED: {
    text: { vi: 'Đường này không nhận truy vấn theo mã: {given}.', en: 'Operations are not taken by id here: {given}.' },
    expected: { vi: 'chính truy vấn (query)', en: 'the query' },
  },
  BAD_REQUEST: {
    text: { vi: 'Yêu cầu không hợp lệ: {given}.', en: 'The request is not valid: {given}.' },
    expected: { vi: 'một yêu cầu theo GraphQL over HTTP', en: 'a request of GraphQL over HTTP' },
  },
};
/** What the server says of a request as a whole, in words of its own that say nothing to anyone; clients look for those of a persisted query. */
const OF_SERVER = 'BAD_REQUEST';

/** Notes on the errors of a request what was given, where the error itself does not know: the id of an operation, or how a change was asked for. */
export const givenPlugin: ApolloServerPlugin = {
  requestDidStart: async () => ({
    didEncounterErrors: async ({ errors, request, operation }) => {
      for (const { extensions } of errors) {
        if (String(extensions['code']).startsWith('PERSISTED_QUERY'))
          extensions['given'] = clip(String(request.extensions?.['persistedQuery']?.sha256Hash));
        if (extensions['code'] !== OF_SERVER || !operation || request.http?.method !== 'GET') continue;
        extensions['given'] = `GET ${operation.operation}`;
        extensions['expected'] = { vi: `POST cho ${operation.operation}`, en: `POST for a ${operation.operation}` };
      }
    },
  }),
};

/** What graphql-js says, without a code, of arguments and variables before any resolver is asked. */
const OF_INPUT = /^(?:Argument "|Variable "\$|Too many errors processing variables)/;
/** A message may repeat what was sent; so much of it is enough. */
const LONGEST = 500;

/** GraphQL's own complaint in the form of the service; `null` for anything else. */
export function ownError(formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError | null {
  const code = OF_INPUT.test(formatted.message) && isGraphQLs(error) ? 'BAD_USER_INPUT' : String(formatted.extensions?.['code']);
  const own = Object.hasOwn(OWN, code) ? OWN[code] : undefined;
  if (!own) return null;
  const said = formatted.message.length > LONGEST ? `${formatted.message.slice(0, LONGEST).replace(/\p{Surrogate}$/u, '')}…` : formatted.message;
  const detail: ErrorDetail = {
    given: valueIn(said) ?? (formatted.extensions?.['given'] as string | undefined) ?? givenIn(error),
    expected: (formatted.extensions?.['expected'] as Text | undefined) ?? own.expected,
    nearest: (formatted.extensions?.['nearest'] as string[] | undefined) ?? suggestedIn(said),
  };
  const text = sentencesOf(own.text, detail);
  return { ...formatted, message: code === OF_SERVER ? text.en : said, extensions: { ...formatted.extensions, code, text, ...detail } };
}

/** Whether graphql-js made the error; what a resolver throws has an original that is another. */
function isGraphQLs(error: unknown): boolean {
  for (let inner = error; inner instanceof GraphQLError; inner = inner.originalError) if (!inner.originalError) return true;
  return false;
}

/** What graphql-js says of a variable: its name, the value and, within a larger one, where that stands. */
const OF_VALUE = /^Variable "\$([^"]+)" got invalid value (.+?)(?: at "([^"]+)")?; /s;

/** The value that is complained of, with its place among the variables: `question.duty.action: "LICENCE"`. */
function valueIn(message: string): string | null {
  const [, name, value, place = name] = OF_VALUE.exec(message) ?? [];
  return value === undefined ? null : clip(`${place}: ${value}`);
}

/** The part of the document that is complained of. */
function givenIn(error: unknown): string {
  if (!(error instanceof GraphQLError)) return '';
  const loc = error.nodes?.[0]?.loc;
  if (loc) return clip(loc.source.body.slice(loc.start, loc.end));
  const start = error.positions?.[0];
  if (start === undefined || !error.source) return '';
  // Where the document ends too early, the text before the end is shown.
  const { body } = error.source;
  return clip((body.slice(start, start + 40) || body.slice(-40)).replace(/^[\uDC00-\uDFFF]|\p{Surrogate}$/gu, ''));
}

/** What graphql-js offers instead: the quoted words after "Did you mean". */
function suggestedIn(message: string): string[] {
  const [, offered = ''] = /Did you mean (.*)\?/s.exec(message) ?? [];
  return [...offered.matchAll(/"([^"]+)"/g)].map(([, word]) => word as string);
}
