const ESCAPES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text made safe for HTML elements and quoted attributes. */
export const escapeHtml = (text: string) =>
  text.replace(/[&<>"']/g, sign => ESCAPES[sign]);

const STYLE = `
  :root { color-scheme: light dark; font: 16px/1.5 system-ui, sans-serif; }
  body { max-width: 62rem; margin: 2rem auto; padding: 0 1rem; }
  ul { list-style: none; padding: 0; }
  li { padding: .35rem 0; border-bottom: 1px solid #8884; }
  pre { overflow: auto; padding: 1rem; border: 1px solid #8884; border-radius: .4rem; font-size: .85rem; }
  code { font-family: ui-monospace, monospace; }
  .muted { opacity: .7; }
`;

/** A whole page; `body` is HTML that is already safe. */
export function page(title: string, body: string): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)}</title>
<style>${STYLE}</style>
</head>
<body>
<p><a href="/">EcoTrack forge</a></p>
<h1>${escapeHtml(title)}</h1>
${body}
</body>
</html>
`;
}

/** A link from a path's parts, each encoded. */
export function link(parts: string[], text: string): string {
  const href = `/${parts.map(encodeURIComponent).join('/')}`;
  return `<a href="${escapeHtml(href)}">${escapeHtml(text)}</a>`;
}
