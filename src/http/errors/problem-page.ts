import { escapeHtml, htmlPage } from '../../interop/things/html.js';
import type { Text } from '../../shared/text.js';

const TITLES: Readonly<Record<number, Text>> = {
  400: { vi: 'Yêu cầu không đọc được', en: 'The request cannot be read' },
  404: { vi: 'Không tìm thấy', en: 'Not found' },
  405: { vi: 'Địa chỉ này không nhận cách gọi đó', en: 'This address does not take that method' },
  406: { vi: 'Không có định dạng này', en: 'Not available in that format' },
  429: { vi: 'Quá nhiều yêu cầu', en: 'Too many requests' },
};
const FAILED: Text = { vi: 'Có lỗi', en: 'Something went wrong' };
const NEAREST: Text = { vi: 'Gần đúng', en: 'Nearest' };
const PAGES: Text = { vi: 'Trang tra cứu', en: 'Pages' };

interface Problem {
  code: string;
  text: Text;
  detail: { nearest: readonly string[] };
}

/** A mistake as a page for people: what happened, what would have been right, the nearest addresses, and where to go from here. */
export function problemPage(status: number, { code, text, detail: { nearest } }: Problem): string {
  const title = TITLES[status] ?? FAILED;
  const near = nearest.map((value) =>
    value.startsWith('/') ? `<li><a href="${escapeHtml(value)}">${escapeHtml(value)}</a></li>` : `<li>${escapeHtml(value)}</li>`,
  );
  return htmlPage(
    title.vi,
    ['<meta name="robots" content="noindex" />'],
    `      <article data-status="ERROR">
        <p class="kind">${status} <span class="en" lang="en">${title.en}</span></p>
        <h1>${title.vi}</h1>
        <p>${escapeHtml(text.vi)}</p>
        <p class="small" lang="en">${escapeHtml(text.en)}</p>
        ${near.length === 0 ? '' : `<h3>${NEAREST.vi} <span class="en" lang="en">${NEAREST.en}</span></h3><ul>${near.join('')}</ul>`}
      </article>
      <footer>
        <p><a href="/">${PAGES.vi}</a> <span lang="en">/ ${PAGES.en}</span> · <a href="/graphql">GraphiQL</a> · <code>${code}</code></p>
      </footer>`,
  );
}
