import { InputError } from '@backstage/errors';
import { SandboxOptions } from './startSandbox';

const PREFIX = 'ECOTRACK_SANDBOX_';
/** Ports that are no cluster's, besides those of each Prometheus. */
const OTHERS = ['forge', 'control'];

type Variables = Record<string, string | undefined>;

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function readPorts(text: string): Record<string, number> {
  const value = parseJson(text);
  if (typeof value === 'object' && value !== null) {
    const entries = Object.entries(value);
    if (entries.every(([, port]) => typeof port === 'number')) {
      return Object.fromEntries(entries);
    }
  }
  throw new InputError(
    `${PREFIX}PORTS is no JSON object of port numbers; start the sandbox with npm start`,
  );
}

/**
 * What `npm start` gives: directory, ports, the forge's password and the clusters' tokens. Throws
 * InputError that names the variable.
 */
export function readEnvironment(variables: Variables): SandboxOptions {
  const get = (name: string) => {
    const value = variables[PREFIX + name];
    if (value) return value;
    throw new InputError(
      `${PREFIX}${name} is missing; start the sandbox with npm start`,
    );
  };
  const { page, backend, ...ports } = readPorts(get('PORTS'));
  const clusters = Object.keys(ports).filter(
    name => !OTHERS.includes(name) && !name.endsWith('-prometheus'),
  );
  return {
    directory: get('DIRECTORY'),
    ports,
    forgePassword: get('FORGE_PASSWORD'),
    tokens: Object.fromEntries(
      clusters.map(name => [name, get(`${name.toUpperCase()}_TOKEN`)]),
    ),
    origins: page === undefined ? [] : [`http://localhost:${page}`],
  };
}
