import { resourceKey } from '@ecotrack/backstage-plugin-platform-health-common';
import {
  Facts,
  HealthProvider,
  RunningPlace,
  RunningResource,
  SourceMissing,
  SourceNotConfigured,
  Unreadable,
  World,
} from '@ecotrack/backstage-plugin-platform-health-node';

/** Environment of the platform, as far as it matters here. */
export type RunningEnvironment = RunningPlace & { readonly name: string };

/** What runs in the clusters of the platform. */
export interface WhatRuns {
  readonly completeClusters: readonly string[];
  readonly resources: readonly (RunningResource & {
    readonly environment: string;
  })[];
}

/** An operator that is not installed runs nothing. */
const isSilence = (error: unknown): boolean =>
  error instanceof Unreadable ||
  (error instanceof SourceMissing && error.missing.cause !== 'not-installed');

const isAnswer = (error: unknown): boolean =>
  error instanceof SourceNotConfigured || error instanceof SourceMissing;

/** Lists what the providers see. A cluster is complete when all they asked of it was told now. */
export function whatRuns(
  environments: readonly RunningEnvironment[],
  providers: readonly HealthProvider[],
  factsOf: (cluster: string) => Facts | undefined,
): WhatRuns {
  const incomplete = new Set<string>();
  const found = new Map<string, WhatRuns['resources'][number]>();
  for (const environment of environments)
    for (const provider of providers) {
      if (!provider.running) continue;
      const { name, cluster } = environment;
      const facts = factsOf(cluster);
      if (!facts) {
        incomplete.add(cluster);
        continue;
      }
      const world = new World(facts);
      try {
        for (const one of provider.running(environment, world))
          found.set(resourceKey(one.resource), { ...one, environment: name });
      } catch (error) {
        if (isSilence(error)) incomplete.add(cluster);
        else if (!isAnswer(error)) throw error;
      }
      if (world.lastKnown.length > 0) incomplete.add(cluster);
    }
  const clusters = new Set(environments.map(one => one.cluster));
  return {
    completeClusters: [...clusters].filter(one => !incomplete.has(one)),
    resources: [...found.values()],
  };
}
