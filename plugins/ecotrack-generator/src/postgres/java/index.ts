import { packageName, type Service } from '@ecotrack/model';
import { mainClass } from '../../application/java/javaPath';
import type { GeneratedFile } from '../../core/GeneratedFile';
import { tablePlans, type TablePlan } from '../plan/tablePlan';
import { auditContextJava } from './auditContext.java';
import { entityJava } from './entity.java';
import { enumJava } from './enum.java';
import { filtersJava } from './filters.java';
import { repositoryJava } from './repository.java';
import { requestJava } from './request.java';
import { serviceJava } from './service.java';
import { viewJava } from './view.java';

/** Classes of all tables, and what they share. */
export function postgresClasses(service: Service): GeneratedFile[] {
  const plans = tablePlans(service);
  const root = packageName(service);
  return [
    ...plans.flatMap(plan => classesOf(plan, service)),
    ...(plans.some(({ filters }) => filters.length > 0)
      ? [
          mainClass(
            `${root}.web`,
            'Filters',
            filtersJava(service),
            'Conditions that narrow a list by a column.',
          ),
        ]
      : []),
    ...(plans.some(({ table }) => table.audit)
      ? [
          mainClass(
            `${root}.audit`,
            'AuditContext',
            auditContextJava(service),
            'Tells the audit triggers who acts.',
          ),
        ]
      : []),
  ];
}

function classesOf(plan: TablePlan, service: Service): GeneratedFile[] {
  const { entity, table } = plan;
  const file = (name: string, content: string, purpose: string) =>
    mainClass(plan.package, name, content, purpose);
  return [
    file(entity, entityJava(plan), `Entity: a row of ${table.name}.`),
    file(
      `${entity}Repository`,
      repositoryJava(plan),
      `Finds and stores rows of ${table.name}.`,
    ),
    file(
      `${entity}Service`,
      serviceJava(plan, service),
      `Reads and writes ${table.name} in transactions.`,
    ),
    file(
      `${entity}Request`,
      requestJava(plan, service),
      `What clients send of ${table.name}.`,
    ),
    file(`${entity}View`, viewJava(plan), `What clients see of ${table.name}.`),
    ...plan.columns.flatMap(({ enumeration, column }) =>
      enumeration
        ? [
            file(
              enumeration.name,
              enumJava(plan.package, enumeration),
              `Values of ${table.name}.${column.name}.`,
            ),
          ]
        : [],
    ),
  ];
}
