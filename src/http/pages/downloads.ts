import type { FastifyReply } from 'fastify';
import { REVISION_HEADER } from '../../graphql/revision-plugin.js';
import { csvOf } from '../../interop/tables/csv.js';
import { xlsxOf } from '../../interop/tables/xlsx.js';
import { Uris } from '../../interop/uris.js';
import { mistake, type PhancongError } from '../../shared/errors.js';
import { sameWith, type Address } from '../../web/address.js';
import type { Page, Shown } from '../../web/page.js';
import { originOf } from '../edges/origin-of.js';
import { addVary } from '../edges/vary.js';
import { linkedDataOf } from './linked-data.js';
import { tablesOf } from './tables.js';

/** The files in which what a page shows can be had, by the parameter `format`. */
const TYPES = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  json: 'application/json; charset=utf-8',
  jsonld: 'application/ld+json; charset=utf-8',
} as const;
type Format = keyof typeof TYPES;
const FORMATS = Object.keys(TYPES) as Format[];

/** The file that an address asks for; `null` for the page itself. @throws INVALID_PARAMETER. */
export function formatAsked({ query }: Address): Format | null {
  const asked = query.get('format');
  if (!asked) return null;
  const format = FORMATS.find((one) => one === asked);
  if (format === undefined) throw mistake('INVALID_PARAMETER', `format=${asked}`, { vi: FORMATS.join(', '), en: FORMATS.join(', ') }, FORMATS);
  return format;
}

/** Sends what a page shows as a file. A CSV has its first table, a workbook all. `site`: how others know the service. */
export async function sendFile(page: Page, shown: Shown<unknown>, format: Format, reply: FastifyReply, site: string | null): Promise<FastifyReply> {
  const { path } = shown.address;
  reply
    .type(TYPES[format])
    .header('content-disposition', `attachment; filename="phancong${path.replaceAll('/', '-')}.${format}"`)
    .header(REVISION_HEADER.toLowerCase(), shown.revision);
  if (format === 'json') return reply.send(JSON.stringify(shown.data));
  return reply.send(format === 'jsonld' ? JSON.stringify(linkedData(page, shown, reply, site)) : await table(page, shown, format));
}

async function table(page: Page, { data, address }: Shown<unknown>, format: 'csv' | 'xlsx'): Promise<string | Buffer> {
  const tables = tablesOf(page.operation, data);
  const [first] = tables;
  if (!first) throw nothingToSend(format);
  return format === 'csv' ? csvOf(first, address.language) : xlsxOf(tables, address.language);
}

/** Without a name of the service the addresses in it begin with the host of the request, and no cache may give it to others. */
function linkedData(page: Page, { data, address, revision }: Shown<unknown>, reply: FastifyReply, site: string | null): object {
  const uris = new Uris(site ?? originOf(reply.request));
  if (site === null) addVary(reply.header('cache-control', 'private'), 'Host');
  // It has both languages, so it has one address in both.
  const own = sameWith({ ...address, language: 'vi' }, { format: null, after: null, revision: String(revision) });
  const document = linkedDataOf(page.operation, data, { id: uris.base + own, revision }, uris);
  if (document === null) throw nothingToSend('jsonld');
  return document;
}

function nothingToSend(format: Format): PhancongError {
  return mistake('INVALID_PARAMETER', `format=${format}`, {
    vi: 'một trang có dạng này, đã hỏi đủ',
    en: 'a page that has this form, and all that it asks for',
  });
}
