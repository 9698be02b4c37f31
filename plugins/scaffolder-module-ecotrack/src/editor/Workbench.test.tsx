import { editDocument, preset } from '@ecotrack/model';
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { ANSWERS } from '../__testUtils__/answers';
import { renderEditor } from '../__testUtils__/renderEditor';
import { Workbench } from './Workbench';

const TEXT = preset('order-service');
const BROKEN = editDocument(TEXT, [
  {
    op: 'set',
    path: ['spec', 'kafka', 'publishes', 0, 'partitions'],
    value: 1200,
  },
]);

describe('Workbench', () => {
  const onChange = jest.fn();
  beforeEach(() => onChange.mockReset());

  const open = (
    beginning = TEXT,
    options?: Parameters<typeof renderEditor>[1],
  ) =>
    renderEditor(
      <Workbench answers={ANSWERS} beginning={beginning} onChange={onChange} />,
      options,
    );
  const told = () => onChange.mock.calls.map(([text]) => text);
  const button = (name: string | RegExp) =>
    screen.findByRole('button', { name });

  it('says how many files a valid document makes, and reports nothing unasked', async () => {
    open();

    expect(
      await screen.findByText(/^Valid\. \d{3} files will be made\.$/),
    ).toBeInTheDocument();
    expect(onChange).not.toHaveBeenCalled();
  });

  it('names a broken rule, mends it by its button, and takes that back by the keyboard', async () => {
    const user = open(BROKEN);

    expect(await screen.findByText('1 rule is broken.')).toBeInTheDocument();
    const errors = screen.getByRole('list', { name: 'What is wrong' });
    expect(
      within(errors).getByText(/spec\.kafka\.publishes\[0\]\.partitions/),
    ).toBeInTheDocument();
    await user.click(
      await within(errors).findByRole('button', { name: 'Use 100' }),
    );

    expect(await screen.findByText(/^Valid\./)).toBeInTheDocument();
    expect(told()).toEqual([BROKEN.replace('1200', '100')]);

    fireEvent.keyDown(screen.getByRole('group', { name: 'Schema editor' }), {
      key: 'z',
      ctrlKey: true,
    });
    expect(await screen.findByText('1 rule is broken.')).toBeInTheDocument();
    expect(told().at(-1)).toBe(BROKEN);
  });

  it('begins again with a preset under the name of the service, and undo brings the document back', async () => {
    const user = open();
    await user.click(await button('Begin with'));
    await user.click(
      await screen.findByRole('menuitem', { name: 'user-service' }),
    );

    await waitFor(() => expect(told()).toHaveLength(1));
    expect(told()[0]).toContain('name: order-service');
    expect(told()[0]).toContain('password_hash');

    await user.click(await button('Undo'));
    expect(told().at(-1)).toBe(TEXT);
    await user.click(await button('Redo'));
    expect(told().at(-1)).toContain('password_hash');
  });

  it('imports a file with its comments', async () => {
    const user = open();
    const text = `${TEXT}# ours\n`;
    await user.upload(
      await screen.findByLabelText('Import', { selector: 'input' }),
      new File([text], 'ecotrack.yaml'),
    );

    await waitFor(() => expect(told()).toEqual([text]));
  });

  it('refuses a file that can be no document, and says so', async () => {
    const user = open();
    await user.upload(
      await screen.findByLabelText('Import', { selector: 'input' }),
      new File([new Uint8Array(1_000_001)], 'huge.yaml'),
    );

    expect(await screen.findByRole('alert')).toHaveTextContent(
      'huge.yaml is larger than 1 MB and was not imported.',
    );
    expect(onChange).not.toHaveBeenCalled();
  });

  it('exports the text as it stands', async () => {
    const blobs: Blob[] = [];
    URL.createObjectURL = jest.fn((blob: Blob) => {
      blobs.push(blob);
      return 'blob:test';
    });
    URL.revokeObjectURL = jest.fn();
    const clicked = jest
      .spyOn(HTMLAnchorElement.prototype, 'click')
      .mockImplementation(() => {});
    const user = open();
    await user.click(await button('Export'));

    expect(clicked).toHaveBeenCalledTimes(1);
    expect(blobs).toHaveLength(1);
    expect(blobs[0].size).toBe(new Blob([TEXT]).size);
    clicked.mockRestore();
  });

  it('lets the form wait while the text is no YAML', async () => {
    open('spec: [');

    expect(await screen.findByText(/the form waits/)).toBeInTheDocument();
    expect(await screen.findByText('1 rule is broken.')).toBeInTheDocument();
  });

  it('says who has a name that is taken', async () => {
    open(TEXT, {
      answer: {
        taken: [
          {
            kind: 'topic',
            name: 'order-events',
            holder: {
              service: 'shop-service',
              owner: 'group:default/shop-team',
              source: 'cluster',
            },
          },
        ],
        unknown: [],
      },
    });

    const errors = await screen.findByRole('list', { name: 'What is wrong' });
    expect(errors).toHaveTextContent('order-events');
    expect(errors).toHaveTextContent('group:default/shop-team');
  });

  it('says who could not be asked', async () => {
    open(TEXT, {
      answer: {
        taken: [],
        unknown: [{ source: 'forge', cause: 'unreachable' }],
      },
    });

    expect(
      await screen.findByText('The forge could not be asked: unreachable'),
    ).toBeInTheDocument();
  });

  it('calls nothing valid when the generator does not answer', async () => {
    open(TEXT, {
      generator: {
        draft: async () => {
          throw new Error('The generator stopped: out of memory.');
        },
      },
    });

    expect(
      await screen.findByText(
        'The document could not be checked: The generator stopped: out of memory.',
      ),
    ).toBeInTheDocument();
    expect(screen.queryByText(/^Valid/)).not.toBeInTheDocument();
  });
});
