import type { Service } from '../../service/service';
import { duplicates } from '../duplicates';
import type { SpanningRule } from '../SpanningRule';
import { each } from '../walk';

type ExternalHost = Service['spec']['mesh']['externalHosts'][number];

export const duplicateHost: SpanningRule<Service> = {
  id: 'mesh/duplicate-host',
  message: 'The host {name} is listed twice.',
  fix: 'Remove one of them.',
  check: ({ spec }) =>
    duplicates(
      each<ExternalHost>(spec?.mesh?.externalHosts, [
        'spec',
        'mesh',
        'externalHosts',
      ]).map(({ value, path }) => ({
        name:
          value.host === undefined || value.port === undefined
            ? undefined
            : `${value.host}:${value.port}`,
        path,
      })),
    ),
};

export const publicHostOnly: SpanningRule<Service> = {
  id: 'mesh/internal-host',
  message:
    'The service has the host {host} but is not reachable from outside the cluster.',
  fix: 'Write "exposure: public", or leave "host" out.',
  *check({ spec }) {
    const { host, exposure } = spec?.mesh ?? {};
    if (host !== undefined && exposure === 'internal')
      yield { path: ['spec', 'mesh', 'host'], values: { host } };
  },
};

export const hostDomain: SpanningRule<Service> = {
  id: 'mesh/host-domain',
  message:
    'The host {host} does not lie below {domain}, the domain of the platform.',
  fix: 'Use a host below this domain, or leave "host" out.',
  *check({ spec }, { platform }) {
    const host = spec?.mesh?.host;
    if (host === undefined || !platform) return;
    if (!host.endsWith(`.${platform.baseDomain}`))
      yield {
        path: ['spec', 'mesh', 'host'],
        values: { host, domain: platform.baseDomain },
      };
  },
};
