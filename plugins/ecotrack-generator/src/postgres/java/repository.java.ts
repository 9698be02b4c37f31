import { javaFile } from '../../application/java/javaFile';
import { text } from '../../text/text';
import type { TablePlan } from '../plan/tablePlan';

/** Spring Data repository; the rows that refer to another row can be found by it. */
export function repositoryJava(plan: TablePlan): string {
  const { entity, id, references } = plan;
  const finders = references.map(
    reference => text`
List<${entity}> findBy${reference.getter.slice(3)}OrderById(${reference.type} ${
      reference.property
    });
`,
  );
  const body = finders.length > 0 ? `{\n    ${finders.join('    ')}}` : '{}';
  return javaFile(
    plan.package,
    [
      'java.util.List',
      'org.springframework.data.jpa.repository.JpaRepository',
      'org.springframework.data.jpa.repository.JpaSpecificationExecutor',
      ...id.imports,
      ...references.flatMap(({ imports }) => imports),
    ],
    text`
public interface ${entity}Repository extends JpaRepository<${entity}, ${id.type}>, JpaSpecificationExecutor<${entity}> ${body}
`,
  );
}
