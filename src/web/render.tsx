import { renderToString } from 'preact-render-to-string';
import type { Address } from './address.js';
import { Layout } from './layout.js';
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
    <Layout title={FRAME.problem[address.language]} address={address} site={null} revision={null} linkedData={null}>
      {page?.refused?.(mistake, address) ?? <MistakeNote mistake={mistake} language={address.language} />}
    </Layout>,
  );
}

function document(html: Parameters<typeof renderToString>[0]): string {
  return `<!doctype html>${renderToString(html)}`;
}
