import {
  kindSource,
  type Rule,
} from '@ecotrack/backstage-plugin-platform-health-node';
import { EXTERNAL_SECRET, SERVICE_LABEL } from '../../projections';
import { externalSecretsOf } from '../../reading/secrets';

const source = kindSource(EXTERNAL_SECRET);

/** Asked only of a service that needs secrets here: none at all is no sign of health. */
export const secretsNotFound: Rule = {
  id: 'delivery/secrets-not-found',
  title: 'Service that needs secrets and has no ExternalSecret',
  sources: [source],
  nextStep:
    'Sync the service; if its secrets come from elsewhere, switch this rule off.',
  isGate: true,
  check({ world, resource }) {
    if (externalSecretsOf(world, resource).length > 0) return 'fine';
    return {
      state: 'unknown',
      sentence: `No ExternalSecret of ${resource.name} is in ${resource.namespace}: where its secrets come from is not known.`,
      evidence: [
        {
          name: `ExternalSecrets with the label ${SERVICE_LABEL}`,
          value: 0,
          unit: 'count',
          source,
        },
      ],
    };
  },
};
