import { packageName, type Service } from '@ecotrack/model';
import { javaFile } from '../../application/java/javaFile';
import { text } from '../../text/text';
import type { ColumnPlan } from '../plan/columnPlan';
import type { TablePlan } from '../plan/tablePlan';
import { VALIDATION_IMPORTS, validation } from '../plan/validation';

const parameter = (column: ColumnPlan) =>
  [...validation(column), column.type, column.request].join(' ');

/** What a client sends to create or to replace a row. A field with a default may be left out. */
export function requestJava(plan: TablePlan, service: Service): string {
  const { entity, variable, written } = plan;
  return javaFile(
    plan.package,
    [
      ...VALIDATION_IMPORTS,
      ...written.flatMap(({ imports }) => imports),
      `${packageName(service)}.web.OnCreate`,
    ],
    text`
public record ${entity}Request(
        ${written.map(parameter).join(',\n')}) {

    /** The request that would leave the row as it is. */
    public static ${entity}Request of(${entity} ${variable}) {
        return new ${entity}Request(
                ${written
                  .map(({ password, getter }) =>
                    password ? 'null' : `${variable}.${getter}()`,
                  )
                  .join(',\n')});
    }

    /** Puts the values into the row${
      written.some(({ password }) => password)
        ? ', all but the password, which the service hashes'
        : ''
    }. */
    public void applyTo(${entity} ${variable}) {
        ${written
          .filter(({ password }) => !password)
          .map(column => assignment(column, variable))}
    }${redacted(plan)}
}
`,
  );
}

function assignment(
  { column, request, setter }: ColumnPlan,
  variable: string,
): string {
  const assign = `${variable}.${setter}(${request});`;
  if (column.default === undefined || column.nullable) return assign;
  return text`
if (${request} != null) {
    ${assign}
}
`;
}

/** A record prints all its fields: one that holds what may not be logged prints none of those. */
function redacted({ entity, written }: TablePlan): string {
  if (!written.some(({ column }) => column.writeOnly)) return '';
  const shown = written
    .filter(({ column }) => !column.writeOnly)
    .map(({ request }) => `${request}=" + ${request}`);
  const parts = shown.length
    ? `"${entity}Request[${shown.join(' + ", ')} + "]"`
    : `"${entity}Request[]"`;
  return `\n\n    @Override\n    public String toString() {\n        return ${parts};\n    }`;
}
