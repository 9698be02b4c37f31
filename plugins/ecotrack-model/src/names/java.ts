import type { Named } from './Named';
import type { Service } from '../service/service';
import type { Table } from '../service/postgres/table';
import { camelCase, pascalCase } from './words';

export const packageName = (service: Service) =>
  service.spec.application.package;
export const packagePath = (service: Service) =>
  packageName(service).replaceAll('.', '/');
/** `OrderServiceApplication` for `order-service`. */
export const applicationClass = (service: Named) =>
  `${pascalCase(service.metadata.name)}Application`;
export const entityClass = (table: Pick<Table, 'name' | 'entity'>) =>
  table.entity ?? pascalCase(table.name);
export const propertyName = (column: string) => camelCase(column);
/** Last segment of the resource path of a table: `order-items` for `order_items`. */
export const resourcePath = (table: Pick<Table, 'name'>) =>
  table.name.replaceAll('_', '-');
/** Field of the API's request for a column: a `password_hash` is taken as `password` and hashed by the service. */
export const requestProperty = (column: string) =>
  propertyName(column === 'password_hash' ? 'password' : column);
/** Java enum of a column with `values`: `OrderStatus`. */
export const enumClass = (
  table: Pick<Table, 'name' | 'entity'>,
  column: string,
) => `${entityClass(table)}${pascalCase(column)}`;
/** Package of a table's classes: `com.ecotrack.order.orderitems` for `order_items`. */
export const tablePackage = (
  service: Pick<Service, 'spec'>,
  table: Pick<Table, 'name'>,
) => `${service.spec.application.package}.${table.name.replaceAll('_', '')}`;
