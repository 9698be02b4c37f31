import { renderInTestApp } from '@backstage/frontend-test-utils';
import { FieldExtensionComponentProps } from '@backstage/plugin-scaffolder-react';
import { Stepper } from '@backstage/plugin-scaffolder-react/alpha';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { ComponentProps } from 'react';
import { parse } from 'yaml';
import { CONFIG } from './__testUtils__/answers';
import { ServiceSummary } from './summary/ServiceSummary';
import { validateAnswers } from './summary/validateAnswers';

interface Page {
  title: string;
  description?: string;
}

const { metadata, spec } = parse(
  readFileSync(
    resolve(__dirname, '../../../templates/create-service/template.yaml'),
    'utf8',
  ),
);
const manifest = {
  title: metadata.title,
  steps: spec.parameters.map(({ title, description, ...schema }: Page) => ({
    title,
    description,
    schema,
  })),
};

/** Stands for the stock OwnerPicker, which asks the catalog. */
const OwnerPicker = ({
  formData,
  onChange,
}: FieldExtensionComponentProps<string>) => (
  <input
    aria-label="Owner"
    value={formData ?? ''}
    onChange={event => onChange(event.target.value)}
  />
);

const extensions: ComponentProps<typeof Stepper>['extensions'] = [
  { name: 'OwnerPicker', component: OwnerPicker },
  {
    name: 'EcoTrackServiceSummary',
    component: ServiceSummary,
    validation: validateAnswers,
  },
];

describe('the form of templates/create-service', () => {
  const onCreate = jest.fn();
  const user = userEvent.setup({ delay: null });
  beforeEach(() => {
    onCreate.mockReset().mockResolvedValue(undefined);
    jest.spyOn(window, 'scrollTo').mockImplementation(() => {});
  });
  afterEach(() => jest.restoreAllMocks());

  const open = (initialState: Record<string, string> = {}) =>
    renderInTestApp(
      <Stepper
        manifest={manifest}
        extensions={extensions}
        onCreate={onCreate}
        initialState={{
          name: 'subscription-service',
          owner: 'group:default/orders-team',
          description: 'Keeps subscriptions',
          ...initialState,
        }}
      />,
      { config: CONFIG },
    );
  const press = async (name: string) =>
    user.click(await screen.findByRole('button', { name }));

  it('goes from the first page over summary and review to the task', async () => {
    open();
    expect(screen.queryByLabelText(/Things/)).not.toBeInTheDocument();
    await press('Next');
    await screen.findByText('Who may reach the API');
    await press('Next');
    expect(await screen.findByText('Topics published')).toBeInTheDocument();
    await press('Review');

    expect(await screen.findByText(/Java sources/)).toBeInTheDocument();
    await press('Create');

    expect(onCreate).toHaveBeenCalledTimes(1);
    const [values] = onCreate.mock.calls[0];
    expect(values).toMatchObject({
      name: 'subscription-service',
      stores: 'order-service',
      exposure: 'internal',
      cache: true,
      events: true,
    });
    expect(values).not.toHaveProperty('things');
    expect(values).not.toHaveProperty('document');
  });

  it('asks for the name of things when they are chosen, and for nothing it does not need', async () => {
    open({ stores: 'things' });
    const things = await screen.findByLabelText(/Things/);
    expect(things).toBeRequired();
    expect(screen.queryByLabelText(/Model/)).not.toBeInTheDocument();

    await user.type(things, 'subscriptions');
    await press('Next');
    await press('Next');

    expect(
      await screen.findByText('subscription_service with subscriptions'),
    ).toBeInTheDocument();
  });

  it('stays on the summary while the model is broken, and says each rule with its fix', async () => {
    open({ stores: 'document', document: 'kind: Service\n' });
    await press('Next');
    await press('Next');
    await screen.findByText(/do not make a service yet/);
    await press('Review');

    await waitFor(() =>
      expect(
        screen.getAllByText(/apiVersion: .*missing/).length,
      ).toBeGreaterThan(1),
    );
    expect(
      screen.queryByRole('button', { name: 'Create' }),
    ).not.toBeInTheDocument();
  });
});
