import type { Fault } from '../Fault';
import { all, turn } from './changes';

const KIND = {
  apiVersion: 'security.istio.io/v1',
  kind: 'PeerAuthentication',
};

export const meshFaults: Fault[] = [
  {
    id: 'mesh-mtls-permissive',
    technology: 'mesh',
    scope: 'environment',
    title: 'mTLS permissive',
    effect:
      'A policy of the services’ namespace accepts plain text, and a fifth of the requests comes so.',
    start(place) {
      const { namespace } = place.environment;
      const { store } = place.cluster;
      const before = store.get(
        KIND.apiVersion,
        KIND.kind,
        'default',
        namespace,
      );
      store.apply({
        ...KIND,
        metadata: { name: 'default', namespace },
        spec: { mtls: { mode: 'PERMISSIVE' } },
      });
      const restore = () => {
        if (before) store.apply(before);
        else store.delete(KIND.apiVersion, KIND.kind, 'default', namespace);
      };
      return all(restore, turn(place, 'mesh', namespace, { plaintext: 0.2 }));
    },
  },
];
