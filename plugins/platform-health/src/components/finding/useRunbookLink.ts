import { configApiRef, useApi } from '@backstage/core-plugin-api';
import {
  resourceKey,
  type Finding,
} from '@ecotrack/backstage-plugin-platform-health-common';
import { safeUrl } from './safeUrl';

const DEFAULT_BASE = '/docs/default/component/ecotrack-portal/runbooks';

const isPath = (text: string) => /^\/(?!\/)/.test(text);

/**
 * Makes the address of a finding's runbook: page of the technology, heading of the rule, and in the query what the
 * runbook's live state is about. Undefined when the configured base is neither a path nor an http(s) address.
 */
export function useRunbookLink(entityRef: string) {
  const base =
    useApi(configApiRef).getOptionalString('platformHealth.runbooks.baseUrl') ??
    DEFAULT_BASE;
  return ({ rule, resource }: Finding): string | undefined => {
    const root = isPath(base) ? base : safeUrl(base);
    if (!root) return undefined;
    const [technology, slug = ''] = rule.split('/');
    const query = new URLSearchParams({
      entity: entityRef,
      resource: resourceKey(resource),
      rule,
    });
    return `${root.replace(/\/$/, '')}/${encodeURIComponent(
      technology,
    )}/?${query}#${encodeURIComponent(slug)}`;
  };
}
