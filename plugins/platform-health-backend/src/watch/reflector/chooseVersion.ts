import { WATCHED_KINDS } from '@ecotrack/backstage-plugin-platform-health-common';
import type { DoorClient } from '../door/DoorClient';
import { Trouble } from '../Trouble';

/** The best version of a kind that both the cluster and we know. Rejects with Trouble. */
export async function chooseVersion(
  client: DoorClient,
  kind: string,
  signal: AbortSignal,
): Promise<string> {
  const { versions: served } = await client.get(kind, 'versions', {}, signal);
  if (!Array.isArray(served))
    throw new Trouble('unreadable', 'the cluster lists no versions');
  const { versions } = WATCHED_KINDS[kind];
  const best = versions.find(version => served.includes(version));
  if (best !== undefined) return best;
  throw new Trouble(
    'unsupported-version',
    `the cluster serves only ${served.join(
      ', ',
    )}, and the portal knows ${versions.join(', ')}`.slice(0, 300),
  );
}
