import type { HealthState } from '@ecotrack/backstage-plugin-platform-health-common';
import {
  kindSource,
  required,
  secondsInWords,
  textAt,
  timeAt,
  Unreadable,
  type Rule,
} from '@ecotrack/backstage-plugin-platform-health-node';
import { APPLICATION } from '../../projections';
import {
  applicationOf,
  isNeverSynced,
  messageAt,
} from '../../reading/application';

const source = kindSource(APPLICATION);

/** Argo CD's states of health, what they are here, and how a sentence goes on. */
const STATES: Readonly<
  Record<string, readonly [Exclude<HealthState, 'healthy'>, string] | 'fine'>
> = {
  Healthy: 'fine',
  Progressing: ['progressing', 'has objects that are on their way'],
  Suspended: ['suspended', 'has objects that are suspended'],
  Degraded: ['degraded', 'has objects that are degraded'],
  Missing: ['unhealthy', 'has objects that are gone from the cluster'],
  Unknown: ['unknown', 'has objects whose health is not known'],
};

export const applicationHealth: Rule = {
  id: 'delivery/health',
  title: 'Application that Argo CD does not call healthy',
  sources: [source],
  threshold: {
    default: 1800,
    unit: 'seconds',
    bounds: [300, 86_400],
    origin: 'ours: three times what a roll-out may go without progress',
  },
  nextStep: 'Open the Application in Argo CD, and look at the object it marks.',
  check({ world, resource, threshold }) {
    const application = applicationOf(world, resource);
    const status = required(
      textAt(application, 'status', 'health', 'status'),
      `status.health.status of Application ${resource.name}`,
    );
    if (!Object.hasOwn(STATES, status))
      throw new Unreadable(
        `the health ${status} of ${resource.name} is not known`,
      );
    const found = STATES[status];
    if (found === 'fine') return 'fine';
    if (isNeverSynced(application)) return 'does-not-apply';
    const [state, words] = found;
    const since = timeAt(application, 'status', 'health', 'lastTransitionTime');
    const isLate =
      state === 'progressing' &&
      since !== undefined &&
      world.now.getTime() - since.getTime() > threshold * 1000;
    return {
      state: isLate ? 'degraded' : state,
      sentence: `${resource.name} ${words}${
        isLate ? ` for more than ${secondsInWords(threshold)}` : ''
      }${messageAt(application, 'health')}.`,
      evidence: [{ name: 'Health', value: status, source }],
      since,
    };
  },
};
