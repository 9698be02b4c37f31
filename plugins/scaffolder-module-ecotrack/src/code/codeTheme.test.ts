import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { CODE_COLOURS, SELECTION_SHARE } from './codeTheme';

const CSS = readFileSync(
  join(
    dirname(require.resolve('@backstage/ui/package.json')),
    'dist/css/styles.css',
  ),
  'utf8',
);

/** Colours of a theme in the stylesheet of the portal's components; dark replaces some of light. */
function coloursOf(mode: 'light' | 'dark'): Map<string, string> {
  const blocks = CSS.matchAll(/\[data-theme-mode='(\w+)'\] \{([^}]*)\}/g);
  return new Map(
    [...blocks]
      .filter(([, of]) => of === 'light' || of === mode)
      .flatMap(([, , block]) =>
        [...block.matchAll(/(--bui-[\w-]+):\s*([^;]+);/g)].map(
          ([, name, value]) => [name, value] as const,
        ),
      ),
  );
}

/** Red, green and blue from 0 to 255. */
function rgb(colours: Map<string, string>, name: string): number[] {
  const value = colours.get(name) ?? '';
  const other = /^var\((.*)\)$/.exec(value)?.[1];
  if (other) return rgb(colours, other);
  return (/^#(\w{2})(\w{2})(\w{2})$/.exec(value) ?? [])
    .slice(1)
    .map(part => Number.parseInt(part, 16));
}

/** Relative luminance as WCAG 2 defines it. */
function luminance(parts: number[]): number {
  const [red, green, blue] = parts
    .map(part => part / 255)
    .map(part =>
      part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4,
    );
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: number[], other: number[]): number {
  const [low, high] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
}

const { background, selection, ...inks } = CODE_COLOURS;

describe.each(['light', 'dark'] as const)('the colours of code, %s', mode => {
  const colours = coloursOf(mode);
  const paper = rgb(colours, background);
  const selected = rgb(colours, selection).map(
    (part, at) =>
      (part * SELECTION_SHARE + paper[at] * (100 - SELECTION_SHARE)) / 100,
  );

  it.each(Object.values(inks))('%s can be read, selected or not', ink => {
    expect(contrast(rgb(colours, ink), paper)).toBeGreaterThanOrEqual(4.5);
    expect(contrast(rgb(colours, ink), selected)).toBeGreaterThanOrEqual(4.5);
  });
});
