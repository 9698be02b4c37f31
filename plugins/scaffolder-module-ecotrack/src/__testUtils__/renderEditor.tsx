import {
  mockApis,
  renderInTestApp,
  TestApiProvider,
} from '@backstage/frontend-test-utils';
import { configApiRef } from '@backstage/frontend-plugin-api';
import { scaffolderApiRef } from '@backstage/plugin-scaffolder-react';
import { toSuggestions, type TakenAnswer } from '@ecotrack/model';
import userEvent from '@testing-library/user-event';
import { ReactElement } from 'react';
import { generateHere } from '../generator/generateHere';
import type { ServiceGenerator } from '../generator/ServiceGenerator';
import { serviceGeneratorApiRef } from '../generator/serviceGeneratorApi';
import { CONFIG } from './answers';

/** Nothing is taken, and everybody could be asked. */
const FREE: TakenAnswer = { taken: [], unknown: [] };

/** A page of the wizard with the generator on this thread; names are looked up in what the test says. */
export function renderEditor(
  element: ReactElement,
  options: {
    readonly generator?: Partial<ServiceGenerator>;
    readonly answer?: TakenAnswer;
  } = {},
) {
  const scaffolder = {
    autocomplete: async () => ({
      results: toSuggestions(options.answer ?? FREE),
    }),
  };
  renderInTestApp(
    <TestApiProvider
      apis={[
        [configApiRef, mockApis.config({ data: CONFIG })],
        [scaffolderApiRef, scaffolder],
        [serviceGeneratorApiRef, { ...generateHere, ...options.generator }],
      ]}
    >
      {element}
    </TestApiProvider>,
  );
  return userEvent.setup({ delay: null });
}
