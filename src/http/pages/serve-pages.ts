import Negotiator from 'negotiator';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { REVISION_HEADER, REVISION_HEADERS } from '../../graphql/revision-plugin.js';
import { mistake, PhancongError } from '../../shared/errors.js';
import { hashOf } from '../../shared/hash.js';
import { refuseUnsound } from '../../shared/sound-value.js';
import type { Language } from '../../shared/text.js';
import type { Address } from '../../web/address.js';
import type { Page, Shown } from '../../web/page.js';
import { PAGES } from '../../web/pages.js';
import { renderPage, renderRefusal } from '../../web/render.js';
import { clientHas } from '../edges/if-none-match.js';
import { searchOf } from '../edges/parameters.js';
import { addVary } from '../edges/vary.js';
import { unanswered } from '../errors/not-found.js';
import { noteRefusal, refuseWith, statusOf } from '../errors/problem.js';
import { report } from '../errors/report.js';
import type { AskApi } from './ask-api.js';
import { formatAsked, sendFile } from './downloads.js';
import { sendPage } from './pages.js';

const LANGUAGES: readonly Language[] = ['vi', 'en'];
/** The forms of a page; the first is what one gets who accepts anything. */
const FORMS = ['text/html', 'application/json', 'application/ld+json'];
/** Seconds for which a page need not be asked for again. */
const FRESH = 30;

/**
 * The pages, at `/vi/…` and `/en/…`: HTML for browsers; for programs that accept JSON the data that the page shows, and for those
 * that want linked data the address of its export. `site` is how others know the service. `/` leads to the language that the browser prefers.
 */
export async function servePages(app: FastifyInstance, ask: AskApi, site: string | null): Promise<void> {
  await app.register(async (scope) => {
    scope.addContentTypeParser('application/x-www-form-urlencoded', { parseAs: 'string' }, (_request, body, done) =>
      done(null, new URLSearchParams(body as string)),
    );
    for (const start of ['/', '/vi', '/en'])
      scope.get(start, (request, reply) => reply.redirect(`/${start.slice(1) || languageOf(request, reply)}/${searchOf(request)}`, 302));
    for (const language of LANGUAGES) {
      for (const page of PAGES) servePage(scope, page, language, ask, site);
      await scope.register(async (below) => tellMissing(below, app, language), { prefix: `/${language}` });
    }
  });
}

/** Says below a language that there is no such page: on a page of its own for people, with those that may have been meant. */
function tellMissing(below: FastifyInstance, app: FastifyInstance, language: Language): void {
  const starts = PAGES.filter(({ path }) => !path.includes(':')).map(({ path }) => `/${language}${path}`);
  below.setNotFoundHandler((request, reply) => {
    addVary(reply, 'Accept');
    const error = unanswered(app, request, reply, starts, { vi: 'địa chỉ của một trang', en: 'the address of a page' });
    if (error.code !== 'UNKNOWN_ADDRESS' || !request.headers.accept?.includes('text/html')) return report(reply, error);
    noteRefusal(reply, error);
    const path = (request.url.split('?')[0] as string).slice(`/${language}`.length);
    const address = { language, path, parts: {}, query: new URLSearchParams(), form: null };
    return sendPage(refuseWith(reply, statusOf(error.code)), renderRefusal(null, error, address));
  });
}

function servePage(app: FastifyInstance, page: Page, language: Language, ask: AskApi, site: string | null): void {
  app.route({
    url: `/${language}${page.path}`,
    method: page.takesForm ? ['GET', 'POST'] : ['GET'],
    handler: async (request, reply) => {
      const form = formOf(request, reply);
      const address = addressOf(request, page, language);
      try {
        return await send(page, await shownAt(page, address, request, ask), form, reply, site);
      } catch (error) {
        if (form !== 'text/html' || !(error instanceof PhancongError)) throw error;
        return sendPage(refuseWith(reply, statusOf(error.code)), renderRefusal(page, error, address));
      }
    },
  });
}

async function shownAt(page: Page, address: Address, request: FastifyRequest, ask: AskApi): Promise<Shown<unknown>> {
  return { ...(await ask(page.operation, page.variables(address), request)), address };
}

async function send(page: Page, shown: Shown<unknown>, form: string, reply: FastifyReply, site: string | null): Promise<FastifyReply> {
  const format = formatAsked(shown.address);
  if (format !== null) return sendFile(page, shown, format, reply, site);
  if (form === 'application/ld+json') {
    const linked = page.linkedData?.(shown) ?? null;
    if (linked === null) throw notAcceptable(reply.request);
    return reply.redirect(linked, 303);
  }
  const body = form === 'text/html' ? renderPage(page, shown, site) : JSON.stringify(shown.data);
  const { method, headers } = reply.request;
  reply.header(REVISION_HEADER.toLowerCase(), shown.revision);
  if (method === 'POST' || headers.authorization !== undefined) reply.header('cache-control', 'no-store');
  else {
    const etag = `"${hashOf(body).slice(0, 32)}"`;
    reply.header('etag', etag).header('cache-control', `public, max-age=${FRESH}, must-revalidate`);
    if (clientHas(etag, headers['if-none-match'])) return reply.code(304).send();
  }
  return form === 'text/html' ? sendPage(reply, body) : reply.type('application/json; charset=utf-8').send(body);
}

function addressOf(request: FastifyRequest, page: Page, language: Language): Address {
  const parts = Object.fromEntries(Object.entries(request.params as Record<string, string>).map(([name, part]) => [name, part.normalize('NFC')]));
  const form = request.body instanceof URLSearchParams ? request.body : null;
  if (form) refuseUnsound(Object.fromEntries(form), 'form');
  const path = page.path.replace(/:(\w+)/g, (_whole, name: string) => encodeURIComponent(parts[name] ?? ''));
  return { language, path, parts, query: new URLSearchParams(searchOf(request)), form };
}

/** The form that is asked for. @throws NOT_ACCEPTABLE. */
function formOf(request: FastifyRequest, reply: FastifyReply): string {
  addVary(reply, 'Accept');
  addVary(reply, REVISION_HEADERS);
  const form = new Negotiator({ headers: { accept: request.headers.accept } }).mediaType(FORMS);
  if (form === undefined) throw notAcceptable(request);
  return form;
}

function notAcceptable({ headers }: FastifyRequest): PhancongError {
  return mistake('NOT_ACCEPTABLE', String(headers.accept), { vi: FORMS.join(', '), en: FORMS.join(', ') }, FORMS);
}

function languageOf({ headers }: FastifyRequest, reply: FastifyReply): Language {
  addVary(reply, 'Accept-Language');
  const preferred = new Negotiator({ headers: { 'accept-language': headers['accept-language'] } }).language([...LANGUAGES]);
  return preferred === 'en' ? 'en' : 'vi';
}
