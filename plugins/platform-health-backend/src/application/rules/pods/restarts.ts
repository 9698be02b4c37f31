import {
  kindSource,
  namesInWords,
  required,
  type Rule,
} from '@ecotrack/backstage-plugin-platform-health-node';
import { DEPLOYMENT, POD } from '../../projections';
import { allContainers, type Container } from '../../reading/pods';

const SOURCES = [kindSource(DEPLOYMENT), kindSource(POD)];
const HOUR = 3600;

/** Whether a container ended within the last seconds. Of one that was started again the kubelet always tells when. */
function endedWithin(
  { ended, restarts, name, pod }: Container,
  now: Date,
  seconds: number,
): boolean {
  if (!ended && restarts === 0) return false;
  const at = required(ended?.at, `when ${name} in ${pod} ended`);
  return now.getTime() - at.getTime() <= seconds * 1000;
}

export const restarting: Rule = {
  id: 'application/restarts',
  title: 'Container that was restarted often, and within the hour',
  sources: SOURCES,
  threshold: {
    default: 3,
    unit: 'count',
    bounds: [0, 50],
    origin: 'ours: one restart is a node, four are a fault',
  },
  nextStep: 'Read the log of the run before, and the reason why it ended.',
  check({ world, resource, threshold }) {
    const found = allContainers(world, resource).filter(
      container =>
        container.restarts > threshold &&
        endedWithin(container, world.now, HOUR),
    );
    if (found.length === 0) return 'fine';
    return {
      state: 'degraded',
      sentence: `${namesInWords(
        found.map(({ pod, restarts }) => `${pod} (${restarts} times)`),
      )} restarted, the last time within the hour.`,
      evidence: found.slice(0, 5).map(({ pod, name, restarts }) => ({
        name: `Restarts of ${name} in ${pod}`,
        value: restarts,
        unit: 'count',
        threshold,
        source: kindSource(POD),
      })),
    };
  },
};

export const outOfMemory: Rule = {
  id: 'application/out-of-memory',
  title: 'Container that was ended for its memory',
  sources: SOURCES,
  threshold: {
    default: HOUR,
    unit: 'seconds',
    bounds: [300, 86_400],
    origin: 'ours: as long as the cause can be looked at',
  },
  nextStep:
    'Compare the use of memory with the limit; raise the limit in ecotrack.yaml or find the leak.',
  check({ world, resource, threshold }) {
    const found = allContainers(world, resource).filter(
      container =>
        container.ended?.reason === 'OOMKilled' &&
        endedWithin(container, world.now, threshold),
    );
    if (found.length === 0) return 'fine';
    return {
      state: 'degraded',
      sentence: `${namesInWords([
        ...new Set(found.map(({ pod }) => pod)),
      ])} needed more memory than the limit allows, and was ended.`,
      evidence: found.slice(0, 5).map(({ pod, name, ended }) => ({
        name: `End of ${name} in ${pod}`,
        value: ended?.at?.toISOString() ?? 'OOMKilled',
        source: kindSource(POD),
      })),
    };
  },
};
