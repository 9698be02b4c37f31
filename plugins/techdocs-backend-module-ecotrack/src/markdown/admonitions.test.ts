import type { Root } from 'hast';
import { select, selectAll } from 'hast-util-select';
import { toString } from 'hast-util-to-string';
import { renderBody } from '../__testUtils__/renderBody';

function textOf(body: Root, selector: string): string | undefined {
  const node = select(selector, body);
  return node && toString(node).replace(/\s+/g, ' ').trim();
}

describe('admonitions', () => {
  it('renders !!! blocks with title and indented body', () => {
    const body = renderBody(
      '!!! warning "Mind `this`"\n    One **bold**.\n\n    - two\n\nAfter.',
    );
    const box = '.admonition.warning';
    expect(textOf(body, `${box} > .admonition-title`)).toBe('Mind this');
    expect(textOf(body, `${box} strong`)).toBe('bold');
    expect(textOf(body, `${box} li`)).toBe('two');
    expect(textOf(body, `${box} ~ p`)).toBe('After.');
  });

  it('names the kind where there is no title, and nothing for an empty one', () => {
    expect(textOf(renderBody('!!! tip\n    x'), '.admonition-title')).toBe(
      'Tip',
    );
    const untitled = renderBody('!!! tip ""\n    x');
    expect(select('.admonition.tip', untitled)).toBeDefined();
    expect(select('.admonition-title', untitled)).toBeUndefined();
  });

  it('renders ??? as closed and ???+ as open details', () => {
    const body = renderBody('??? note "A"\n    a\n\n???+ bug\n    b');
    const [closed, open] = selectAll('details', body);
    expect(textOf(body, 'details.note > summary')).toBe('A');
    expect(closed.properties.open).toBeFalsy();
    expect(open.properties.open).toBe(true);
    expect(textOf(body, 'details.bug > p')).toBe('b');
  });

  it('renders ::: directives the same way', () => {
    const body = renderBody(':::danger[Do not]\nText.\n:::');
    expect(textOf(body, '.admonition.danger > .admonition-title')).toBe(
      'Do not',
    );
    expect(textOf(body, '.admonition.danger')).toBe('Do notText.');
  });

  it('nests blocks, also in directives and lists', () => {
    const body = renderBody(
      [
        '!!! note',
        '    !!! danger',
        '        ??? tip',
        '            deep',
        '',
        '1. item',
        '',
        '    !!! info',
        '        in the list',
      ].join('\n'),
    );
    expect(textOf(body, '.note .danger details.tip p')).toBe('deep');
    expect(textOf(body, 'ol > li .admonition.info > p:last-child')).toBe(
      'in the list',
    );
  });

  it('keeps code fences inside a body and ignores blocks inside fences', () => {
    const body = renderBody(
      '!!! note\n    ```text\n    !!! tip\n        x\n    ```\n\n```\n!!! note\n    y\n```',
    );
    expect(selectAll('.admonition', body)).toHaveLength(1);
    expect(textOf(body, '.admonition code')).toBe('!!! tip x');
    expect(selectAll('pre', body)).toHaveLength(2);
  });

  it('takes aliases and shows unknown kinds as notes under their name', () => {
    const body = renderBody('!!! caution\n    a\n\n!!! side-effect\n    b');
    expect(textOf(body, '.admonition.warning .admonition-title')).toBe(
      'Caution',
    );
    expect(textOf(body, '.admonition.note .admonition-title')).toBe(
      'Side effect',
    );
  });

  it('survives brackets in titles and kinds named like object members', () => {
    const body = renderBody(
      '!!! note "a [b] ](x"\n    c\n\n!!! constructor\n    d\n\n!!! __proto__\n    e',
    );
    expect(textOf(body, '.admonition-title')).toBe('a [b] ](x');
    expect(selectAll('.admonition.note', body)).toHaveLength(3);
  });

  it('shows content tabs as titled groups', () => {
    const body = renderBody('=== "Maven"\n\n    a\n\n=== "Gradle"\n\n    b');
    expect(
      selectAll('.tab > .tab-title', body).map(node => toString(node)),
    ).toEqual(['Maven', 'Gradle']);
  });

  it.each(['Wow!!! great', '!!! ', '??', '=== x', 'a\n===\n\ntext'])(
    'leaves %j as it is',
    text => {
      expect(selectAll('.admonition,details,.tab', renderBody(text))).toEqual(
        [],
      );
    },
  );
});
