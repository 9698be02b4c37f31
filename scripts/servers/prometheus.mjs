import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { inRoot } from '../toolchain/root.mjs';
import { Sentence } from '../toolchain/Sentence.mjs';
import { spawned } from '../toolchain/spawn.mjs';
import { freePort } from './freePort.mjs';
import { ServerProcess } from './ServerProcess.mjs';

const CACHE = inRoot('.cache', 'prometheus');
const QUIET = { stdio: ['ignore', 'pipe', 'pipe'] };

/** Debian's prometheus and promtool: the installed ones, else those of the package, unpacked without root's rights. */
export async function prometheusPrograms() {
  const folders = [
    ...(process.env.PATH ?? '').split(delimiter),
    join(CACHE, 'usr', 'bin'),
  ];
  const find = name =>
    folders.map(folder => join(folder, name)).find(existsSync);
  if (!find('promtool')) await unpack();
  return { prometheus: find('prometheus'), promtool: find('promtool') };
}

async function unpack() {
  mkdirSync(CACHE, { recursive: true });
  const run = (command, ...args) =>
    spawned(command, args, { ...QUIET, cwd: CACHE });
  let { code, stderr } = await run('apt-get', 'download', 'prometheus');
  if (code !== 0) {
    await run('apt-get', 'update', '-q');
    ({ code, stderr } = await run('apt-get', 'download', 'prometheus'));
  }
  if (code !== 0)
    throw new Sentence(
      `Debian's package prometheus could not be fetched (install it: apt-get install prometheus): ${stderr}`,
    );
  const file = readdirSync(CACHE).find(name =>
    /^prometheus_.*[.]deb$/.test(name),
  );
  await run('dpkg-deb', '-x', file, '.');
}

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
