import {
  kindSource,
  type Rule,
} from '@ecotrack/backstage-plugin-platform-health-node';
import { APPLICATION } from '../../projections';
import {
  applicationOf,
  isAutomated,
  isNeverSynced,
} from '../../reading/application';

const source = kindSource(APPLICATION);

/** What runs goes on running without it; what should run is not known any more. */
export const applicationNotFound: Rule = {
  id: 'delivery/application-not-found',
  title: 'Service that Argo CD does not know',
  sources: [source],
  nextStep:
    'Register the service with the GitOps repository, or bring back its Application there.',
  isGate: true,
  check({ world, resource: { namespace, name } }) {
    if (world.object(APPLICATION, namespace, name)) return 'fine';
    return {
      state: 'unknown',
      sentence: `There is no Argo CD Application ${name} in ${namespace}: what should run is not known.`,
      evidence: [{ name: 'Application', value: 'absent', source }],
    };
  },
};

export const neverSynced: Rule = {
  id: 'delivery/never-synced',
  title: 'Service that was not delivered yet',
  sources: [source],
  nextStep: 'Promote it, and sync the Application in Argo CD.',
  check({ world, resource }) {
    const application = applicationOf(world, resource);
    if (!isNeverSynced(application)) return 'fine';
    return {
      state: isAutomated(application) ? 'progressing' : 'suspended',
      sentence: isAutomated(application)
        ? `${resource.name} is about to be delivered for the first time.`
        : `${resource.name} was not delivered yet: its first sync is made by hand.`,
      evidence: [{ name: 'Syncs', value: 0, unit: 'count', source }],
    };
  },
};
