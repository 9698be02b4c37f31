import type { Service } from '@ecotrack/model';
import { markdownCode as code } from '../../../text/markdown';
import { shown } from './settingsRows';

/** Rows of the team's environment variables: name, and the value in each environment. */
export function variableRows({ spec }: Service): string[][] {
  const everywhere = spec.application.environment;
  const columns = spec.delivery.environments.map(({ environment }) => ({
    ...everywhere,
    ...environment,
  }));
  const names = new Set(columns.flatMap(column => Object.keys(column)));
  return [...names].map(name => [
    code(name),
    ...columns.map(column => shown(column[name])),
  ]);
}
