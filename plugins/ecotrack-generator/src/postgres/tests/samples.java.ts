import type { Service } from '@ecotrack/model';
import { javaFile } from '../../application/java/javaFile';
import { text } from '../../text/text';
import type { ColumnPlan } from '../plan/columnPlan';
import { samples } from '../plan/samples';
import { tablePlans, type TablePlan } from '../plan/tablePlan';
import { freshValue } from './freshValue';

/** Valid rows of one table for tests. */
export function samplesJava(plan: TablePlan, service: Service): string {
  const { entity, variable } = plan;
  const rows = samples(plan.table);
  const password = plan.written.find(column => column.password);
  const of = (column: ColumnPlan) =>
    rows.find(row => row.plan.property === column.property)?.java;
  const stamp = 'Instant.parse("2026-01-15T10:00:00Z")';
  const parents = tablePlans(service).filter(({ table }) =>
    plan.references.some(
      ({ column }) => column.references?.table === table.name,
    ),
  );
  return javaFile(
    plan.package,
    [
      'jakarta.persistence.EntityManager',
      'java.math.BigDecimal',
      'java.time.Instant',
      'java.time.LocalDate',
      'java.util.Map',
      'java.util.UUID',
      'java.util.concurrent.ThreadLocalRandom',
      ...parents.map(parent => `${parent.package}.${parent.entity}Samples`),
    ],
    text`
public final class ${entity}Samples {

    public static final ${plan.id.type} ID = ${of(plan.id)!};

    private ${entity}Samples() {
    }

    /** A request that every limit of the table allows; unique values differ from call to call. */
    public static ${entity}Request request() {
        return new ${entity}Request(
                ${plan.written
                  .map(column => freshValue(plan, column) ?? of(column)!)
                  .join(',\n')});
    }

    public static ${entity}View view() {
        return new ${entity}View(
                ${plan.viewed.map(column => `${of(column) ?? stamp},`)}
                3L);
    }

    /** A row that is not stored yet. */
    public static ${entity} ${variable}() {
        ${entity} ${variable} = new ${entity}();
        request().applyTo(${variable});
        ${
          password !== undefined &&
          `${variable}.${password.setter}("{noop}secret");`
        }
        return ${variable};
    }

    /** A stored row, with the rows it refers to. */
    public static ${entity} stored(EntityManager entities) {
        ${entity} ${variable} = ${variable}();
        ${plan.references.map(({ column, setter }) => {
          const parent = parents.find(
            ({ table }) => table.name === column.references!.table,
          )!;
          return parent.entity === entity
            ? `${variable}.${setter}(null);`
            : `${variable}.${setter}(${parent.entity}Samples.stored(entities).getId());`;
        })}
        entities.persist(${variable});
        entities.flush();
        return ${variable};
    }
}
`,
  );
}
