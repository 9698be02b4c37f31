import { PlatformEnvironment } from '@ecotrack/model';
import { ObjectInput } from '../../kubernetes';
import { namespace } from '../objects';

const restricted = {
  'pod-security.kubernetes.io/enforce': 'restricted',
  'pod-security.kubernetes.io/enforce-version': 'latest',
  'pod-security.kubernetes.io/warn': 'restricted',
};

/** The namespaces of environments: services in the mesh, data beside it. */
export function namespaces(environments: PlatformEnvironment[]): ObjectInput[] {
  return environments.flatMap(environment => {
    const labels = {
      'app.kubernetes.io/part-of': 'ecotrack',
      'ecotrack.io/environment': environment.name,
      ...restricted,
    };
    return [
      namespace(environment.namespace, {
        ...labels,
        'istio-injection': 'enabled',
      }),
      namespace(environment.dataNamespace, {
        ...labels,
        'istio-injection': 'disabled',
        'pod-security.kubernetes.io/enforce': 'baseline',
      }),
    ];
  });
}
