import { HeaderMap } from '@apollo/server';
import { GraphQLError } from 'graphql';
import type { Context } from '../context.js';
import { toGraphQLError } from '../errors.js';
import { mistake, PhancongError } from '../../shared/errors.js';
import { UnreadableError } from '../../importer/readers/read.js';
import type { Caller } from '../../review/caller.js';

const CONFIGURED = {
  vi: 'Hãy hỏi một dịch vụ đã đặt PHANCONG_TOKEN_KEY, hoặc dùng lệnh phancong trên máy có sổ.',
  en: 'Ask a service that has PHANCONG_TOKEN_KEY set, or use the phancong command on the machine of the registry.',
};
const READABLE = { vi: 'một tệp đọc được', en: 'a file that can be read' };
const STATUS: Readonly<Record<string, number>> = { UNAUTHENTICATED: 401, FORBIDDEN: 403 };

/**
 * Runs a field that only a token holder may use. What it answers depends on who asks and is kept for nobody.
 * @throws MUTATIONS_OFF where no key is configured, UNAUTHENTICATED (status 401), FORBIDDEN (403), and the caller's mistakes.
 */
export async function asCaller<Result>(context: Context, run: (caller: Caller) => Promise<Result>): Promise<Result> {
  context.keepAnswer = false;
  const { authenticate } = context.services;
  try {
    if (!authenticate) throw mistake('MUTATIONS_OFF', 'PHANCONG_TOKEN_KEY', CONFIGURED);
    return await run(await authenticate(context.authorization));
  } catch (error) {
    throw reported(error);
  }
}

function reported(error: unknown): unknown {
  if (error instanceof UnreadableError) {
    const { code, text } = error;
    return new GraphQLError(text.en, { extensions: { code, text, given: text.en, expected: READABLE, nearest: [] } });
  }
  const status = error instanceof PhancongError ? STATUS[error.code] : undefined;
  if (!(error instanceof PhancongError) || status === undefined) return error;
  const { message, extensions } = toGraphQLError(error);
  const headers = new HeaderMap(status === 401 ? [['www-authenticate', 'Bearer realm="phancong"']] : []);
  return new GraphQLError(message, { extensions: { ...extensions, http: { status, headers } } });
}
