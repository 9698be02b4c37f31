import { isDeepStrictEqual } from 'node:util';
import type { ReadRepository } from '../ReadRepository';
import type { Schema } from '../Schema';
import { codeValues } from './codeValues';
import { databaseValues } from './databaseValues';
import { deliveredValues } from './deliveredValues';
import { documentValues } from './documentValues';
import { eventValues } from './eventValues';

/** Values of the documents that do not stand in the files that carry them. */
export function lostValues(
  repository: ReadRepository,
  schema: Schema,
): string[] {
  const { service } = repository.input;
  return [
    ...documentValues(repository),
    ...databaseValues(service, schema),
    ...eventValues(repository),
    ...codeValues(repository),
    ...service.spec.delivery.environments.flatMap(({ name }) =>
      deliveredValues(repository, name),
    ),
  ]
    .filter(([, expected, found]) => !isDeepStrictEqual(expected, found))
    .map(
      ([what, expected, found]) =>
        `${what}: ${JSON.stringify(expected)} became ${JSON.stringify(found)}`,
    );
}
