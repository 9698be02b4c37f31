import { text } from '../../text/text';
import { javaFile } from '../java/javaFile';

/** Thrown for an id that no row has. */
export const notFoundExceptionJava = (packageName: string): string =>
  javaFile(
    packageName,
    [],
    text`
public class NotFoundException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public NotFoundException(String kind, Object id) {
        super("No " + kind + " has the id " + id + ".");
    }
}
`,
  );
