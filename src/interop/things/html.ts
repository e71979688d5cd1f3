const SIGNS: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** Text as HTML has it. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => SIGNS[sign] as string);
}

/** A page with the style sheet of all pages: its title as HTML, what else its head says, and what its `main` holds. */
export function htmlPage(title: string, head: readonly string[], main: string): string {
  return `<!doctype html>
<html lang="vi">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>${title} · Phân công</title>
    <link rel="icon" href="data:," />
    ${head.join('\n    ')}
    <link rel="stylesheet" href="/assets/style.css" />
  </head>
  <body>
    <main>
      <header><a href="/">Phân công</a></header>
${main}
    </main>
  </body>
</html>
`;
}
