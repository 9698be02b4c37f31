import { assess } from '@ecotrack/backstage-plugin-platform-health-node';
import {
  fakeFacts,
  type FakeWorld,
} from '@ecotrack/backstage-plugin-platform-health-node/testing';
import { AUTOSCALER, DEPLOYMENT, POD, SERVICE } from '../projections';
import { applicationProvider } from '../provider';
import {
  autoscaler,
  deployment,
  NAME,
  NAMESPACE,
  pod,
  service,
} from './workloadObjects';

/** A service of which all is well, with what is put in the place of some of it. */
export const workloadWorld = (
  objects: FakeWorld['objects'] = {},
): FakeWorld => ({
  objects: {
    [DEPLOYMENT]: [deployment()],
    [POD]: [pod(1), pod(2)],
    [SERVICE]: [service],
    [AUTOSCALER]: [],
    ...objects,
  },
});

/** The same with an autoscaler, of its own: a test may change it. */
export const healthyWorkload = () => ({
  objects: {
    [DEPLOYMENT]: [deployment()],
    [POD]: [pod(1), pod(2)],
    [SERVICE]: [structuredClone(service)],
    [AUTOSCALER]: [autoscaler(2)],
  },
  samples: {},
});

export const environment = { name: 'dev', isProduction: false };

export const resource = {
  technology: 'application' as const,
  type: 'workload',
  cluster: 'nonprod',
  namespace: NAMESPACE,
  name: NAME,
};

export const [workload] = applicationProvider.resourceTypes;

export const verdict = (
  world: FakeWorld,
  thresholds: Record<string, number> = {},
) =>
  assess(workload, fakeFacts(world), {
    resource,
    environment,
    thresholds,
  });
