import { nameOf } from '../../../objects/Objects';
import { analyzer } from '../Analyzer';
import { proxyOf } from '../../enrolment';

const PROXY_USER = 1337;

/** Containers that run as the proxy's user: their traffic goes around the proxy. */
export const proxyUser = analyzer(['Pod'], ({ Pod }) =>
  Pod.filter(proxyOf).flatMap(pod =>
    pod.spec.containers
      .filter(
        ({ name, securityContext }) =>
          name !== 'istio-proxy' && securityContext?.runAsUser === PROXY_USER,
      )
      .map(({ name }) => ({
        id: 'IST0144',
        level: 'warning' as const,
        sentence: `The container ${name} runs as user 1337, the proxy's: its traffic goes around the mesh.`,
        object: nameOf('Pod', pod),
      })),
  ),
);
