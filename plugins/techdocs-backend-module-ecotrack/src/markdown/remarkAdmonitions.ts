import type { Paragraph, Root, RootContent } from 'mdast';
import type { ContainerDirective } from 'mdast-util-directive';
import { visit } from 'unist-util-visit';
import { admonitionKind } from './admonitionKinds';

/**
 * Turns container directives (`:::note[Title]`) into the markup of MkDocs
 * admonitions: `div.admonition.note > p.admonition-title`, or `details.note >
 * summary` if collapsible. `tab` becomes a titled group, because a tab bar
 * would need a script.
 */
export function remarkAdmonitions() {
  return (tree: Root): void => {
    visit(tree, 'containerDirective', node => {
      if (node.name === 'tab') setElement(node, 'div', ['tab']);
      else setAdmonition(node);
    });
  };
}

function setAdmonition(node: ContainerDirective): void {
  const attributes = node.attributes ?? {};
  const collapsible = 'collapsible' in attributes;
  const title = takeLabel(node) ?? {
    type: 'paragraph',
    children: [{ type: 'text', value: capitalize(node.name) }],
  };
  if (!('untitled' in attributes) || collapsible) {
    title.data = collapsible
      ? { hName: 'summary' }
      : { hName: 'p', hProperties: { className: ['admonition-title'] } };
    node.children.unshift(title);
  }
  const kind = admonitionKind(node.name);
  setElement(
    node,
    collapsible ? 'details' : 'div',
    collapsible ? [kind] : ['admonition', kind],
  );
  if (collapsible && 'open' in attributes) {
    node.data = {
      ...node.data,
      hProperties: { ...node.data?.hProperties, open: true },
    };
  }
}

function setElement(
  node: ContainerDirective,
  hName: string,
  className: string[],
): void {
  const label = takeLabel(node);
  if (label) {
    label.data = { hProperties: { className: ['tab-title'] } };
    node.children.unshift(label);
  }
  node.data = { hName, hProperties: { className } };
}

function takeLabel(node: ContainerDirective): Paragraph | undefined {
  const first: RootContent | undefined = node.children[0];
  if (first?.type !== 'paragraph' || !first.data?.directiveLabel) {
    return undefined;
  }
  node.children.shift();
  return first;
}

function capitalize(name: string): string {
  const words = name.replaceAll('-', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}
