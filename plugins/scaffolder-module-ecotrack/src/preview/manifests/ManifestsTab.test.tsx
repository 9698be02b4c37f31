import { renderInTestApp } from '@backstage/frontend-test-utils';
import { EditorView } from '@codemirror/view';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { draftOf } from '../__testUtils__/drafts';
import { ManifestsTab } from './ManifestsTab';
import { manifestsOf } from './manifestsOf';

describe('ManifestsTab', () => {
  const user = userEvent.setup({ delay: null });
  const choose = async (select: RegExp, option: string) => {
    await user.click(screen.getByRole('button', { name: select }));
    await user.click(screen.getByRole('option', { name: option }));
  };
  async function open() {
    const { files } = await draftOf('order-service');
    renderInTestApp(
      <ManifestsTab files={files} environments={['dev', 'staging', 'prod']} />,
    );
    await screen.findByRole('list', { name: 'Objects in dev' });
    return files;
  }

  it('shows the objects of the chosen environment one by one', async () => {
    const files = await open();
    await choose(/Environment/, 'prod');
    const list = screen.getByRole('list', { name: 'Objects in prod' });
    expect(within(list).getAllByRole('button')).toHaveLength(
      manifestsOf(files, 'prod').length,
    );

    await user.click(within(list).getByRole('button', { name: /^Deployment/ }));
    const box = await screen.findByRole('textbox', {
      name: 'Text of Deployment order-service',
    });
    expect(EditorView.findFromDOM(box)!.state.doc.toString()).toBe(
      manifestsOf(files, 'prod').find(({ kind }) => kind === 'Deployment')!
        .text,
    );
  });

  it('says which objects differ from another environment, and how', async () => {
    await open();
    await choose(/Compare with/, 'prod');
    await user.click(
      screen.getByRole('button', { name: /^Deployment.*differs from prod/ }),
    );

    const changes = screen.getByRole('region', {
      name: 'From prod to dev: Deployment order-service',
    });
    const lines = (element: string) =>
      [...changes.querySelectorAll(element)]
        .map(({ textContent }) => textContent)
        .join('');
    expect(lines('del')).toContain('-   namespace: ecotrack\n');
    expect(lines('ins')).toContain('+   namespace: ecotrack-dev\n');
    expect(changes).toHaveTextContent('- stands in prod only, + in dev only.');
  });

  it('does not compare an environment with itself', async () => {
    await open();
    await user.click(screen.getByRole('button', { name: /Compare with/ }));

    expect(
      screen.getAllByRole('option').map(({ textContent }) => textContent),
    ).toEqual(['Nothing', 'staging', 'prod']);
  });
});
