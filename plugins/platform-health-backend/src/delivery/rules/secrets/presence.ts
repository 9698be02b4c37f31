import {
  kindSource,
  namesInWords,
  type Rule,
} from '@ecotrack/backstage-plugin-platform-health-node';
import { DEPLOYMENT, EXTERNAL_SECRET } from '../../projections';
import {
  externalSecretsOf,
  mountedSecrets,
  targetOf,
} from '../../reading/secrets';
import { SERVICE_LABEL } from '../../../reading/serviceOf';

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

/** Of the secrets that the model gives a service, those that its pods mount and that no ExternalSecret fills. */
export const secretWithoutSource: Rule = {
  id: 'delivery/secret-without-source',
  title: 'Secret that pods mount and no ExternalSecret fills',
  sources: [source, kindSource(DEPLOYMENT)],
  nextStep: 'Sync the service: its ExternalSecret is part of what Git says.',
  check({ world, resource }) {
    const needed = mountedSecrets(world, resource);
    if (needed.length === 0) return 'does-not-apply';
    const filled = externalSecretsOf(world, resource).map(targetOf);
    const missing = needed.filter(name => !filled.includes(name));
    if (missing.length === 0) return 'fine';
    return {
      state: 'unknown',
      sentence: `Where ${namesInWords(
        missing,
      )} comes from is not known: no ExternalSecret fills it.`,
      evidence: missing.map(name => ({
        name,
        value: 'no ExternalSecret',
        source,
      })),
    };
  },
};
