import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { clip } from '../shared/errors.js';
import { fill, type Text } from '../shared/text.js';

/** What GraphQL itself complains of, each with its code: a sentence, and what would have been right. */
const OWN: Readonly<Record<string, { text: Text; expected: Text }>> = {
  GRAPHQL_PARSE_FAILED: {
    text: { vi: 'Truy vấn không đúng cú pháp: {message}', en: 'The query cannot be read: {message}' },
    expected: { vi: 'một văn bản GraphQL', en: 'a GraphQL document' },
  },
  GRAPHQL_VALIDATION_FAILED: {
    text: { vi: 'Truy vấn không khớp với lược đồ: {message}', en: 'The query does not fit the schema: {message}' },
    expected: { vi: 'trường, tham số và giá trị có trong lược đồ', en: 'fields, arguments and values of the schema' },
  },
  BAD_USER_INPUT: {
    text: { vi: 'Giá trị của biến hoặc tham số không dùng được: {message}', en: 'The value of a variable or an argument cannot be used: {message}' },
    expected: { vi: 'giá trị đúng kiểu mà lược đồ khai báo', en: 'a value of the type that the schema declares' },
  },
  OPERATION_RESOLUTION_FAILURE: {
    text: { vi: 'Không rõ phải trả lời truy vấn nào: {message}', en: 'It is not clear which operation to answer: {message}' },
    expected: { vi: 'operationName là tên của một truy vấn trong văn bản', en: 'operationName, the name of an operation in the document' },
  },
  PERSISTED_QUERY_NOT_FOUND: {
    text: { vi: 'Không có truy vấn nào được đăng ký với mã này.', en: 'No operation is registered under this id.' },
    expected: { vi: 'gửi lại kèm query để đăng ký', en: 'the query itself beside its id, which registers it' },
  },
  PERSISTED_QUERY_NOT_SUPPORTED: {
    text: { vi: 'Đường này không nhận truy vấn theo mã.', en: 'Operations are not taken by id here.' },
    expected: { vi: 'chính truy vấn (query)', en: 'the query' },
  },
  BAD_REQUEST: {
    text: { vi: 'Yêu cầu không hợp lệ: {message}', en: 'The request is not valid: {message}' },
    expected: { vi: 'một yêu cầu theo GraphQL over HTTP', en: 'a request of GraphQL over HTTP' },
  },
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
  const message = formatted.message.length > LONGEST ? `${formatted.message.slice(0, LONGEST).replace(/\p{Surrogate}$/u, '')}…` : formatted.message;
  const text = fill(own.text, { message });
  return {
    ...formatted,
    message,
    extensions: {
      ...formatted.extensions,
      code,
      text,
      given: valueIn(message) ?? formatted.extensions?.['given'] ?? givenIn(error),
      expected: own.expected,
      nearest: formatted.extensions?.['nearest'] ?? suggestedIn(message),
    },
  };
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
  return start === undefined || !error.source ? '' : clip(error.source.body.slice(start, start + 40).replace(/\p{Surrogate}$/u, ''));
}

/** What graphql-js offers instead: the quoted words after "Did you mean". */
function suggestedIn(message: string): string[] {
  const [, offered = ''] = /Did you mean (.*)\?/s.exec(message) ?? [];
  return [...offered.matchAll(/"([^"]+)"/g)].map(([, word]) => word as string);
}
