import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Sentence } from '../toolchain/Sentence.mjs';
import { spawned } from '../toolchain/spawn.mjs';
import { debianPrograms } from './debianPrograms.mjs';
import { freePort } from './freePort.mjs';
import { ServerProcess } from './ServerProcess.mjs';

const QUIET = { stdio: ['ignore', 'pipe', 'pipe'] };

/** Debian's prometheus and promtool. */
export const prometheusPrograms = () =>
  debianPrograms('prometheus', ['prometheus', 'promtool']);

/** Debian's Prometheus on loopback, with the samples of a text in the OpenMetrics format and nothing else. */
export async function startPrometheus(openMetrics) {
  const { prometheus, promtool } = await prometheusPrograms();
  const directory = mkdtempSync(join(tmpdir(), 'ecotrack-prometheus-'));
  const samples = join(directory, 'samples.txt');
  const config = join(directory, 'prometheus.yml');
  const data = join(directory, 'data');
  writeFileSync(samples, openMetrics);
  writeFileSync(config, '');
  const { code, stdout, stderr } = await spawned(
    promtool,
    ['tsdb', 'create-blocks-from', 'openmetrics', samples, data],
    QUIET,
  );
  if (code !== 0)
    throw new Sentence(`promtool refuses the samples: ${stderr}${stdout}`);
  const port = await freePort();
  const server = new ServerProcess('Prometheus', prometheus, [
    `--config.file=${config}`,
    `--storage.tsdb.path=${data}`,
    '--storage.tsdb.retention.time=100y',
    `--web.listen-address=127.0.0.1:${port}`,
  ]);
  await server.until(/Server is ready to receive web requests/);
  return {
    url: `http://127.0.0.1:${port}`,
    async close() {
      await server.close();
      rmSync(directory, { recursive: true, force: true });
    },
  };
}
