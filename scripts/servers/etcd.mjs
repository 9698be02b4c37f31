import { join } from 'node:path';
import { debianPrograms } from './debianPrograms.mjs';
import { freePort } from './freePort.mjs';
import { ServerProcess } from './ServerProcess.mjs';

/** Debian's etcd on loopback, with its data in a folder. */
export async function startEtcd(folder) {
  const { etcd } = await debianPrograms('etcd-server', ['etcd']);
  const [client, peer] = [await freePort(), await freePort()];
  const url = `http://127.0.0.1:${client}`;
  const peers = `http://127.0.0.1:${peer}`;
  const server = new ServerProcess('etcd', etcd, [
    `--data-dir=${join(folder, 'etcd')}`,
    `--listen-client-urls=${url}`,
    `--advertise-client-urls=${url}`,
    `--listen-peer-urls=${peers}`,
    `--initial-advertise-peer-urls=${peers}`,
    `--initial-cluster=default=${peers}`,
    '--unsafe-no-fsync',
    // As kubeadm sets it up, but quicker: bookmarks of quiet kinds come of it.
    '--experimental-watch-progress-notify-interval=1s',
  ]);
  await server.until(/ready to serve client requests/);
  return {
    url,
    /** Forgets what was before a revision, as a cluster does every five minutes. */
    async compact(revision) {
      const response = await fetch(`${url}/v3/kv/compaction`, {
        method: 'POST',
        body: JSON.stringify({ revision, physical: true }),
      });
      if (!response.ok)
        throw new Error(`etcd does not compact: ${await response.text()}`);
    },
    close: () => server.close(),
  };
}
