import { Platform } from '@ecotrack/model';
import { ObjectInput } from '../../kubernetes';
import { namespace } from '../objects';
import { deployment } from './deployments';

/** Who watches: Prometheus, in the mesh, because the ports of the services take nothing else. */
export function observability({ mesh }: Platform): ObjectInput[] {
  const { namespace: name, serviceAccount } = mesh.scraper;
  return [
    namespace(name, { 'istio-injection': 'enabled' }),
    ...deployment({
      namespace: name,
      name: serviceAccount,
      image: 'quay.io/prometheus/prometheus:v3.10.0',
    }),
  ];
}
