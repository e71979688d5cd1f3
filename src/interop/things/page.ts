import type { Text } from '../../shared/text.js';
import { escapeHtml, htmlPage } from './html.js';

/** A value on a page, and where it leads. */
export interface PageValue {
  text: Text;
  href?: string;
  /** A short code before the text, such as a clause path. */
  code?: string;
  below?: readonly PageValue[];
}

/** What a page shows: facts with their labels, then lists under headings. What is empty is left out. */
export interface Page {
  kind: Text;
  title: Text;
  facts: readonly { label: Text; values: readonly PageValue[] }[];
  lists: readonly { heading: Text; values: readonly PageValue[] }[];
}

/** One and the same in both languages: a number, a name, a date. */
export const same = (text: string): Text => ({ vi: text, en: text });

/** A value that leads nowhere; nothing where there is none. */
export function plain(text: Text | string | null | undefined): PageValue[] {
  if (text === null || text === undefined) return [];
  return [{ text: typeof text === 'string' ? same(text) : text }];
}

/** Where a page is: its address, its other forms, and the day and revision that it speaks of. */
export interface PageFrame {
  uri: string;
  forms: readonly { name: string; type: string; href: string }[];
  asOf: string;
  revision: number;
}

/** A page as HTML, Vietnamese with the English beside it. Only the style sheet of the pages is asked for. */
export function renderPage(page: Page, { uri, forms, asOf, revision }: PageFrame): string {
  const rows = page.facts
    .filter(({ values }) => values.length > 0)
    .map(({ label, values }) => `<dt>${both(label)}</dt><dd>${values.map(renderValue).join('<br />')}</dd>`);
  const lists = page.lists.filter(({ values }) => values.length > 0).map(({ heading, values }) => `<h3>${both(heading)}</h3>${renderList(values)}`);
  const alternates = forms.map(({ type, href }) => `<link rel="alternate" type="${type}" href="${escapeHtml(href)}" />`);
  const links = forms.map(({ name, href }) => `<a href="${escapeHtml(href)}">${name}</a>`);
  return htmlPage(
    escapeHtml(page.title.vi),
    [`<link rel="canonical" href="${escapeHtml(uri)}" />`, ...alternates],
    `      <article>
        <p class="kind">${both(page.kind)}</p>
        <h1>${escapeHtml(page.title.vi)}</h1>
        ${page.title.en === page.title.vi ? '' : `<p class="small" lang="en">${escapeHtml(page.title.en)}</p>`}
        <dl>${rows.join('\n        ')}</dl>
        ${lists.join('\n        ')}
      </article>
      <footer>
        <p><code>${escapeHtml(uri)}</code></p>
        <p>${links.join(' · ')} · ${both(AS_OF)} ${escapeHtml(asOf)} · ${both(REVISION)} ${revision}</p>
      </footer>`,
  );
}

const AS_OF: Text = { vi: 'ngày', en: 'as of' };
const REVISION: Text = { vi: 'phiên bản', en: 'revision' };

function renderList(values: readonly PageValue[]): string {
  return `<ul>${values.map((value) => `<li>${renderValue(value)}${value.below && value.below.length > 0 ? renderList(value.below) : ''}</li>`).join('\n')}</ul>`;
}

function renderValue({ text, href, code }: PageValue): string {
  const label = code === undefined ? '' : `<code>${escapeHtml(code)}</code> `;
  return label + (href === undefined ? both(text) : `<a href="${escapeHtml(href)}">${escapeHtml(text.vi)}</a>${englishOf(text)}`);
}

function both(text: Text): string {
  return escapeHtml(text.vi) + englishOf(text);
}

function englishOf({ vi, en }: Text): string {
  return vi === en ? '' : ` <span class="en" lang="en">${escapeHtml(en)}</span>`;
}
