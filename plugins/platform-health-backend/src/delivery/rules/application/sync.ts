import {
  kindSource,
  oneLine,
  required,
  textAt,
  timeAt,
  Unreadable,
  type Rule,
} from '@ecotrack/backstage-plugin-platform-health-node';
import { APPLICATION } from '../../projections';
import {
  applicationConditions,
  applicationOf,
  isAutomated,
  isNeverSynced,
  messageAt,
  operationPhase,
} from '../../reading/application';

const source = kindSource(APPLICATION);

export const outOfSync: Rule = {
  id: 'delivery/out-of-sync',
  title: 'Cluster that is not as Git says',
  sources: [source],
  nextStep: 'Look at the difference in Argo CD, and sync it.',
  check({ world, resource }) {
    const application = applicationOf(world, resource);
    const status = required(
      textAt(application, 'status', 'sync', 'status'),
      `status.sync.status of Application ${resource.name}`,
    );
    if (status === 'Synced') return 'fine';
    if (isNeverSynced(application)) return 'does-not-apply';
    const evidence = [{ name: 'Sync', value: status, source }];
    if (status === 'Unknown')
      return {
        state: 'unknown',
        sentence: `Argo CD cannot tell whether ${resource.name} is as Git says.`,
        evidence,
      };
    if (status !== 'OutOfSync')
      throw new Unreadable(
        `the sync status ${status} of ${resource.name} is not known`,
      );
    if (operationPhase(application) === 'Running')
      return {
        state: 'progressing',
        sentence: `${resource.name} is being synced.`,
        evidence,
      };
    return {
      state: 'degraded',
      sentence: isAutomated(application)
        ? `${resource.name} is not as Git says, and Argo CD does not get it there.`
        : `${resource.name} is not as Git says: changes wait for somebody to sync them.`,
      evidence,
    };
  },
};

const FAILED = ['Failed', 'Error'];
const PHASES = ['Running', 'Terminating', 'Succeeded', ...FAILED];

export const syncFailed: Rule = {
  id: 'delivery/sync-failed',
  title: 'Sync that failed',
  sources: [source],
  nextStep: 'Read what the sync says of each object, and mend it in Git.',
  check({ world, resource }) {
    const application = applicationOf(world, resource);
    if (isNeverSynced(application)) return 'does-not-apply';
    const phase = required(
      operationPhase(application),
      `status.operationState.phase of Application ${resource.name}`,
    );
    if (!PHASES.includes(phase))
      throw new Unreadable(
        `the phase ${phase} of ${resource.name} is not known`,
      );
    if (!FAILED.includes(phase)) return 'fine';
    return {
      state: 'degraded',
      sentence: `The last sync of ${resource.name} failed${messageAt(
        application,
        'operationState',
      )}.`,
      evidence: [{ name: 'Phase of the sync', value: phase, source }],
      since: timeAt(application, 'status', 'operationState', 'finishedAt'),
    };
  },
};

export const applicationError: Rule = {
  id: 'delivery/application-error',
  title: 'Application that Argo CD cannot work with',
  sources: [source],
  nextStep:
    'Read the condition: the repository, the path or the destination is wrong, or cannot be reached.',
  check({ world, resource }) {
    const [error] = applicationConditions(
      applicationOf(world, resource),
    ).filter(({ type }) => type.endsWith('Error'));
    if (!error) return 'fine';
    return {
      state: 'degraded',
      sentence: `Argo CD cannot work with ${resource.name} (${
        error.type
      }: ${oneLine(error.message)}).`,
      evidence: [{ name: 'Condition', value: error.type, source }],
      since: error.since,
    };
  },
};
