import { javaFile } from '../../application/java/javaFile';
import { text } from '../../text/text';
import type { TablePlan } from '../plan/tablePlan';

/** What the API returns and the cache holds of a row. */
export function viewJava(plan: TablePlan): string {
  const { entity, variable, viewed } = plan;
  return javaFile(
    plan.package,
    viewed.flatMap(({ imports }) => imports),
    text`
public record ${entity}View(
        ${viewed.map(({ type, property }) => `${type} ${property},`)}
        long version) {

    public static ${entity}View of(${entity} ${variable}) {
        return new ${entity}View(
                ${viewed.map(({ getter }) => `${variable}.${getter}(),`)}
                ${variable}.getVersion());
    }
}
`,
  );
}
