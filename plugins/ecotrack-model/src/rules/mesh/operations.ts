import { resourcePath } from '../../names';
import type { Operation } from '../../service/values/operation';
import type { Service } from '../../service/service';
import type { Finding, SpanningRule } from '../SpanningRule';
import { each, tablesOf } from '../walk';

type Caller = Service['spec']['mesh']['callers'][number];

export const offeredOperation: SpanningRule<Service> = {
  id: 'mesh/operation-not-offered',
  message:
    'A caller may use {operation}, but the API of the table {table} is {api}.',
  fix: 'Change "api" of the table, or remove the operation.',
  *check(service): Iterable<Finding> {
    const tables = tablesOf(service).map(({ value }) => value);
    for (const caller of each<Caller>(service.spec?.mesh?.callers, [
      'spec',
      'mesh',
      'callers',
    ])) {
      for (const { value, path } of each<Operation>(caller.value.operations, [
        ...caller.path,
        'operations',
      ])) {
        const resource = value.path?.split('/')[1];
        const table = tables.find(
          ({ name }) =>
            name !== undefined && resourcePath({ name }) === resource,
        );
        const offered =
          table?.api === undefined ||
          value.method === undefined ||
          table.api === 'full' ||
          (table.api === 'readOnly' && value.method === 'GET');
        if (!offered)
          yield {
            path,
            values: {
              operation: `${value.method} ${value.path}`,
              table: table.name,
              api: table.api,
            },
          };
      }
    }
  },
};
