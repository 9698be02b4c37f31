import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inRoot } from '../toolchain/root.mjs';
import { Sentence } from '../toolchain/Sentence.mjs';
import { spawned } from '../toolchain/spawn.mjs';
import { javaHome } from './javaHome.mjs';
import { freePort } from './freePort.mjs';
import { ServerProcess } from './ServerProcess.mjs';

const LIBRARIES = inRoot('.cache', 'kafka', 'libraries');
const FLAGS = [
  '-XX:+UseSerialGC',
  '-XX:TieredStopAtLevel=1',
  '-cp',
  `${LIBRARIES}/*`,
];

/** One Kafka broker in KRaft mode on loopback, from its Maven artefacts (no Docker, no download of its own). */
export async function startKafka() {
  await fetchLibraries();
  const java = join(javaHome(), 'bin', 'java');
  const directory = mkdtempSync(join(tmpdir(), 'ecotrack-kafka-'));
  const port = await freePort();
  const config = join(directory, 'server.properties');
  writeFileSync(config, properties(directory, port, await freePort()));
  const format = await spawned(
    java,
    [
      ...FLAGS,
      'kafka.tools.StorageTool',
      'format',
      '-t',
      'MkU3OEVBNTcwNTJENDM2Qk',
      '-c',
      config,
    ],
    { stdio: ['ignore', 'pipe', 'pipe'] },
  );
  if (format.code !== 0)
    throw new Sentence(
      `Kafka's storage could not be formatted: ${format.stderr}`,
    );
  const server = new ServerProcess('Kafka', java, [
    ...['-Xms128m', '-Xmx256m'],
    ...FLAGS,
    'kafka.Kafka',
    config,
  ]);
  await server.until(/Kafka Server started/);
  return {
    bootstrap: `127.0.0.1:${port}`,
    /** Runs a class of Kafka's own tools, such as org.apache.kafka.tools.TopicCommand. */
    tool: (name, ...args) =>
      spawned(java, [...FLAGS, name, ...args], {
        stdio: ['ignore', 'pipe', 'pipe'],
      }),
    async close() {
      await server.close();
      rmSync(directory, { recursive: true, force: true });
    },
  };
}

async function fetchLibraries() {
  if (existsSync(LIBRARIES)) return;
  mkdirSync(inRoot('.cache', 'kafka'), { recursive: true });
  const { code, stdout } = await spawned(
    'mvn',
    [
      ...['-q', '-B', '-f', inRoot('scripts/servers/kafka.pom.xml')],
      'org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy-dependencies',
      `-DoutputDirectory=${LIBRARIES}`,
    ],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );
  if (code !== 0) {
    rmSync(LIBRARIES, { recursive: true, force: true });
    throw new Sentence(
      `Kafka's libraries could not be fetched from the Maven repository:\n${stdout}`,
    );
  }
}

const properties = (directory, port, controllerPort) => `
process.roles=broker,controller
node.id=1
controller.quorum.voters=1@127.0.0.1:${controllerPort}
controller.listener.names=CONTROLLER
listeners=PLAINTEXT://127.0.0.1:${port},CONTROLLER://127.0.0.1:${controllerPort}
advertised.listeners=PLAINTEXT://127.0.0.1:${port}
listener.security.protocol.map=PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT
inter.broker.listener.name=PLAINTEXT
log.dirs=${directory}/data
offsets.topic.replication.factor=1
offsets.topic.num.partitions=4
transaction.state.log.replication.factor=1
transaction.state.log.min.isr=1
share.coordinator.state.topic.replication.factor=1
share.coordinator.state.topic.min.isr=1
group.initial.rebalance.delay.ms=0
auto.create.topics.enable=false
`;
