import {
  renderInTestApp,
  TestApiProvider,
} from '@backstage/frontend-test-utils';
import type { ReactElement } from 'react';
import { generateHere } from '../../generator/generateHere';
import type { ServiceGenerator } from '../../generator/ServiceGenerator';
import { serviceGeneratorApiRef } from '../../generator/serviceGeneratorApi';

/** A part of the preview with the generator on this thread. */
export const renderPreview = (
  element: ReactElement,
  generator: Partial<ServiceGenerator> = {},
) =>
  renderInTestApp(
    <TestApiProvider
      apis={[[serviceGeneratorApiRef, { ...generateHere, ...generator }]]}
    >
      {element}
    </TestApiProvider>,
  );
