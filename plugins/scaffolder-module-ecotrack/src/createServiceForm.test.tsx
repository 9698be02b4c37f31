import {
  mockApis,
  renderInTestApp,
  TestApiProvider,
} from '@backstage/frontend-test-utils';
import { configApiRef } from '@backstage/frontend-plugin-api';
import {
  FieldExtensionComponentProps,
  scaffolderApiRef,
} from '@backstage/plugin-scaffolder-react';
import { Stepper } from '@backstage/plugin-scaffolder-react/alpha';
import { toSuggestions, type TakenAnswer } from '@ecotrack/model';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { ComponentProps } from 'react';
import { parse } from 'yaml';
import { CONFIG } from './__testUtils__/answers';
import { SchemaEditor } from './editor/SchemaEditor';
import { validateSchema } from './editor/validateSchema';
import { generateHere } from './generator/generateHere';
import { serviceGeneratorApiRef } from './generator/serviceGeneratorApi';
import { PreviewField } from './preview/PreviewField';

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
    name: 'EcoTrackSchemaEditor',
    component: SchemaEditor,
    validation: validateSchema,
  },
  { name: 'EcoTrackServicePreview', component: PreviewField },
];

describe('the form of templates/create-service', () => {
  const onCreate = jest.fn();
  const autocomplete = jest.fn();
  const user = userEvent.setup({ delay: null });
  const answerNames = (answer: Partial<TakenAnswer>) =>
    autocomplete.mockResolvedValue({
      results: toSuggestions({ taken: [], unknown: [], ...answer }),
    });
  beforeEach(() => {
    onCreate.mockReset().mockResolvedValue(undefined);
    answerNames({});
    jest.spyOn(window, 'scrollTo').mockImplementation(() => {});
  });
  afterEach(() => jest.restoreAllMocks());

  const open = (initialState: Record<string, string> = {}) =>
    renderInTestApp(
      <TestApiProvider
        apis={[
          [configApiRef, mockApis.config({ data: CONFIG })],
          [scaffolderApiRef, { autocomplete }],
          [serviceGeneratorApiRef, generateHere],
        ]}
      >
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
        />
      </TestApiProvider>,
    );
  const press = async (name: string) =>
    user.click(await screen.findByRole('button', { name }));

  it('goes from the first page over schema, preview and review to the task', async () => {
    open();
    expect(screen.queryByLabelText(/Things/)).not.toBeInTheDocument();
    await press('Next');
    await screen.findByText(/^Valid\./);
    await press('Next');
    await screen.findByRole('region', { name: /preview|made/i });
    await press('Review');

    expect(await screen.findByText(/Java sources/)).toBeInTheDocument();
    await press('Create');

    expect(onCreate).toHaveBeenCalledTimes(1);
    const [values] = onCreate.mock.calls[0];
    expect(values).toMatchObject({
      name: 'subscription-service',
      stores: 'order-service',
    });
    expect(values).not.toHaveProperty('things');
    expect(values.document).toBe('');
  });

  it('asks for the name of things when they are chosen, and makes them', async () => {
    open({ stores: 'things' });
    const things = await screen.findByLabelText(/Things/);
    expect(things).toBeRequired();

    await user.type(things, 'subscriptions');
    await press('Next');
    await screen.findByText(/^Valid\./);
    await press('Next');
    await press('Review');

    expect(
      await screen.findByText('subscription_service with subscriptions'),
    ).toBeInTheDocument();
  });

  it('hands the edited document to the task', async () => {
    open();
    await press('Next');
    await press('Begin with');
    await user.click(
      await screen.findByRole('menuitem', { name: 'user-service' }),
    );
    await screen.findByText(/^Valid\./);
    await press('Next');
    await press('Review');
    await press('Create');

    const [values] = onCreate.mock.calls[0];
    expect(values.document).toContain('name: subscription-service');
    expect(values.document).toContain('password_hash');
  });

  it('stays on the schema while the model is broken, and says each rule with its fix', async () => {
    open({ stores: 'document', document: 'kind: Service\n' });
    await press('Next');
    await screen.findByText(/rules are broken/);
    await press('Next');

    await waitFor(() =>
      expect(
        screen.getAllByText(/apiVersion.*missing/s).length,
      ).toBeGreaterThan(1),
    );
    expect(
      screen.queryByRole('button', { name: 'Review' }),
    ).not.toBeInTheDocument();
  });

  it('stays on the schema while a name is taken, and says who has it', async () => {
    answerNames({
      taken: [
        {
          kind: 'service',
          name: 'subscription-service',
          holder: { owner: 'group:default/shop-team', source: 'catalog' },
        },
      ],
    });
    open();
    await press('Next');
    await screen.findByText('1 rule is broken.');
    await press('Next');

    await waitFor(() =>
      expect(
        screen.getAllByText(/group:default\/shop-team/).length,
      ).toBeGreaterThan(1),
    );
    expect(
      screen.queryByRole('button', { name: 'Review' }),
    ).not.toBeInTheDocument();
  });
});
