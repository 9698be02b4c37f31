import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { draftOf, MODELS } from './__testUtils__/drafts';
import { renderPreview } from './__testUtils__/renderPreview';
import { violations } from './__testUtils__/violations';
import { ServicePreview } from './ServicePreview';

const TABS = ['Files', 'Manifests', 'Totals', 'Pictures'];

describe('ServicePreview', () => {
  const user = userEvent.setup({ delay: null });

  it.each([...MODELS.keys()])('shows all of %s', async name => {
    const draft = await draftOf(name);
    renderPreview(
      <ServicePreview draft={draft} repository={`forge.example/${name}`} />,
    );
    const preview = await screen.findByRole('region', {
      name: 'What will be made',
    });
    expect(preview).toHaveTextContent(`Repository: forge.example/${name}`);

    for (const tab of TABS) {
      await user.click(screen.getByRole('tab', { name: tab }));
      expect(
        screen.getByRole('tabpanel', { name: tab }),
      ).not.toBeEmptyDOMElement();
    }
  });

  it.each(TABS)('is open to everybody: %s', async tab => {
    renderPreview(
      <ServicePreview draft={await draftOf('everything')} repository="x" />,
    );
    await user.click(await screen.findByRole('tab', { name: tab }));

    expect(
      await violations(
        screen.getByRole('region', { name: 'What will be made' }),
      ),
    ).toEqual([]);
  });

  it('shows no empty boxes for what the service does not have', async () => {
    renderPreview(
      <ServicePreview draft={await draftOf('no-database')} repository="x" />,
    );
    await user.click(await screen.findByRole('tab', { name: 'Pictures' }));

    expect(screen.getByRole('img', { name: /^Who calls/ })).toBeInTheDocument();
    expect(screen.queryByRole('img', { name: /^Tables/ })).toBeNull();
    expect(screen.queryByText('PostgreSQL')).toBeNull();

    await user.click(screen.getByRole('tab', { name: 'Totals' }));
    expect(screen.queryByText(/connections/)).toBeNull();
    expect(screen.queryByRole('meter')).toBeNull();
  });

  it('renders the open tab only', async () => {
    renderPreview(
      <ServicePreview draft={await draftOf('order-service')} repository="x" />,
    );
    const panel = await screen.findByRole('tabpanel');

    expect(within(panel).getByRole('tree')).toBeInTheDocument();
    expect(screen.queryByRole('table')).toBeNull();
    expect(screen.queryByRole('img')).toBeNull();
  });
});
