import { syncByHand } from '../../world/promoteOnce';
import type { Fault, FaultPlace } from '../Fault';
import { all, refuse, turn } from './changes';

const KIND = {
  apiVersion: 'security.istio.io/v1',
  kind: 'PeerAuthentication',
};

/** What an API server says when a policy of the cluster allows no change of the kind. */
const MESSAGE =
  'admission webhook "validation.gatekeeper.sh" denied the request: [change-freeze] PeerAuthentication is not to be changed until the incident is over';

/** Asks Argo CD to bring the services of an environment back to what git holds. */
const syncAll = ({ home, platform, environment }: FaultPlace) =>
  home.store
    .list(
      'argoproj.io/v1alpha1',
      'Application',
      platform.gitops.argocdNamespace,
    )
    .filter(
      ({ metadata }) =>
        metadata.labels?.['ecotrack.io/environment'] === environment.name,
    )
    .forEach(application => syncByHand(home.store, application));

export const meshFaults: Fault[] = [
  {
    id: 'mesh-mtls-permissive',
    technology: 'mesh',
    scope: 'environment',
    title: 'mTLS permissive',
    effect:
      'Somebody makes the policies of the services accept plain text, a change freeze keeps Argo CD from putting them back, and a fifth of the requests comes so.',
    start(place) {
      const { namespace, name } = place.environment;
      const { store, troubles } = place.cluster;
      const policies = store.list(KIND.apiVersion, KIND.kind, namespace);
      if (policies.length === 0)
        refuse(`no service of ${name} has a PeerAuthentication`);
      const freeze = troubles.add({
        type: 'webhook-silent',
        namespace,
        kind: KIND.kind,
        message: MESSAGE,
      });
      policies.forEach(policy =>
        store.update({
          ...policy,
          spec: { ...Object(policy.spec), mtls: { mode: 'PERMISSIVE' } },
        }),
      );
      return all(
        freeze,
        () => syncAll(place),
        turn(place, 'mesh', namespace, { plaintext: 0.2 }),
      );
    },
  },
];
