import type { Environment, PlatformEnvironment } from '@ecotrack/model';
import type { GeneratorInput } from './GeneratorInput';

/** One environment as the platform has it, and what the service wants there. */
export interface ServiceEnvironment {
  readonly platform: PlatformEnvironment;
  readonly service: Environment;
}

/** The environments the service is delivered to, in the order of promotion; the platform must know each. */
export function environmentsOf({
  service,
  platform,
}: Pick<GeneratorInput, 'service' | 'platform'>): ServiceEnvironment[] {
  return service.spec.delivery.environments.map(wanted => {
    const found = platform.environments.find(one => one.name === wanted.name);
    if (!found) {
      throw new Error(
        `spec.delivery.environments names '${
          wanted.name
        }', which the platform does not have; it has ${platform.environments
          .map(one => one.name)
          .join(', ')}.`,
      );
    }
    return { platform: found, service: wanted };
  });
}
