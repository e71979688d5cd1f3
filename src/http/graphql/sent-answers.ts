import type { HeaderMap } from '@apollo/server';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { LRUCache } from 'lru-cache';
import type { Context } from '../../graphql/context.js';
import type { Services } from '../../services.js';
import { today } from '../../shared/dates.js';
import { Lookups } from '../../shared/keep.js';
import { bytesOf, MEMORY, sharesOf } from '../../shared/memory.js';
import { REVISION_HEADER } from '../../graphql/revision-plugin.js';
import { bodyTextOf } from '../edges/json-body.js';

/** Bytes of an entry without its body and its key: mostly headers. */
const ENTRY = 2_000;
/** Characters of the longest question that is looked up. */
const LONGEST_QUESTION = 16 * 1024;

type Given = NonNullable<Context['given']['before']>;

interface Sent extends Given {
  headers: readonly (readonly [name: string, value: string])[];
  bytes: Buffer;
}

/**
 * Answers as they were sent, by the very text of the question: a question that comes again in the same words, with the same
 * Accept, and names neither a caller nor a revision, gets the same bytes, as long as the revision is the newest and the day the
 * same. What is left with it was looked at by everything that looks at questions, and was given without an error.
 */
export class SentAnswers {
  private readonly sent: LRUCache<string, Sent>;

  /** Questions that might have been answered before in the same words. */
  readonly lookups = new Lookups();

  /** `bytes`: how much is kept. */
  constructor(
    private readonly responsibility: Pick<Services['responsibility'], 'newestRevision'>,
    bytes = sharesOf(MEMORY).sent,
  ) {
    this.sent = new LRUCache({ maxSize: bytes, sizeCalculation: (answer, key) => ENTRY + answer.bytes.length + bytesOf(key) });
  }

  /** A step before the question is looked at: sends the answer where there is one. */
  readonly giveAgain = async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply | void> => {
    const key = keyOf(request);
    const known = key === null ? undefined : this.sent.get(key);
    const isThere = known !== undefined && known.day === today() && known.revision === (await this.newest());
    if (key !== null) this.lookups.count(isThere);
    if (!isThere) return;
    for (const [name, value] of known.headers) void reply.header(name, value);
    return reply.send(known.bytes);
  };

  keep(request: FastifyRequest, given: Given, { headers, bytes }: { headers: HeaderMap; bytes: Buffer }): void {
    const key = keyOf(request);
    // An operation that is sent with its id is registered by that.
    if (key === null || (request.body as { extensions?: unknown }).extensions) return;
    this.sent.set(key, { ...given, headers: [...headers], bytes });
  }

  /** `null` where it cannot be known; then the question takes the usual way and is told so. */
  private newest(): Promise<number | null> {
    return this.responsibility.newestRevision().catch(() => null);
  }
}

/** `null` for a request whose answer may rest on more than its text. */
function keyOf(request: FastifyRequest): string | null {
  const { accept = '', authorization, [REVISION_HEADER.toLowerCase()]: revision } = request.headers;
  if (request.method !== 'POST' || request.url !== '/graphql' || authorization !== undefined || revision !== undefined) return null;
  const text = bodyTextOf(request);
  return text === null || text.length > LONGEST_QUESTION ? null : `${accept}\n${text}`;
}
