import {
  kindSource,
  namesInWords,
  oneLine,
  type Rule,
} from '@ecotrack/backstage-plugin-platform-health-node';
import { DEPLOYMENT, POD } from '../../projections';
import { allContainers } from '../../reading/pods';

/** Containers that wait for one of the reasons. */
const waitingFor = (options: {
  readonly id: string;
  readonly title: string;
  readonly reasons: readonly string[];
  /** `order-service-1 ${what}`. */
  readonly what: string;
  readonly nextStep: string;
}): Rule => {
  const { id, title, reasons, what, nextStep } = options;
  return {
    id,
    title,
    sources: [kindSource(DEPLOYMENT), kindSource(POD)],
    nextStep,
    check({ world, resource }) {
      const found = allContainers(world, resource).filter(
        ({ waiting }) => waiting && reasons.includes(waiting.reason),
      );
      if (found.length === 0) return 'fine';
      const pods = [...new Set(found.map(({ pod }) => pod))];
      return {
        state: 'degraded',
        sentence: `${namesInWords(pods)} ${what}.`,
        evidence: found.slice(0, 5).map(({ pod, name, waiting }) => ({
          name: `${name} in ${pod}`,
          value: [waiting?.reason, waiting?.message && oneLine(waiting.message)]
            .filter(Boolean)
            .join(': '),
          source: kindSource(POD),
        })),
      };
    },
  };
};

export const crashLooping = waitingFor({
  id: 'application/crash-looping',
  title: 'Container that ends again and again',
  reasons: ['CrashLoopBackOff'],
  what: 'starts, ends and starts again',
  nextStep: 'Read the log of the run before the last restart.',
});

export const imagePull = waitingFor({
  id: 'application/image-pull',
  title: 'Image that cannot be pulled',
  reasons: [
    'ErrImagePull',
    'ImagePullBackOff',
    'InvalidImageName',
    'ErrImageNeverPull',
    'RegistryUnavailable',
  ],
  what: 'cannot get its image',
  nextStep:
    'See whether the image was published under this tag, and whether the cluster may pull it.',
});

export const cannotStart = waitingFor({
  id: 'application/cannot-start',
  title: 'Container that cannot be made',
  reasons: [
    'CreateContainerConfigError',
    'CreateContainerError',
    'RunContainerError',
    'PreStartHookError',
    'PostStartHookError',
  ],
  what: 'cannot be made',
  nextStep:
    'Read the message: most often a Secret or a ConfigMap that it names is missing.',
});
