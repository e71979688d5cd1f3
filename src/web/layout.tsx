import type { ComponentChildren, VNode } from 'preact';
import type { Language } from '../shared/text.js';
import { asRead, inOtherLanguage, linkTo, sameWith, type Address } from './address.js';
import { DESK_PAGES } from './parts/desk.js';
import { DESK } from './words/desk.js';
import { FRAME } from './words/frame.js';
import { wordsIn } from './words/words.js';

interface LayoutProps {
  title: string;
  address: Address;
  /** The address under which others know the service; `null` where it is not known. */
  site: string | null;
  revision: number | null;
  /** The permanent address of the page, if it is not its own. */
  permalink: string | null;
  /** The address of the page as JSON-LD. */
  linkedData: string | null;
  /** A script of the page's own. */
  script?: string | undefined;
  /** Whether `main` takes the whole width of the window. */
  wide?: boolean | undefined;
  children: ComponentChildren;
}

/** Where the navigation leads, in its order. */
const NAVIGATION = [
  { path: '/', word: 'ask' },
  { path: '/places', word: 'places' },
  { path: '/receipt', word: 'receipt' },
  { path: '/search', word: 'search' },
  { path: '/coverage', word: 'coverage' },
  { path: '/subjects', word: 'subjects' },
  { path: '/procedures', word: 'procedures' },
  { path: '/audit', word: 'desk' },
] as const;

/** What the navigation calls the page at an address of this site, such as `/en/search`; null where it leads to no such page. */
export function pageNameAt(address: string, language: Language): string | null {
  const [, path] = /^\/(?:vi|en)(\/[^/]*)$/.exec(address) ?? [];
  const inNavigation = NAVIGATION.find((one) => one.path === path);
  if (inNavigation) return FRAME[inNavigation.word][language];
  const onDesk = DESK_PAGES.find((one) => one.path === path);
  return onDesk ? DESK[onDesk.word][language] : null;
}

/** How the navigation marks where one is: the page itself, or the desk on one of its other pages. */
function currentAt(target: string, path: string): 'page' | 'true' | undefined {
  if (target === path) return 'page';
  return target === DESK_PAGES[0].path && DESK_PAGES.some((one) => one.path === path) ? 'true' : undefined;
}

/** The frame of every page: head, navigation, `main`, and what is said below everything. */
export function Layout({ title, address, site, revision, permalink, linkedData, script, wide = false, children }: LayoutProps): VNode {
  const { language, path } = address;
  const words = wordsIn(FRAME, language);
  const other = language === 'vi' ? 'en' : 'vi';
  const ownAddress = sameWith(address, {});
  const otherAddress = inOtherLanguage(address);
  return (
    <html lang={language}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="description" content={words.description} />
        <title>{`${title} · ${words.site}`}</title>
        <link rel="icon" href="data:," />
        <link rel="stylesheet" href="/assets/style.css" />
        {site === null ? null : <link rel="canonical" href={site + ownAddress} />}
        <link rel="alternate" hreflang={language} href={(site ?? '') + ownAddress} />
        <link rel="alternate" hreflang={other} href={(site ?? '') + otherAddress} />
        <link rel="alternate" type="application/json" href={ownAddress} />
        {linkedData === null ? null : <link rel="alternate" type="application/ld+json" href={linkedData} />}
        <script type="module" src="/assets/islands.js" />
        {script === undefined ? null : <script type="module" src={script} data-own />}
      </head>
      <body>
        <a class="skip" href="#main">
          {words.skip}
        </a>
        <header>
          <a class="site" href={linkTo(address, '/')}>
            {words.site}
          </a>
          <nav aria-label={words.navigation}>
            {NAVIGATION.map(({ path: target, word }) => (
              <a href={linkTo(address, target)} aria-current={currentAt(target, path)}>
                {words[word]}
              </a>
            ))}
          </nav>
          <a class="language" href={otherAddress} lang={other} hreflang={other}>
            {words.otherLanguage}
          </a>
        </header>
        <main id="main" tabindex={-1} class={wide ? 'wide' : undefined}>
          {children}
        </main>
        <p class="only-read" id="told" role="status" data-waiting={words.waiting} />
        <footer>
          <p>{words.disclaimer}</p>
          {revision === null ? null : <p>{`${words.revision} ${revision}`}</p>}
          <p class="on-paper">
            {`${permalink === null ? words.ownAddress : words.permalink}: `}
            <code data-address>{asRead((site ?? '') + (permalink ?? ownAddress))}</code>
          </p>
          <p class="links">
            <a href={linkTo(address, '/embed')}>{words.embed}</a>
            {' · '}
            <a href="/graphql">{words.forPrograms}</a>
          </p>
        </footer>
      </body>
    </html>
  );
}
