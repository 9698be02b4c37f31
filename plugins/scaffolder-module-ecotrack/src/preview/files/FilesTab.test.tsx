import { EditorView } from '@codemirror/view';
import { renderInTestApp } from '@backstage/frontend-test-utils';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { draftOf } from '../__testUtils__/drafts';
import { FilesTab } from './FilesTab';

const ODD =
  'tab\there, trailing  \n\n\u00e4\u6f22\ud83d\ude80 \u202e \u200b <b>&amp;</b> ${x} {{ y }}\nlast\n';

describe('FilesTab', () => {
  const user = userEvent.setup({ delay: null });
  afterEach(() => jest.restoreAllMocks());
  const shown = async (path: string) => {
    const box = await screen.findByRole('textbox', { name: `Text of ${path}` });
    return EditorView.findFromDOM(box)!.state.doc.toString();
  };

  it('begins with the README and shows each chosen file as it will be written', async () => {
    const { files } = await draftOf('order-service');
    renderInTestApp(<FilesTab files={files} />);
    const contentOf = (path: string) =>
      files.find(file => file.path === path)!.content;
    expect(await shown('README.md')).toBe(contentOf('README.md'));

    for (const path of ['mvnw.cmd', 'pom.xml', 'Dockerfile']) {
      await user.click(screen.getByText(path));
      expect(await shown(path)).toBe(contentOf(path));
      expect(screen.getByRole('region', { name: path })).toHaveTextContent(
        files.find(file => file.path === path)!.purpose,
      );
    }
  });

  it('shows and copies odd characters unharmed', async () => {
    renderInTestApp(
      <FilesTab
        files={[
          {
            path: 'odd.txt',
            content: ODD,
            class: 'seeded',
            purpose: 'Odd.',
            executable: true,
          },
        ]}
      />,
    );
    expect(await shown('odd.txt')).toBe(ODD);
    expect(screen.getByText(/4 lines, executable/)).toBeInTheDocument();

    const write = jest
      .spyOn(navigator.clipboard, 'writeText')
      .mockResolvedValue(undefined);
    await user.click(screen.getByRole('button', { name: 'Copy' }));
    expect(await screen.findByText('Copied')).toBeInTheDocument();
    expect(write).toHaveBeenCalledWith(ODD);
  });

  it('says so when the browser does not let it copy', async () => {
    const { files } = await draftOf('no-database');
    renderInTestApp(<FilesTab files={files} />);
    jest
      .spyOn(navigator.clipboard, 'writeText')
      .mockRejectedValue(new Error('denied'));
    await user.click(await screen.findByRole('button', { name: 'Copy' }));

    expect(await screen.findByText(/does not let/)).toBeInTheDocument();
  });

  it('filters by path, class and purpose, counts, and opens what it found', async () => {
    const { files } = await draftOf('order-service');
    const send = jest.fn();
    renderInTestApp(
      <form onSubmit={send}>
        <FilesTab files={files} />
      </form>,
    );
    const filter = await screen.findByRole('searchbox');
    const lines = () =>
      screen
        .getAllByRole('treeitem')
        .filter(line => !line.hasAttribute('aria-expanded'));

    await user.type(filter, 'append-only{Enter}');
    const migrations = files.filter(file => file.class === 'append-only');
    await waitFor(() => expect(lines()).toHaveLength(migrations.length));
    expect(
      screen.getByText(`${migrations.length} of ${files.length} files`),
    ).toBeInTheDocument();
    expect(send).not.toHaveBeenCalled();

    await user.clear(filter);
    await user.type(filter, 'no such thing');
    expect(await screen.findByText(/^No file has/)).toBeInTheDocument();
    expect(screen.queryByRole('treeitem')).toBeNull();
  });
});
