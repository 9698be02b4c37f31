/** A request to the cluster, as the proxy understands it. */
export interface Asked {
  readonly what: 'versions' | 'list' | 'watch';
  /** Id of the kind, such as `clusters.postgresql.cnpg.io`; of versions the group. */
  readonly kind: string;
  /** Path with query. */
  readonly url: string;
  readonly query: URLSearchParams;
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly authorization?: string;
}

/** Understands the path of a request. */
export function asked(url: string, authorization?: string): Asked {
  const { pathname, searchParams: query } = new URL(url, 'http://cluster');
  const parts = pathname.split('/').slice(1);
  const [, group, , plural] =
    parts[0] === 'api' ? [parts[0], '', parts[1], parts[2]] : parts;
  const common = { url, query, at: Date.now(), authorization };
  if (plural === undefined) return { ...common, what: 'versions', kind: group };
  return {
    ...common,
    what: query.get('watch') === 'true' ? 'watch' : 'list',
    kind: group ? `${plural}.${group}` : plural,
  };
}
