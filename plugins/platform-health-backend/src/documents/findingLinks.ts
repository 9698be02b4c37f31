import type {
  Finding,
  FindingLink,
} from '@ecotrack/backstage-plugin-platform-health-common';
import type { LinkTemplates } from '../config/HealthConfig';

/** Shown before and after the finding, in milliseconds. */
const MARGIN = 15 * 60_000;

/** Links of a finding into the tools that are configured, for its own time. */
export function findingLinks(
  { resource, since }: Pick<Finding, 'resource' | 'since'>,
  templates: LinkTemplates,
  now: Date,
): FindingLink[] {
  const values: Record<string, string> = {
    cluster: resource.cluster,
    namespace: resource.namespace,
    name: resource.name,
    technology: resource.technology,
    from: String(Date.parse(since) - MARGIN),
    to: String(now.getTime() + MARGIN),
  };
  return (['grafana', 'argocd', 'logs'] as const).flatMap(kind => {
    const template = templates[kind];
    if (!template) return [];
    const url = template.replace(/\{(\w+)\}/g, (whole, name) =>
      Object.hasOwn(values, name) ? encodeURIComponent(values[name]) : whole,
    );
    return [{ kind, url }];
  });
}
