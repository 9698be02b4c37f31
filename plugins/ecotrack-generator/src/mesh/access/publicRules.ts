import { PORTS, type Platform, type Service } from '@ecotrack/model';
import type { ManifestNode } from '../../structured/ManifestTemplate';
import { platformPrincipal } from './principals';

/** What the API answers to; TRACE and CONNECT end at the proxy. */
const METHODS = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE'];

/**
 * What comes through the gateway of a public service: the API with a valid token of the issuer. Where
 * the service keeps sessions, a browser has a cookie instead, which only the service can judge.
 */
export function publicRules(
  { spec }: Service,
  { mesh, tokens }: Platform,
): ManifestNode[] {
  if (spec.mesh.exposure !== 'public') return [];
  const principals = [platformPrincipal(mesh.gateway)];
  const to = [
    {
      operation: {
        methods: METHODS,
        paths: [`${spec.application.basePath}/*`],
        ports: [String(PORTS.http)],
      },
    },
  ];
  const withToken = {
    from: [
      { source: { principals, requestPrincipals: [`${tokens.issuer}/*`] } },
    ],
    to,
  };
  const withCookie = {
    from: [{ source: { principals } }],
    to,
    when: [{ key: 'request.headers[cookie]', values: ['*'] }],
  };
  return spec.redis?.sessions ? [withToken, withCookie] : [withToken];
}
