import { globSync } from 'node:fs';
import { join } from 'node:path';
import { freePort } from '../../servers/freePort.mjs';
import { javaHome } from '../../servers/javaHome.mjs';
import { ServerProcess } from '../../servers/ServerProcess.mjs';
import { startIssuer } from '../../servers/issuer.mjs';
import { smoke } from './smoke.mjs';

/** Starts a service's jar, posts to it, looks for the event and runs its load test; resolves with what went wrong. */
export async function journey(
  project,
  { path, body, topic },
  { name, settings, kafka },
) {
  const [jar] = globSync('target/*.jar', { cwd: project }).filter(
    file => !file.includes('original'),
  );
  const issuer = await startIssuer();
  const port = await freePort();
  const management = await freePort();
  const server = new ServerProcess(name, join(javaHome(), 'bin', 'java'), [
    ...[
      '-XX:TieredStopAtLevel=1',
      '-XX:+UseSerialGC',
      '-Xmx512m',
      '-jar',
      join(project, jar),
    ],
    ...Object.entries({
      ...settings,
      'server.port': port,
      'management.server.port': management,
      'spring.security.oauth2.resourceserver.jwt.issuer-uri': issuer.url,
      'spring.security.oauth2.resourceserver.jwt.jwk-set-uri': `${issuer.url}/jwks`,
    }).map(([key, value]) => `--${key}=${value}`),
  ]);
  try {
    await server.until(/Started \w+Application/, 120_000);
    const health = await fetch(
      `http://127.0.0.1:${management}/actuator/health/readiness`,
    );
    const refused = await post(port, path, body);
    const token = issuer.token(`${name}.read ${name}.write`);
    const created = await post(port, path, body, token);
    const answer = await created.json().catch(() => undefined);
    if (created.status !== 201) {
      return [
        `POST ${path} answers ${created.status}: ${JSON.stringify(
          answer,
        )}\n${server.output.slice(-3000)}`,
      ];
    }
    const event = await consumed(kafka, topic);
    return [
      ...(health.status === 200 ? [] : [`readiness answers ${health.status}`]),
      ...(refused.status === 401
        ? []
        : [`POST ${path} without a token answers ${refused.status}, not 401`]),
      ...(event?.event_type === 'created' &&
      Object.values(event).includes(answer.id)
        ? []
        : [
            `the event on ${topic} is ${JSON.stringify(
              event,
            )}, but the row is ${JSON.stringify(answer)}`,
          ]),
      ...(await smoke(project, `http://127.0.0.1:${port}`, token)),
    ];
  } finally {
    await server.close();
    await issuer.close();
  }
}

const post = (port, path, body, token) =>
  fetch(`http://127.0.0.1:${port}${path}`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      ...(token && { authorization: `Bearer ${token}` }),
    },
    body: JSON.stringify(body),
  });

/** The newest event of a topic that was read to its end. */
async function consumed(kafka, topic) {
  const { stdout } = await kafka.tool(
    'org.apache.kafka.tools.consumer.ConsoleConsumer',
    ...['--bootstrap-server', kafka.bootstrap, '--topic', topic],
    ...['--from-beginning', '--timeout-ms', '8000'],
  );
  const events = stdout
    .split('\n')
    .filter(line => line.startsWith('{'))
    .map(line => JSON.parse(line));
  return events.sort((a, b) => a.timestamp.localeCompare(b.timestamp)).at(-1);
}
