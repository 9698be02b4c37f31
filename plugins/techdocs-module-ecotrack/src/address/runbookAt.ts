import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';
import {
  parseResourceKey,
  type ResourceRef,
} from '@ecotrack/backstage-plugin-platform-health-common';

/** A finding whose runbook somebody opened. */
export interface FindingAddress {
  readonly entityRef: string;
  readonly resource: ResourceRef;
  readonly rule: string;
}

/** A page `runbooks/<technology>` and what its address asks for. */
export interface RunbookAddress {
  readonly technology: string;
  /** From the query: entity, resource and rule, all three. */
  readonly finding?: FindingAddress;
  /** From the hash: the rule whose section is meant. */
  readonly rule?: string;
}

/** The address of a page, as the router tells it. */
export interface PageAddress {
  readonly pathname: string;
  readonly search: string;
  readonly hash: string;
}

const PAGE =
  /\/runbooks\/(?!index(?:\.html)?\/?$)([a-z][a-z0-9-]*)(?:\.html|\/(?:index\.html)?)?$/;
const SECTION = /^#([a-z0-9][a-z0-9-]*)$/;

function canonicalRef(text: string): string | undefined {
  try {
    return stringifyEntityRef(parseEntityRef(text));
  } catch {
    return undefined;
  }
}

function findingAt(
  search: string,
  technology: string,
): FindingAddress | undefined {
  const query = new URLSearchParams(search);
  const entityRef = canonicalRef(query.get('entity') ?? '');
  const resource = parseResourceKey(query.get('resource') ?? '');
  const [ofTechnology, section = '', ...more] = (query.get('rule') ?? '').split(
    '/',
  );
  if (!entityRef || !resource || more.length > 0) return undefined;
  if (ofTechnology !== technology || !SECTION.test(`#${section}`))
    return undefined;
  return { entityRef, resource, rule: `${technology}/${section}` };
}

/**
 * What a runbook page is asked to show; undefined on any other page. An address that is not whole, or names a rule of
 * another page, is taken as if it named no finding.
 */
export function runbookAt(page: PageAddress): RunbookAddress | undefined {
  const technology = PAGE.exec(page.pathname)?.[1];
  if (!technology) return undefined;
  const section = SECTION.exec(page.hash)?.[1];
  return {
    technology,
    finding: findingAt(page.search, technology),
    rule: section && `${technology}/${section}`,
  };
}
