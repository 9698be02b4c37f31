import type { Service } from '../service/service';
import type { Table } from '../service/table';
import { camelCase, pascalCase } from './words';

export const packageName = (service: Service) =>
  service.spec.application.package;
export const packagePath = (service: Service) =>
  packageName(service).replaceAll('.', '/');
/** `OrderServiceApplication` for `order-service`. */
export const applicationClass = (service: Pick<Service, 'metadata'>) =>
  `${pascalCase(service.metadata.name)}Application`;
export const entityClass = (table: Pick<Table, 'name' | 'entity'>) =>
  table.entity ?? pascalCase(table.name);
export const propertyName = (column: string) => camelCase(column);
/** Last segment of the resource path of a table: `order-items` for `order_items`. */
export const resourcePath = (table: Pick<Table, 'name'>) =>
  table.name.replaceAll('_', '-');
