import { tell } from './told.js';

/** What is asked at the moment: whoever asks again gives it up, so that no answer comes under a later question. */
let asked: AbortController | null = null;

const OWN_SCRIPT = 'script[data-own]';

/**
 * Links and forms that lead to another page of the same language are followed in place: the new page is asked for, its `main`
 * takes the place of this one's, its address and title those of this one, and its heading is focused, so that a screen reader
 * goes on reading there. What cannot be followed so is followed as ever.
 */
export function followInPlace(afterwards: () => void): void {
  document.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest('a') : null;
    if (!link || event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    if (!isPage(link.href) || link.target || link.hash || link.hreflang || link.hasAttribute('download')) return;
    event.preventDefault();
    void show(link.href, true);
  });
  document.addEventListener('submit', (event) => {
    const form = event.target;
    if (event.defaultPrevented || !(form instanceof HTMLFormElement) || form.method !== 'get' || !isPage(form.action)) return;
    event.preventDefault();
    void show(addressOf(form), true);
  });
  window.addEventListener('popstate', () => void show(location.href, false));

  async function show(address: string, isNew: boolean): Promise<void> {
    asked?.abort();
    const mine = new AbortController();
    asked = mine;
    const main = document.querySelector('main');
    if (!main) return;
    main.setAttribute('aria-busy', 'true');
    tell(document.getElementById('told')?.dataset['waiting'] ?? '');
    try {
      const response = await fetch(address, { headers: { accept: 'text/html' }, signal: mine.signal });
      const page = new DOMParser().parseFromString(await response.text(), 'text/html');
      const next = page.querySelector('main');
      // A page with a script of its own begins with it.
      if (!next || mine.signal.aborted || [document, page].some((one) => one.querySelector(OWN_SCRIPT))) throw new Error('no page');
      if (isNew) history.pushState(null, '', response.url);
      put(page, next, main);
      afterwards();
      if (isNew) window.scrollTo(0, 0);
      const heading = next.querySelector('h1');
      heading?.focus({ preventScroll: true });
      tell(next.querySelector('.sentence')?.textContent ?? heading?.textContent ?? '');
    } catch {
      // A later question is under way, or the page is to be had only in the usual way.
      if (!mine.signal.aborted) location.assign(address);
    }
  }
}

function put(page: Document, next: Element, main: Element): void {
  document.title = page.title;
  document.documentElement.lang = page.documentElement.lang;
  for (const part of ['body > header', 'body > footer']) {
    const now = page.querySelector(part);
    if (now) document.querySelector(part)?.replaceWith(now);
  }
  main.replaceWith(next);
}

/** Whether an address is a page of the language of this one. */
function isPage(address: string): boolean {
  const { origin, pathname } = new URL(address);
  return origin === location.origin && pathname.startsWith(`/${document.documentElement.lang}/`);
}

/** The address that a form leads to, without the fields that nobody filled in. */
function addressOf(form: HTMLFormElement): string {
  const address = new URL(form.action);
  for (const [name, value] of new FormData(form)) if (typeof value === 'string' && value.trim()) address.searchParams.append(name, value);
  return address.href;
}
