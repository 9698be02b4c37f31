import type {
  Certificate,
  ResourceRef,
} from '@ecotrack/backstage-plugin-platform-health-common';
import {
  Unreadable,
  valuesBy,
  type World,
} from '@ecotrack/backstage-plugin-platform-health-node';
import { certificateExpiry } from '../queries';

const AUTHORITIES: Readonly<Record<string, readonly [string, string]>> = {
  'cluster-ca': ['cluster CA', 'cluster-ca-cert'],
  'client-ca': ['clients CA', 'clients-ca-cert'],
};

/** Year 9999, the last that a time can be written for. */
const LAST = 253_402_300_799_000;

/** The authorities of the cluster and of its clients, the first to end first. Throws Unreadable unless both are there. */
export function certificatesOf(
  world: World,
  { namespace, name }: ResourceRef,
): readonly Certificate[] {
  const found = valuesBy(
    world.samples(certificateExpiry, { namespace, cluster: name }),
    'type',
  );
  if (found.size < 2)
    throw new Unreadable(
      `the certificates of Kafka ${name} are not all measured`,
      'no-data',
    );
  return [...found]
    .sort(([, one], [, other]) => one - other)
    .map(([type, ends]) => {
      if (ends <= 0 || ends > LAST)
        throw new Unreadable(`the end of the certificate ${type} is no time`);
      const [purpose, secret] = AUTHORITIES[type] ?? [type, type];
      return {
        purpose,
        name: `${name}-${secret}`,
        expires: new Date(ends).toISOString(),
      };
    });
}
