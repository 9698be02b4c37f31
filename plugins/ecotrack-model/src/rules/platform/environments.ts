import type { Platform, PlatformEnvironment } from '../../platform/platform';
import { duplicates } from '../duplicates';
import { FOREIGN_NAMESPACES, KUBERNETES_NAMESPACE } from '../reserved/names';
import type { SpanningRule } from '../SpanningRule';
import { each } from '../walk';
import type { Draft } from '../../parse/Draft';

const environmentsOf = (platform: Draft<Platform>) =>
  each<PlatformEnvironment>(platform.environments, ['environments']);

export const reservedNamespace: SpanningRule<Platform> = {
  id: 'platform/reserved-namespace',
  message: 'The namespace {namespace} belongs to Kubernetes or to an operator.',
  fix: 'Use namespaces of their own, such as "ecotrack-dev" and "data-dev".',
  *check(platform) {
    for (const { value, path } of environmentsOf(platform))
      for (const field of ['namespace', 'dataNamespace'] as const) {
        const namespace = value[field];
        if (
          namespace !== undefined &&
          (FOREIGN_NAMESPACES.has(namespace) ||
            KUBERNETES_NAMESPACE.test(namespace))
        )
          yield { path: [...path, field], values: { namespace } };
      }
  },
};

export const duplicateEnvironment: SpanningRule<Platform> = {
  id: 'platform/duplicate-environment',
  message: 'The environment {name} is listed twice.',
  fix: 'Rename or remove one of them.',
  check: platform =>
    duplicates(
      environmentsOf(platform).map(({ value, path }) => ({
        name: value.name,
        path: [...path, 'name'],
      })),
    ),
};

export const sharedNamespace: SpanningRule<Platform> = {
  id: 'platform/shared-namespace',
  message:
    'The namespace {name} is used twice: environments and data services need namespaces of their own.',
  fix: 'Give each environment its own namespaces for services and for data.',
  check: platform =>
    duplicates(
      environmentsOf(platform).flatMap(({ value, path }) =>
        (['namespace', 'dataNamespace'] as const).map(field => ({
          name:
            value.cluster === undefined || value[field] === undefined
              ? undefined
              : `${value.cluster}/${value[field]}`,
          path: [...path, field],
        })),
      ),
    ),
};

export const faultsForUsers: SpanningRule<Platform> = {
  id: 'platform/faults-for-users',
  message:
    'The last environment, {name}, allows faults to be injected: it is that of the users.',
  fix: 'Leave "faultInjection" out there.',
  *check(platform) {
    const last = environmentsOf(platform).at(-1);
    if (last?.value.faultInjection)
      yield {
        path: [...last.path, 'faultInjection'],
        values: { name: last.value.name },
      };
  },
};

export const sharedTrustDomain: SpanningRule<Platform> = {
  id: 'platform/shared-trust-domain',
  message:
    'The trust domain {name} is used twice: the services of one environment could speak for those of another.',
  fix: 'Give each environment a trust domain of its own.',
  check: platform =>
    duplicates(
      environmentsOf(platform).map(({ value, path }) => ({
        name: value.trustDomain,
        path: [...path, 'trustDomain'],
      })),
    ),
};
