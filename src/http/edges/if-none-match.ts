import fresh from 'fresh';

/**
 * Whether the client has what a tag stands for (RFC 9110, 13.1.2). Its Cache-Control is left out of account: `fetch` adds
 * `no-cache` to every request with an If-None-Match of its own, which is the one that hopes for a 304.
 */
export function clientHas(etag: string, ifNoneMatch: string | undefined): boolean {
  return fresh({ 'if-none-match': ifNoneMatch }, { etag });
}
