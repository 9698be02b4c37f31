import { applicationName, kafkaSecret } from '@ecotrack/model';
import { isRecord, valueAt } from '../../kubernetes/store/objects';
import { syncByHand } from '../../world/promoteOnce';
import type { Fault, FaultPlace } from '../Fault';
import { all, refuse } from './changes';

const SERVICE = 'payment-service';

const OF_SERVICE = { metadata: { name: SERVICE } };

const SECRET = {
  apiVersion: 'external-secrets.io/v1',
  kind: 'ExternalSecret',
};

/** A store that was there before OpenBao, as old documentation may name it. */
const OLD_STORE = 'vault';

/** What an API server says when the webhook of External Secrets has no pod. */
const MESSAGE =
  'Internal error occurred: failed calling webhook "validate.externalsecret.external-secrets.io": failed to call webhook: Post "https://external-secrets-webhook.external-secrets.svc:443/validate-external-secrets-io-v1-externalsecret?timeout=5s": no endpoints available for service "external-secrets-webhook"';

/** The Application of the service as it stands. Throws ConflictError when there is none. */
function applicationOf({ home, platform, environment }: FaultPlace) {
  const name = applicationName(OF_SERVICE, environment.name);
  return (
    home.store.get(
      'argoproj.io/v1alpha1',
      'Application',
      name,
      platform.gitops.argocdNamespace,
    ) ?? refuse(`Argo CD has no Application ${name}`)
  );
}

/** The secret that is changed by hand. Throws ConflictError when it is not there, or still as it was changed. */
function secretOf({ cluster, environment }: FaultPlace) {
  const { apiVersion, kind } = SECRET;
  const { name, namespace } = environment;
  const secret = kafkaSecret(OF_SERVICE);
  const found = cluster.store.get(apiVersion, kind, secret, namespace);
  const store = valueAt(found?.spec, ['secretStoreRef', 'name']);
  return found && store !== OLD_STORE
    ? found
    : refuse(`${SERVICE} does not read ${secret} from its store in ${name}`);
}

export const deliveryFaults: Fault[] = [
  {
    id: 'delivery-sync-failing',
    technology: 'delivery',
    scope: 'environment',
    title: 'Sync failing',
    effect: `Somebody points a secret of ${SERVICE} at a store that is not there, and the webhook of External Secrets is down: Argo CD cannot put it back.`,
    start(place) {
      const { cluster, home, environment } = place;
      applicationOf(place);
      const secret = secretOf(place);
      const { spec } = secret;
      const sync = () => syncByHand(home.store, applicationOf(place));
      cluster.store.update({
        ...secret,
        spec: {
          ...(isRecord(spec) && spec),
          secretStoreRef: { kind: 'ClusterSecretStore', name: OLD_STORE },
        },
      });
      const answer = cluster.troubles.add({
        type: 'webhook-silent',
        namespace: environment.namespace,
        kind: SECRET.kind,
        message: MESSAGE,
      });
      sync();
      return all(answer, sync);
    },
  },
];
