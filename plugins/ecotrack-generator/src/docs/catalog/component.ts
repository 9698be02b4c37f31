import type { Source } from '@ecotrack/model';
import { componentName, publicHost } from '@ecotrack/model';
import type { GeneratorInput } from '../../core/GeneratorInput';
import { consumedApis, dependencies, providedApis } from './relations';

/** Label of every Kubernetes object of the service, and the annotation the Kubernetes plugin reads. */
const KUBERNETES_ID = 'backstage.io/kubernetes-id';

/** `production` for a service that is delivered to an environment `prod`, else `experimental`. */
export const lifecycle = ({ spec: { delivery } }: GeneratorInput['service']) =>
  delivery.environments.some(({ name }) => name === 'prod')
    ? 'production'
    : 'experimental';

/** Page of the repository: the clone address without `.git`. */
export const webAddress = ({ repositoryUrl }: Source) =>
  repositoryUrl.replace(/\.git$/, '');

/** An empty list is left out of the entity. */
const some = (values: readonly string[]) =>
  values.length ? values : undefined;

/** The Component entity of the service. */
export function component({ service, platform, source }: GeneratorInput) {
  const { name, description, owner, system, tags } = service.metadata;
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Component',
    metadata: {
      name: componentName(service),
      description,
      tags: some(tags),
      annotations: {
        'backstage.io/source-template': 'template:default/create-service',
        'backstage.io/time-saved': 'PT4H',
        'backstage.io/techdocs-ref': 'dir:.',
        [KUBERNETES_ID]: name,
        // No namespace: the environments of one cluster differ in it.
        'backstage.io/kubernetes-label-selector': `${KUBERNETES_ID}=${name}`,
        // The portal judges the service where it is delivered to, and nowhere else.
        'ecotrack.io/environments': service.spec.delivery.environments
          .map(environment => environment.name)
          .join(','),
        'argocd/app-selector': `${KUBERNETES_ID}=${name}`,
      },
      links: [
        { url: webAddress(source), title: 'Source', icon: 'code' },
        ...(service.spec.mesh.exposure === 'public'
          ? [
              {
                url: `https://${publicHost(service, platform)}`,
                title: 'Public address',
                icon: 'web',
              },
            ]
          : []),
      ],
    },
    spec: {
      type: 'service',
      lifecycle: lifecycle(service),
      owner,
      system,
      dependsOn: some(dependencies(service)),
      providesApis: some(providedApis(service)),
      consumesApis: some(consumedApis(service)),
    },
  };
}
