import { STATUS_CODES } from 'node:http';
import { escapeHtml, htmlPage } from '../../interop/things/html.js';
import type { PhancongError } from '../../shared/errors.js';

const TITLES: Record<number, string> = {
  400: 'Yêu cầu không đọc được',
  404: 'Không tìm thấy',
  405: 'Địa chỉ này không nhận cách gọi đó',
  406: 'Không có dạng được hỏi',
  429: 'Quá nhiều yêu cầu',
};

/** A mistake as a page for people: what happened, what would have been right, the nearest addresses, and where to go from here. */
export function problemPage(status: number, { code, text, detail: { nearest } }: PhancongError): string {
  const english = STATUS_CODES[status] as string;
  const title = TITLES[status] ?? 'Có lỗi';
  const near = nearest.map((value) =>
    value.startsWith('/') ? `<li><a href="${escapeHtml(value)}">${escapeHtml(value)}</a></li>` : `<li>${escapeHtml(value)}</li>`,
  );
  return htmlPage(
    title,
    ['<meta name="robots" content="noindex" />'],
    `      <article data-status="ERROR">
        <p class="kind">${status} <span class="en" lang="en">${english}</span></p>
        <h1>${title}</h1>
        <p>${escapeHtml(text.vi)}</p>
        <p class="small" lang="en">${escapeHtml(text.en)}</p>
        ${near.length === 0 ? '' : `<h3>Gần đúng <span class="en" lang="en">Nearest</span></h3><ul>${near.join('')}</ul>`}
      </article>
      <footer>
        <p><a href="/">Trang tra cứu</a> <span lang="en">/ explorer</span> · <a href="/graphql">GraphiQL</a> · <code>${code}</code></p>
      </footer>`,
  );
}
