import { readFileSync } from 'node:fs';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Services } from '../../services.js';
import { renderPage } from '../../interop/things/page.js';
import { findThing } from '../../interop/things/find-thing.js';
import { nothingAt, type Thing } from '../../interop/things/thing.js';
import { descriptivePathOf, segmentOf, Uris } from '../../interop/uris.js';
import { documentOnRecord } from '../../registry/on-record.js';
import { parseDay, today } from '../../shared/dates.js';
import { hashOf } from '../../shared/hash.js';
import { mistake } from '../../shared/errors.js';
import type { Language } from '../../shared/text.js';
import { serveFixed } from '../edges/fixed.js';
import { clientHas } from '../edges/if-none-match.js';
import { FORMS, negotiate, type Form } from '../edges/negotiate.js';
import { originOf } from '../edges/origin-of.js';
import { sendPage } from '../pages/pages.js';
import { ANY_TEXT, parameterReader, pathOf, REPEATED, searchOf, segmentsOf, type Parameters } from '../edges/parameters.js';
import { addVary } from '../edges/vary.js';
import { revisionAsked } from '../../graphql/at-revision.js';
import { REVISION_HEADER, REVISION_HEADERS } from '../../graphql/revision-plugin.js';
import { revisionsNamed } from '../edges/request-facts.js';

const CONTEXT = new URL('../../../schema/contexts/phancong.jsonld', import.meta.url);
/** Seconds for which an address may be kept that speaks of today or the newest revision, and one that is pinned to both. */
const FRESH = 60;
const PINNED = 86_400;

const OF_ALL = {
  asOf: ANY_TEXT,
  revision: REPEATED,
  lang: { form: { enum: ['vi', 'en'] }, expected: { vi: 'vi hoặc en', en: 'vi or en' } },
};
const parametersOf = parameterReader(OF_ALL);
/** An answer is named by its question. */
const parametersOfAnswer = parameterReader({
  ...OF_ALL,
  ...Object.fromEntries(['province', 'body', 'text', 'procedure', 'subject', 'action'].map((name) => [name, ANY_TEXT])),
});

/**
 * The addresses of things: `/id/…` answers in the form that is asked for (HTML, JSON-LD, Akoma Ntoso) and names the form's own
 * address, `/doc/….html|jsonld|xml`, in Content-Location; `/contexts/…` are the JSON-LD contexts. `publicUrl` is how others
 * know the service. Without one the addresses begin with the host that the request names, which its sender can choose: such an
 * answer may be kept by who asked for it, and by no cache that serves others.
 */
export function serveIdentifiers(app: FastifyInstance, services: Services, publicUrl: string | null): void {
  serveFixed(app, '/contexts/phancong.jsonld', { type: 'application/ld+json', body: readFileSync(CONTEXT, 'utf8'), maxAge: PINNED });
  app.get('/id/vn/*', (request, reply) => leadTo(request, reply, services));
  app.get('/id/*', async (request, reply) => {
    const segments = segmentsOf(request);
    const found = await find(segments, request, services, publicUrl);
    const available = formsOf(found.thing);
    const form = negotiate(request.headers.accept, available);
    addVary(reply, 'Accept');
    if (form === null) {
      const given = String(request.headers.accept);
      const types = available.map((one) => FORMS[one][0]);
      throw mistake('NOT_ACCEPTABLE', given, { vi: types.join(', '), en: types.join(', ') }, types);
    }
    return send(found, form, reply.header('content-location', formAddress(found, segments, form)), request);
  });
  app.get('/doc/*', async (request, reply) => {
    const segments = segmentsOf(request);
    const [, last = '', form = ''] = /^(.*)\.(html|jsonld|xml)$/s.exec(segments.at(-1) ?? '') ?? [];
    if (form === '') throw nothingAt(segments);
    const found = await find([...segments.slice(0, -1), last], request, services, publicUrl);
    if (!formsOf(found.thing).includes(form as Form)) throw nothingAt(segments);
    return send(found, form as Form, reply, request);
  });
}

interface Found {
  thing: Thing;
  uris: Uris;
  /** Whether the addresses are those of the settings, or only those by which this request came. */
  configured: boolean;
  /** The day of which the data speak. */
  asOf: string;
  revision: number;
  /** Whether the request names both the day and the revision. */
  pinned: boolean;
  query: Parameters;
}

