import { createHash } from 'node:crypto';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { readManifest, type OperationManifest } from '../../graphql/operation-manifest.js';
import { mistake } from '../../shared/errors.js';
import { serveFixed } from '../edges/fixed.js';
import { sendErrors } from '../errors/report.js';

/** Texts that clients registered themselves; the oldest goes first. */
const REGISTERED_MAX = 1_000;
const PREFIX = 'apq:';

/** The store of persisted operations: the listed ones for good, beside them what clients register while the service runs. */
export class OperationStore {
  private readonly listed: ReadonlyMap<string, string>;
  private readonly registered = new Map<string, string>();

  constructor(readonly manifest: OperationManifest = readManifest()) {
    this.listed = new Map(manifest.operations.map(({ id, body }) => [PREFIX + id, body]));
  }

  async get(key: string): Promise<string | undefined> {
    return this.listed.get(key) ?? this.registered.get(key);
  }

  async set(key: string, text: string): Promise<void> {
    this.registered.set(key, text);
    if (this.registered.size > REGISTERED_MAX) this.registered.delete(this.registered.keys().next().value as string);
  }

  async delete(key: string): Promise<boolean> {
    return this.registered.delete(key);
  }

  /** Whether an id, the SHA-256 of a text, is on the list. */
  lists(id: string): boolean {
    return this.listed.has(PREFIX + id);
  }
}

/** Serves the list of operations at `/operations.json`, for portals that name them by id. */
export function serveManifest(app: FastifyInstance, { manifest }: OperationStore): void {
  serveFixed(app, '/operations.json', { type: 'application/json; charset=utf-8', body: JSON.stringify(manifest), maxAge: 300 });
}

/**
 * Lets only listed operations through to `/graphql` and what lies below it, by id or by their exact text, and refuses
 * everything else before it is parsed: 403 with OPERATION_NOT_SAFELISTED.
 */
export function refuseOthers(app: FastifyInstance, store: OperationStore): void {
  app.addHook('preHandler', async (request, reply) => {
    if (!/^\/graphql(?:[/?]|$)/.test(request.url) || request.method === 'OPTIONS') return;
    const id = idOf(request);
    if (id !== null && store.lists(id)) return;
    const error = mistake(
      'OPERATION_NOT_SAFELISTED',
      id === null ? '{}' : `sha256 ${id}`,
      { vi: 'một truy vấn trong /operations.json', en: 'an operation of /operations.json' },
      store.manifest.operations.map(({ name }) => name),
    );
    await sendErrors(reply, error);
  });
}

/** The id of the operation that a request asks for: that of its text where it has one, else the one that it names. */
function idOf(request: FastifyRequest): string | null {
  const { query, extensions } = ((request.method === 'POST' ? request.body : request.query) ?? {}) as { query?: unknown; extensions?: unknown };
  if (typeof query === 'string' && query) return createHash('sha256').update(query).digest('hex');
  try {
    const parsed = (typeof extensions === 'string' ? JSON.parse(extensions) : extensions) as
      { persistedQuery?: { sha256Hash?: unknown } } | undefined;
    const hash = parsed?.persistedQuery?.sha256Hash;
    return typeof hash === 'string' ? hash : null;
  } catch {
    return null;
  }
}
