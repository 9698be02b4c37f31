import type { PlatformEnvironment, Service } from '@ecotrack/model';
import type { GeneratorInput } from '../../core/GeneratorInput';
import { isCanary } from '../../mesh/traffic/subsets';
import type { ValueTree } from '../../structured/ManifestTemplate';
import { ARGUMENT, analysisName } from './analysisTemplate';

/** Chart value with the steps of a canary. */
export const STEPS = 'canary.steps';

/** Percent of the requests that a canary takes, one after another, before it takes all. */
const SHARES = [10, 30, 60];
/** Until rates over two minutes speak of this share and of no other. */
const SETTLE = { pause: { duration: '2m' } };

const judgement = (service: Service) => ({
  analysis: {
    templates: [{ templateName: analysisName(service) }],
    args: [{ name: ARGUMENT, valueFrom: { podTemplateHashValue: 'Latest' } }],
  },
});

/**
 * Steps of a canary in an environment. It is judged in the last one only: without users no objective
 * is kept or broken, and each delivery would wait for somebody. Before it, half of the requests go to
 * the canary for a minute, so that the way itself is tried.
 */
export const canaryValues = (
  { service }: Pick<GeneratorInput, 'service'>,
  environment: PlatformEnvironment,
): ValueTree => {
  if (!isCanary(service)) return {};
  const isLast =
    service.spec.delivery.environments.at(-1)?.name === environment.name;
  return {
    canary: {
      steps: isLast
        ? SHARES.flatMap(setWeight => [
            { setWeight },
            SETTLE,
            judgement(service),
          ])
        : [{ setWeight: 50 }, { pause: { duration: '1m' } }],
    },
  };
};
