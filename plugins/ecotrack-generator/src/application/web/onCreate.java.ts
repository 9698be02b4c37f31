import { text } from '../../text/text';
import { javaFile } from '../java/javaFile';

/** Validation group of fields that only a new row must have. */
export const onCreateJava = (packageName: string): string =>
  javaFile(
    packageName,
    ['jakarta.validation.groups.Default'],
    text`
public interface OnCreate extends Default {
}
`,
  );
