import { renderToString } from 'preact-render-to-string';
import type { VNode } from 'preact';
import { linkTo, type Address } from './address.js';
import { Layout, pageNameAt } from './layout.js';
import type { Mistake, Page, Shown } from './page.js';
import { MistakeNote } from './parts/mistake.js';
import { FRAME } from './words/frame.js';

/** A page as HTML. `site`: the address under which others know the service, where it is known. */
export function renderPage(page: Page, shown: Shown<unknown>, site: string | null): string {
  const { address, revision } = shown;
  return document(
    <Layout
      title={page.title(shown)}
      address={address}
      site={site}
      revision={revision}
      permalink={page.permalink?.(shown) ?? null}
      linkedData={page.linkedData?.(shown) ?? null}
      script={page.script}
      wide={page.wide}
    >
      {page.view(shown)}
    </Layout>,
  );
}

/** The page that says why there is no answer; in the place of a page, where one was asked for. */
export function renderRefusal(page: Page | null, mistake: Mistake, address: Address): string {
  return document(
    <Layout title={FRAME.problem[address.language]} address={address} site={null} revision={null} permalink={null} linkedData={null}>
      {page?.refused?.(mistake, address) ?? <Refusal mistake={mistake} address={address} />}
    </Layout>,
  );
}

/** Pages of one thing on record, and what of their path stays where it is not there. */
const KEPT = /^\/(?:units|documents|subjects|procedures|provinces)(?=\/)/;

/** Where an address names a thing that is not on record, the nearest ones and the search; else what was wrong alone. */
function Refusal({ mistake, address }: { mistake: Mistake; address: Address }): VNode {
  const { language, path } = address;
  if (mistake.code === 'UNKNOWN_ADDRESS') {
    const search = linkTo(address, '/search');
    const { nearest } = mistake.detail;
    const named = nearest.map((near) => [near, pageNameAt(near, language)] as const).filter(([near, name]) => name !== null && near !== search);
    const shown = { ...mistake, detail: { ...mistake.detail, nearest: named.map(([near]) => near) } };
    return <MistakeNote mistake={shown} language={language} leadTo={(near) => near} nameOf={(near) => pageNameAt(near, language)} search={search} />;
  }
  const [kept] = mistake.code === 'UNKNOWN_CLAUSE' ? (/^\/documents\/[^/]+/.exec(path) ?? []) : (KEPT.exec(path) ?? []);
  if (kept === undefined || !mistake.code.startsWith('UNKNOWN_')) return <MistakeNote mistake={mistake} language={language} />;
  const leadTo = (key: string): string => linkTo(address, `${kept}/${key.split('/').map(encodeURIComponent).join('/')}`);
  return <MistakeNote mistake={mistake} language={language} leadTo={leadTo} search={linkTo(address, '/search')} />;
}

function document(html: Parameters<typeof renderToString>[0]): string {
  return `<!doctype html>${renderToString(html)}`;
}
