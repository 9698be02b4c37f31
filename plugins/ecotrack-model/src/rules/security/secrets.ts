import { ownSecret } from '../../names';
import type { Secret } from '../../service/security';
import type { Service } from '../../service/service';
import { duplicates } from '../duplicates';
import type { Finding, SpanningRule } from '../SpanningRule';
import { each, type ServiceDraft } from '../walk';

/** Last words of the Kubernetes Secrets that every service has, and of other things named after it. */
const KEPT = /(?:^|-)(?:database|owner|redis|kafka|lag|config|tls|token)$/;
const PLATFORM_PATHS = /^(?:redis|kafka|postgres|database|platform)\//;

const secretsOf = ({ spec }: ServiceDraft) =>
  each<Secret>(spec?.security?.secrets, ['spec', 'security', 'secrets']);

export const reservedSecret: SpanningRule<Service> = {
  id: 'security/reserved-secret',
  message: 'The secret name {name} ends like the secrets every service has.',
  fix: 'Name it after what it opens, such as "stripe".',
  *check(service) {
    for (const { value, path } of secretsOf(service))
      if (value.name !== undefined && KEPT.test(value.name))
        yield { path: [...path, 'name'], values: { name: value.name } };
  },
};

export const duplicateSecret: SpanningRule<Service> = {
  id: 'security/duplicate-secret',
  message: 'The secret {name} is listed twice.',
  fix: 'Put its keys into one entry.',
  *check(service) {
    const secrets = secretsOf(service);
    const by = (field: 'name' | 'path') =>
      secrets.map(({ value, path }) => ({
        name: value[field],
        path: [...path, field],
      }));
    yield* duplicates(by('name'), name => name.replaceAll('-', ''));
    yield* duplicates(by('path'));
    for (const { value, path } of secrets)
      yield* duplicates(
        each<string>(value.keys, [...path, 'keys']).map(key => ({
          name: key.value,
          path: key.path,
        })),
        name => name.replaceAll('-', ''),
      );
  },
};

export const foreignPath: SpanningRule<Service> = {
  id: 'security/foreign-path',
  message: 'The secret path {path} belongs to {owner}.',
  fix: 'Keep secrets of this service below its own name, and shared ones below a name that is no service.',
  *check(service, { taken }): Iterable<Finding> {
    const own = service.metadata?.name;
    const others = (taken?.services ?? []).map(({ name }) => name);
    for (const { value, path } of secretsOf(service)) {
      const first = value.path?.split('/')[0];
      if (first === undefined || value.path === undefined) continue;
      const owner = PLATFORM_PATHS.test(value.path)
        ? 'the platform'
        : others.find(name => name === first && name !== own);
      if (owner !== undefined)
        yield { path: [...path, 'path'], values: { path: value.path, owner } };
    }
  },
};

export const foreignSecret: SpanningRule<Service> = {
  id: 'security/foreign-secret',
  message: 'The Kubernetes Secret {secret} would look like one of {owner}.',
  fix: 'Use another name for the secret.',
  *check(service, { taken }) {
    const name = service.metadata?.name;
    if (name === undefined) return;
    for (const { value, path } of secretsOf(service)) {
      if (value.name === undefined) continue;
      const secret = ownSecret({ metadata: { name } }, value.name);
      const owner = (taken?.services ?? []).find(
        other =>
          other.name.startsWith(`${name}-`) &&
          secret.startsWith(`${other.name}-`),
      )?.name;
      if (owner !== undefined)
        yield { path: [...path, 'name'], values: { secret, owner } };
    }
  },
};
