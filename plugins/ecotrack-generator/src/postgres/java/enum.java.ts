import { javaFile } from '../../application/java/javaFile';
import { javaString } from '../../text/java';
import { text } from '../../text/text';
import type { EnumPlan } from '../plan/columnPlan';

/** The values a column may hold; constants that cannot be spelt like the value carry it. */
export function enumJava(packageName: string, plan: EnumPlan): string {
  const { name, constants } = plan;
  if (plan.plain) {
    return javaFile(
      packageName,
      [],
      text`
public enum ${name} {
    ${constants.map(constant => constant.name).join(',\n')}
}
`,
    );
  }
  return javaFile(
    packageName,
    [
      'com.fasterxml.jackson.annotation.JsonValue',
      'jakarta.persistence.EnumeratedValue',
    ],
    text`
public enum ${name} {
    ${constants
      .map(constant => `${constant.name}(${javaString(constant.value)})`)
      .join(',\n')};

    @EnumeratedValue
    private final String value;

    ${name}(String value) {
        this.value = value;
    }

    /** How the value is stored and sent. */
    @JsonValue
    public String value() {
        return value;
    }
}
`,
  );
}
