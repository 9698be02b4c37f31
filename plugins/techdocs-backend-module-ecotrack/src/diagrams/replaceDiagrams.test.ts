import { select, selectAll } from 'hast-util-select';
import { toString } from 'hast-util-to-string';
import { renderBody } from '../__testUtils__/renderBody';
import { renderMarkdown } from '../markdown/renderMarkdown';
import { replaceDiagrams } from './replaceDiagrams';

const fence = (source: string) => `\`\`\`mermaid\n${source}\n\`\`\`\n`;

const names = (letter: string) =>
  Array.from({ length: 40 }, (_, index) => letter + index).join(' & ');

describe('replaceDiagrams', () => {
  it.each([
    ['flowchart', 'flowchart LR\n  A[Client] -->|call| B[(Orders)]'],
    ['graph', 'graph TD\n  A[Client] --> B[Orders]'],
    ['sequence', 'sequenceDiagram\n  Client->>Orders: POST'],
    ['er', 'erDiagram\n  Client ||--o{ Orders : places'],
    ['state', 'stateDiagram-v2\n  [*] --> Client\n  Client --> Orders'],
    ['class', 'classDiagram\n  Client <|-- Orders'],
  ])('draws a %s diagram with its names', (_kind, source) => {
    const svg = select('.diagram > svg', renderBody(fence(source)));
    expect(svg).toBeDefined();
    const words = svg ? toString(svg) : '';
    expect(words).toContain('Client');
    expect(words).toContain('Orders');
    expect(svg?.properties.role).toBe('img');
  });

  it('takes its colours from the stylesheet, not from inside the SVG', () => {
    const body = renderBody(fence('flowchart LR\n A --> B'));
    expect(selectAll('svg style, svg [style]', body)).toEqual([]);
    const fills = selectAll('svg rect', body).map(node => node.properties.fill);
    expect(fills).not.toEqual([]);
    expect(fills.every(fill => /^var\(--/.test(String(fill)))).toBe(true);
  });

  it('gives each diagram its own arrow heads', () => {
    const diagram = fence('flowchart LR\n A --> B');
    const body = renderBody(`${diagram}\n${diagram}`);
    const ids = selectAll('svg marker', body).map(node => node.properties.id);
    expect(new Set(ids).size).toBe(ids.length);
    const ends = selectAll('svg polyline', body).map(
      node => node.properties.markerEnd,
    );
    expect(ends).toEqual([
      'url(#diagram-1-arrowhead)',
      'url(#diagram-2-arrowhead)',
    ]);
    expect(ids).toEqual(
      expect.arrayContaining(['diagram-1-arrowhead', 'diagram-2-arrowhead']),
    );
  });

  it('lets a wide diagram scroll instead of shrinking', () => {
    const chain = [...'ABCDEFGHIJKL'].map(name => `${name}[Service ${name}]`);
    const wide = renderBody(fence(`flowchart LR\n${chain.join(' --> ')}`));
    expect(select('.diagram.diagram--wide > svg', wide)).toBeDefined();
    const small = renderBody(fence('flowchart LR\n A --> B'));
    expect(select('.diagram--wide', small)).toBeUndefined();
  });

  it('does not draw link and description lines as boxes', () => {
    const body = renderBody(
      fence('flowchart LR\n accTitle: Order flow\n A --> B\n click A "x"'),
    );
    const svg = select('svg', body);
    expect(svg?.properties.ariaLabel).toBe('Order flow');
    expect(svg && toString(svg)).not.toMatch(/click|accTitle/);
  });

  it.each([
    ['an unknown kind', 'gantt\n title x'],
    ['nonsense', 'not a diagram'],
    ['too many lines', `flowchart LR\n${'A --> B\n'.repeat(200)}`],
    ['a too long line', `flowchart LR\n A[${'x'.repeat(500)}] --> B`],
    [
      'too many arrows',
      `flowchart LR\n${names('a')} --> ${names('b')}\n${names('b')} --> ${names(
        'c',
      )}`,
    ],
    ['nothing', ''],
  ])('shows the source of %s under a sentence', (_name, source) => {
    const tree = renderMarkdown(fence(source));
    expect(replaceDiagrams(tree)).toHaveLength(1);
    const box = select('.diagram-source', tree);
    expect(box && toString(box)).toMatch(/^This diagram could not be drawn \(/);
    const code = select('.diagram-source pre > code', tree);
    expect(code && toString(code).trim()).toBe(source.trim());
  });
});
