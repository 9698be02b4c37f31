import { javaFile } from '../../application/java/javaFile';
import { text } from '../../text/text';
import type { EnumPlan } from '../plan/columnPlan';

/** The values a column may hold. */
export const enumJava = (
  packageName: string,
  { name, constants }: EnumPlan,
): string =>
  javaFile(
    packageName,
    [],
    text`
public enum ${name} {
    ${constants.join(',\n')}
}
`,
  );
