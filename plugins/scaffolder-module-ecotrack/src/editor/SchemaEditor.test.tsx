import { FieldExtensionComponentProps } from '@backstage/plugin-scaffolder-react';
import { screen } from '@testing-library/react';
import { ANSWERS } from '../__testUtils__/answers';
import { renderEditor } from '../__testUtils__/renderEditor';
import type { ServiceGenerator } from '../generator/ServiceGenerator';
import { SchemaEditor } from './SchemaEditor';

type Props = FieldExtensionComponentProps<string>;

describe('SchemaEditor', () => {
  const onChange = jest.fn();
  beforeEach(() => onChange.mockReset());

  const open = (
    formData: Record<string, unknown>,
    generator?: Partial<ServiceGenerator>,
  ) => {
    const props: Partial<Props> = {
      formContext: { formData },
      onChange,
    };
    return renderEditor(<SchemaEditor {...(props as Props)} />, { generator });
  };

  it('opens with the document that the first page begins', async () => {
    open(ANSWERS);
    expect(await screen.findByText(/^Valid\./)).toBeInTheDocument();
  });

  it('gives the wizard an empty text to validate while the document is untouched', async () => {
    open(ANSWERS);
    await screen.findByText(/^Valid\./);
    expect(onChange.mock.calls).toEqual([['']]);
  });

  it('opens empty for those who bring their own', async () => {
    open({ ...ANSWERS, stores: 'document' });
    expect(
      await screen.findByRole('group', { name: 'Schema editor' }),
    ).toBeInTheDocument();
    expect(
      await screen.findByText(/rules? (?:is|are) broken/),
    ).toBeInTheDocument();
  });

  it('says what the first page lacks', async () => {
    open({ ...ANSWERS, stores: 'things' });
    expect(await screen.findByRole('alert')).toHaveTextContent(
      /things: The answer is missing/,
    );
  });

  it('says so when the generator cannot be loaded', async () => {
    open(ANSWERS, {
      begin: async () => {
        throw new Error('The generator stopped: it cannot be loaded.');
      },
    });
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'The generator stopped: it cannot be loaded.',
    );
  });
});
