import type { Draft } from '../../parse/Draft';
import type { Path } from '../../parse/errors/ModelError';
import type { Operation } from '../../service/values/operation';
import type { Service } from '../../service/service';
import { duplicates } from '../duplicates';
import type { Finding, SpanningRule } from '../SpanningRule';
import { each, type ServiceDraft } from '../walk';

type Peer = Service['spec']['application']['calls'][number];

/** Other services that a document names, with the operations they share. */
export function peersOf({ spec }: ServiceDraft) {
  return [
    ...each<Peer>(spec?.application?.calls, ['spec', 'application', 'calls']),
    ...each<Peer>(spec?.mesh?.callers, ['spec', 'mesh', 'callers']),
  ];
}

export const duplicatePeer: SpanningRule<Service> = {
  id: 'application/duplicate-service',
  message: 'The service {name} is listed twice.',
  fix: 'Put its operations into one entry.',
  *check({ spec }) {
    const lists: readonly [
      readonly (Draft<Peer> | undefined)[] | undefined,
      Path,
    ][] = [
      [spec?.application?.calls, ['spec', 'application', 'calls']],
      [spec?.mesh?.callers, ['spec', 'mesh', 'callers']],
    ];
    for (const [list, path] of lists)
      yield* duplicates(
        each<Peer>(list, path).map(peer => ({
          name: peer.value.service,
          path: [...peer.path, 'service'],
        })),
      );
    yield* duplicates(
      each<string>(spec?.application?.startAfter, [
        'spec',
        'application',
        'startAfter',
      ]).map(({ value, path }) => ({ name: value, path })),
    );
  },
};

export const ownPeer: SpanningRule<Service> = {
  id: 'application/own-service',
  message:
    'The service names itself as one that it calls, is called by or consumes from.',
  fix: 'Remove the entry.',
  *check(service): Iterable<Finding> {
    const name = service.metadata?.name;
    if (name === undefined) return;
    const others = [
      ...peersOf(service),
      ...each<{ service: string }>(service.spec?.kafka?.consumes, [
        'spec',
        'kafka',
        'consumes',
      ]),
    ];
    for (const { value, path } of others)
      if (value.service === name) yield { path: [...path, 'service'] };
  },
};

export const duplicateOperation: SpanningRule<Service> = {
  id: 'application/duplicate-operation',
  message: 'The operation {name} is listed twice.',
  fix: 'Remove one of them; the name of a variable makes no difference.',
  *check(service) {
    for (const { value, path } of peersOf(service))
      yield* duplicates(
        each<Operation>(value.operations, [...path, 'operations']).map(
          operation => ({
            name:
              operation.value.method &&
              operation.value.path &&
              `${operation.value.method} ${operation.value.path}`,
            path: operation.path,
          }),
        ),
        name => name.replace(/\{[^}]*\}/g, '{}'),
      );
  },
};
