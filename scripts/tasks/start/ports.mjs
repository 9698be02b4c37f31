import { createServer } from 'node:net';
import { Sentence } from '../../toolchain/Sentence.mjs';

/** Ports of everything `npm start` starts; app-config.yaml names the same. */
export const PORTS = {
  page: 3000,
  backend: 7007,
  forge: 7100,
  nonprod: 7101,
  prod: 7102,
  control: 7103,
  'nonprod-prometheus': 7104,
  'prod-prometheus': 7105,
};

const USE = {
  page: "the portal's page",
  backend: "the portal's backend",
  forge: "the sandbox's forge",
  nonprod: "the sandbox's cluster nonprod",
  prod: "the sandbox's cluster prod",
  control: "the sandbox's switch of faults",
  'nonprod-prometheus': "the sandbox's Prometheus of nonprod",
  'prod-prometheus': "the sandbox's Prometheus of prod",
};

/** The busy ones of some ports, each with what wants it. */
export async function busyPorts(ports = PORTS) {
  const busy = [];
  for (const [name, port] of Object.entries(ports)) {
    if (!(await isFree(port))) busy.push(`${port} (${USE[name]})`);
  }
  return busy;
}

export async function assertPortsFree() {
  const busy = await busyPorts();
  if (busy.length === 0) return;
  const [subject, verb] = busy.length === 1 ? ['Port', 'is'] : ['Ports', 'are'];
  throw new Sentence(
    `${subject} ${busy.join(
      ', ',
    )} ${verb} in use: end the program that listens there (another npm start?) and run npm start again.`,
  );
}

const isFree = port =>
  new Promise(resolve => {
    const probe = createServer();
    probe.once('error', () => resolve(false));
    probe.listen(port, '127.0.0.1', () => probe.close(() => resolve(true)));
  });
