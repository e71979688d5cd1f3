import { GraphQLClient, ClientError } from 'graphql-request';
import { getSdk, type Sdk } from '../../../client/operations.js';
import type { Language } from '../../../shared/text.js';

const TOKEN = 'phancong.token';

/** The token of this tab; `null` where none was given. It is in no address and no cookie. */
export const tokenOfTab = (): string | null => sessionStorage.getItem(TOKEN);
export const keepToken = (token: string | null): void => (token === null ? sessionStorage.removeItem(TOKEN) : sessionStorage.setItem(TOKEN, token));

/** The API as the holder of a token may ask it. */
export function apiWith(token: string): Sdk {
  return getSdk(new GraphQLClient(`${location.origin}/graphql`, { headers: { authorization: `Bearer ${token}` } }));
}

/** Why something could not be done, in the reader's language. Shapes: `offline` where the service was not reached. */
export interface Trouble {
  code: string;
  text: string;
  offline: boolean;
}

export function troubleOf(error: unknown, language: Language): Trouble {
  const [first] = error instanceof ClientError ? (error.response.errors ?? []) : [];
  const { code, text } = (first?.extensions ?? {}) as { code?: string; text?: Record<Language, string> };
  if (code === undefined) return { code: 'NOT_REACHED', text: NOT_REACHED[language], offline: true };
  return { code, text: text?.[language] ?? first?.message ?? code, offline: false };
}

const NOT_REACHED = {
  vi: 'Chưa kết nối được với dịch vụ; những gì đã quyết vẫn được giữ và sẽ gửi lại.',
  en: 'The service cannot be reached; what was decided is kept and will be sent again.',
};