async function find(segments: readonly string[], request: FastifyRequest, services: Services, publicUrl: string | null): Promise<Found> {
  const query = (segments[0] === 'answer' ? parametersOfAnswer : parametersOf)(request);
  const asOf = query['asOf'] === undefined ? today() : parseDay(query['asOf']);
  const asked = revisionAsked(revisionsNamed(request));
  const revision = asked ?? (await services.responsibility.newestRevision());
  await services.responsibility.reference(revision);
  const uris = new Uris(publicUrl ?? originOf(request));
  const thing = await findThing(segments, { em: services.read(), responsibility: services.responsibility, uris, asOf, revision, query });
  const pinned = query['asOf'] !== undefined && asked !== null;
  return { thing, uris, configured: publicUrl !== null, asOf: thing.shownOn ?? asOf, revision, pinned, query };
}

async function send(found: Found, form: Form, reply: FastifyReply, request: FastifyRequest): Promise<FastifyReply> {
  const { thing, uris, configured, asOf, revision, pinned } = found;
  const body = await bodyOf(found, form, request);
  const etag = `"r${revision}-${hashOf(body).slice(0, 20)}"`;
  reply
    .header('etag', etag)
    .header('cache-control', `${configured ? 'public' : 'private'}, max-age=${pinned ? PINNED : FRESH}`)
    .header('link', [`<${thing.uri}>; rel="canonical"`, ...(form === 'jsonld' ? [] : [`<${uris.context}>; rel="describedby"`])].join(', '))
    .header('x-registry-as-of', asOf)
    .header(REVISION_HEADER.toLowerCase(), revision);
  addVary(reply, REVISION_HEADERS);
  if (!configured) addVary(reply, 'Host');
  if (clientHas(etag, request.headers['if-none-match'])) return reply.code(304).send();
  if (form === 'html') return sendPage(reply, body);
  return reply.type(`${FORMS[form][0]}; charset=utf-8`).send(body);
}

async function bodyOf(found: Found, form: Form, request: FastifyRequest): Promise<string> {
  const { thing, asOf, revision } = found;
  if (form === 'jsonld') return JSON.stringify(await thing.jsonld());
  if (form === 'xml') return (thing.xml as NonNullable<Thing['xml']>)(languageOf(found.query));
  const segments = segmentsOf(request);
  const forms = formsOf(thing).flatMap((one) =>
    one === 'html'
      ? []
      : [{ name: one === 'xml' ? 'Akoma Ntoso' : 'JSON-LD', type: FORMS[one][0], href: formAddress(found, bare(segments, request), one) }],
  );
  return renderPage(thing.page(), { uri: thing.uri, forms, asOf, revision });
}

/** The path of the thing where the request was for one of its forms. */
function bare(segments: readonly string[], request: FastifyRequest): readonly string[] {
  return pathOf(request).startsWith('/doc/') ? [...segments.slice(0, -1), (segments.at(-1) ?? '').replace(/\.html$/, '')] : segments;
}

/** The address of a form, with the day and the revision that it speaks of. */
function formAddress({ asOf, revision, query }: Found, segments: readonly string[], form: Form): string {
  const pinned = new URLSearchParams({ ...query, asOf, revision: String(revision) });
  return `/doc/${segments.map(segmentOf).join('/')}.${form}?${pinned}`;
}

/** A descriptive address leads to the document, or the clause, whose key it ends with. */
async function leadTo(request: FastifyRequest, reply: FastifyReply, services: Services): Promise<FastifyReply> {
  const segments = segmentsOf(request);
  const [, , , , key = '', path] = segments;
  const described = descriptivePathOf(documentOnRecord(await services.responsibility.registry(), key));
  if (segments.slice(0, 5).map(segmentOf).join('/') !== described || segments.length > 6) throw nothingAt(segments, [`/id/${described}`]);
  const target = ['', 'id', 'document', key, ...(path === undefined ? [] : [path])].map(segmentOf).join('/');
  return reply.header('cache-control', `public, max-age=${FRESH}`).redirect(`${target}${searchOf(request)}`, 303);
}

function formsOf({ xml }: Thing): Form[] {
  return xml ? ['html', 'jsonld', 'xml'] : ['html', 'jsonld'];
}

function languageOf(query: Parameters): Language {
  return query['lang'] === 'en' ? 'en' : 'vi';
}
