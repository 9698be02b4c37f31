import fc from 'fast-check';
import { resourcePath, type PlatformEnvironment } from '@ecotrack/model';
import { between, chance, maybe, oneOf, several, type Draw } from './Draw';
import { kebabName, Names } from './names';
import type { SpecPart, TableDocument } from './ServiceDocument';

type Operations = NonNullable<
  SpecPart<'application'>['calls']
>[number]['operations'];

const METHODS = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'] as const;
/** The last part is no name of a table: those end in one letter. */
const path = () =>
  fc.stringMatching(
    /^\/[a-z0-9]{1,8}-zz(?:\/(?:[a-z0-9]{1,8}|\{[a-z][A-Za-z0-9]{0,8}\})){0,3}$/,
  );
const host = () =>
  fc.stringMatching(
    /^[a-z0-9](?:[a-z0-9-]{0,20}[a-z0-9])?\.[a-z0-9]{1,20}\.[a-z]{2,9}z$/,
  );
const label = () => fc.stringMatching(/^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/);

/** Operations that are no two alike, the names of variables left aside. */
export function operations(
  draw: Draw,
  tables: readonly TableDocument[] = [],
): Operations {
  const offered = tables
    .filter(({ api }) => api === 'full' || api === 'readOnly')
    .map(table => {
      const base = `/${resourcePath(table)}`;
      return {
        method: table.api === 'full' ? oneOf(draw, METHODS) : ('GET' as const),
        path: chance(draw, 5) ? base : `${base}/{id}`,
      };
    });
  const all = [
    ...offered,
    ...several(draw, 1, 2, () => ({
      method: oneOf(draw, METHODS),
      path: draw(path),
    })),
  ];
  const plain = ({ method, path: one }: Operations[number]) =>
    `${method} ${one.replace(/\{[^}]*\}/g, '{}')}`;
  return [...new Map(all.map(one => [plain(one), one])).values()];
}

export function mesh(
  draw: Draw,
  own: string,
  tables: readonly TableDocument[],
  baseDomain: string,
): SpecPart<'mesh'> {
  const callers = new Names([own]);
  const exposure = oneOf(draw, ['internal', 'public']);
  const hosts = several(draw, 0, 2, () => ({
    host: draw(host),
    port: oneOf(draw, [undefined, 443, 1024, 8443, 65_535]),
  }));
  return {
    exposure,
    host:
      exposure === 'public'
        ? maybe(draw, 5, () => `${draw(label)}.${baseDomain}`)
        : undefined,
    callers: several(draw, 0, 2, () => ({
      service: callers.add(kebabName(draw)),
      operations: operations(draw, tables),
    })),
    externalHosts: [
      ...new Map(
        hosts.map(one => [`${one.host}:${one.port ?? 443}`, one]),
      ).values(),
    ],
  };
}

/** Faults in environments that allow them and get the service, where there are any. */
export function faultInjection(
  draw: Draw,
  environments: readonly PlatformEnvironment[],
  delivered: SpecPart<'delivery'>,
): SpecPart<'mesh'>['faultInjection'] {
  const names = environments
    .filter(one => one.faultInjection)
    .map(({ name }) => name)
    .filter(name => delivered.environments?.some(one => one.name === name));
  if (names.length === 0 || chance(draw, 5)) return undefined;
  return {
    environments: names,
    expires: oneOf(draw, ['2026-12-31', '2099-02-28']),
    delayMs: maybe(draw, 5, () => between(draw, 100, 60_000)),
    abortStatus: maybe(draw, 5, () => between(draw, 400, 599)),
  };
}
