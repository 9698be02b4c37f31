import { readScope, writeScope, type Service } from '@ecotrack/model';
import type { TablePlan } from '../../postgres/plan/tablePlan';
import { schemaRef } from './schemas';
import { security } from './security';
import type { SecurityRequirement } from './security';

/** One operation of the document. */
export interface Operation {
  readonly operationId: string;
  readonly summary: string;
  readonly tags: readonly string[];
  readonly security: readonly SecurityRequirement[];
  readonly parameters?: readonly object[];
  readonly requestBody?: {
    readonly required: boolean;
    readonly content: object;
  };
  readonly responses: { readonly [status: string]: object };
}

/** One path of the document, with those of the methods that it has. */
export interface PathItem {
  readonly parameters?: readonly object[];
  readonly get: Operation;
  readonly post?: Operation;
  readonly put?: Operation;
  readonly patch?: Operation;
  readonly delete?: Operation;
}

/** What all operations on a table have in common. */
export const operation = (
  service: Service,
  table: TablePlan,
  verb: 'list' | 'create' | 'get' | 'update' | 'patch' | 'delete',
  summary: string,
) => ({
  operationId: `${verb}${table.entity}`,
  summary,
  tags: [table.entity],
  security: security(
    service,
    verb === 'list' || verb === 'get'
      ? readScope(service)
      : writeScope(service),
  ),
});

export const json = (schema: string) => ({
  'application/json': { schema: schemaRef(schema) },
});
export const header = (name: string) => ({
  $ref: `#/components/headers/${name}`,
});
export const parameter = (name: string) => ({
  $ref: `#/components/parameters/${name}`,
});

/** Rows of a table in a sentence: `order items` for `order_items`. */
export const rowsOf = ({ table }: TablePlan) => table.name.replaceAll('_', ' ');
