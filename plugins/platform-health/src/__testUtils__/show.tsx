import { useLocation } from 'react-router-dom';
import type { RenderResult } from '@testing-library/react';
import { renderInTestApp } from '@backstage/frontend-test-utils';
import {
  EntityProvider,
  entityRouteRef,
} from '@backstage/plugin-catalog-react';
import { signalApiRef } from '@backstage/plugin-signals-react';
import type { Entity } from '@backstage/catalog-model';
import { orderServiceEntity } from '../__fixtures__/orderServiceEntity';
import { fakeHealth } from '../__fixtures__/fakeHealth';
import { platformHealthApiRef, type PlatformHealthApi } from '../api';
import { fleetRouteRef } from '../routes';
import { FakeSignals } from './FakeSignals';

/** The address, for tests to read. */
function Address() {
  const { pathname, search } = useLocation();
  return <output data-testid="address">{`${pathname}${search}`}</output>;
}

/** Shows a part of the page on the entity, with a backend and signals that the test makes. */
export function show(
  element: JSX.Element,
  options: {
    answers?: Partial<PlatformHealthApi>;
    entity?: Entity;
    /** Address that the page is opened at. */
    at?: string;
  } = {},
): RenderResult & { signals: FakeSignals } {
  const signals = new FakeSignals();
  const { answers, at = '/', entity = orderServiceEntity } = options;
  const view = renderInTestApp(
    <EntityProvider entity={entity}>
      {element}
      <Address />
    </EntityProvider>,
    {
      initialRouteEntries: [at],
      mountedRoutes: {
        '/catalog/:namespace/:kind/:name': entityRouteRef,
        '/platform-health': fleetRouteRef,
      },
      apis: [
        [platformHealthApiRef, fakeHealth(answers)],
        [signalApiRef, signals],
      ],
    },
  );
  return { ...view, signals };
}
