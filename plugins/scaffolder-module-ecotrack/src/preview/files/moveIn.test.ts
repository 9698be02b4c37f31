import { typedIn } from './moveIn';
import { rowsOf } from './rowsOf';
import { treeOf } from './treeOf';

const rows = rowsOf(
  treeOf(
    ['Dockerfile', 'docs', 'data', 'pom.xml'].map(path => ({
      path,
      content: '\n',
      class: 'managed',
      purpose: '',
    })),
  ),
  new Set(),
);
const NAMES = rows.map(({ node }) => node.name);

describe('typedIn', () => {
  it.each([
    ['Dockerfile', 'd', 'data'],
    ['data', 'd', 'docs'],
    ['docs', 'd', 'Dockerfile'],
    ['data', 'do', 'docs'],
    ['docs', 'doc', 'docs'],
    ['docs', 'dock', 'Dockerfile'],
    ['data', 'P', 'pom.xml'],
  ])('from %s after %s goes to %s', (from, word, to) => {
    expect(typedIn(rows, NAMES.indexOf(from), word)).toEqual({ focus: to });
  });

  it('stays where nothing begins so', () => {
    expect(typedIn(rows, 0, 'x')).toBeUndefined();
  });
});
