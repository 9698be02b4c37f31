import type { APIRequestContext } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';

const FILE = join(__dirname, '../../../../app-config.production.yaml');
/** Where a portal under development has its backend and its reloading. */
const DEVELOPMENT = ['http://localhost:7007', 'ws://localhost:*'];

/**
 * The Content-Security-Policy that production serves: the framework's own, as a running backend says it, under what
 * app-config.production.yaml says. Only connections are wider, because here the backend has an address of its own.
 */
export async function productionPolicy(
  request: APIRequestContext,
): Promise<string> {
  const answer = await request.get(
    'http://localhost:7007/.backstage/health/v1/readiness',
  );
  const defaults = answer.headers()['content-security-policy'] ?? '';
  const directives = new Map<string, readonly string[]>(
    defaults.split(';').map(one => {
      const [name, ...values] = one.trim().split(' ');
      return [name, values];
    }),
  );
  const { csp } = parse(readFileSync(FILE, 'utf8')).backend;
  for (const [name, values] of Object.entries<string[]>(csp))
    directives.set(name, values);
  directives.set('connect-src', [
    ...(directives.get('connect-src') ?? []),
    ...DEVELOPMENT,
  ]);
  directives.delete('upgrade-insecure-requests');
  return [...directives]
    .map(([name, values]) => [name, ...values].join(' '))
    .join(';');
}
