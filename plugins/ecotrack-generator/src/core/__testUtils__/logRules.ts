import { parse } from 'yaml';
import type { GeneratedRepository } from './GeneratedRepository';

/** An alert that Loki raises. */
interface LogRule {
  readonly alert: string;
  readonly expr: string;
  readonly labels: { readonly [name: string]: string };
  readonly annotations: { readonly [name: string]: string };
}

/** ConfigMaps that the sidecar of Loki collects in an environment. */
export const logRuleFilesIn = (
  repository: GeneratedRepository,
  environment: string,
) =>
  repository
    .ofKind(environment, 'ConfigMap')
    .filter(({ metadata }) => metadata.labels?.loki_rule === '1');

/** The alerts in them. */
export const logRulesIn = (
  repository: GeneratedRepository,
  environment: string,
): LogRule[] =>
  logRuleFilesIn(repository, environment).flatMap(({ data }) =>
    Object.values(data as { [file: string]: string }).flatMap(text =>
      (parse(text) as { groups: { rules: LogRule[] }[] }).groups.flatMap(
        ({ rules }) => rules,
      ),
    ),
  );
