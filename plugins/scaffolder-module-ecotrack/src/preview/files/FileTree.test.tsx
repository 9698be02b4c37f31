import { renderInTestApp } from '@backstage/frontend-test-utils';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { FileTree } from './FileTree';
import { treeOf } from './treeOf';

const PATHS = [
  'Dockerfile',
  'docs/api.md',
  'docs/data.md',
  'src/main/App.java',
  'src/test/AppTest.java',
];

describe('FileTree', () => {
  const user = userEvent.setup({ delay: null });
  const onSelect = jest.fn();
  beforeEach(() => onSelect.mockReset());

  async function open() {
    const nodes = treeOf(
      PATHS.map(path => ({
        path,
        content: '\n',
        class: path.startsWith('docs') ? 'seeded' : 'managed',
        purpose: `Purpose of ${path}.`,
      })),
    );
    renderInTestApp(
      <FileTree
        nodes={nodes}
        opened={[]}
        selected="Dockerfile"
        onSelect={onSelect}
      />,
    );
    await screen.findByRole('tree');
    await user.tab();
  }
  const focused = () => document.activeElement?.textContent ?? '';
  const names = () =>
    screen.getAllByRole('treeitem').map(({ textContent }) => textContent);

  it('is one stop of Tab, and arrows, Home and End go through its lines', async () => {
    await open();
    expect(focused()).toMatch(/docs/);

    await user.keyboard('{ArrowDown}');
    expect(focused()).toMatch(/src/);
    await user.keyboard('{ArrowDown}{ArrowDown}');
    expect(focused()).toMatch(/Dockerfile/);
    await user.keyboard('{Home}');
    expect(focused()).toMatch(/docs/);
    await user.keyboard('{End}');
    expect(focused()).toMatch(/Dockerfile/);
    await user.tab();
    expect(screen.getByRole('tree')).not.toContainElement(
      document.activeElement as HTMLElement,
    );
  });

  it('opens a folder to the right, goes in, comes out and closes it to the left', async () => {
    await open();
    const docs = document.activeElement;
    expect(docs).toHaveAttribute('aria-expanded', 'false');

    await user.keyboard('{ArrowRight}');
    expect(docs).toHaveAttribute('aria-expanded', 'true');
    await user.keyboard('{ArrowRight}');
    expect(focused()).toMatch(/api\.md.*seeded.*Purpose of docs\/api\.md\./);
    expect(document.activeElement).toHaveAttribute('aria-level', '2');
    expect(document.activeElement).toHaveAttribute('aria-posinset', '1');
    expect(document.activeElement).toHaveAttribute('aria-setsize', '2');
    await user.keyboard('{ArrowLeft}');
    expect(document.activeElement).toBe(docs);
    await user.keyboard('{ArrowLeft}');
    expect(docs).toHaveAttribute('aria-expanded', 'false');
    expect(names()).toHaveLength(3);
  });

  it('goes to the line whose name is typed', async () => {
    await open();
    await user.keyboard('s');
    expect(focused()).toMatch(/src/);
  });

  it('chooses with Enter and with the pointer, and says what is chosen', async () => {
    await open();
    expect(screen.getByRole('treeitem', { selected: true })).toHaveTextContent(
      'Dockerfile',
    );

    await user.keyboard('{Enter}{ArrowDown}{ArrowDown}{Enter}');
    expect(onSelect).toHaveBeenLastCalledWith('docs/data.md');
    await user.click(screen.getByText('Dockerfile'));
    expect(onSelect).toHaveBeenLastCalledWith('Dockerfile');
  });
});
