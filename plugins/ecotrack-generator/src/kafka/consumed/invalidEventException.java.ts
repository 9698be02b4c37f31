import { packageName, type Service } from '@ecotrack/model';
import { javaFile } from '../../application/java/javaFile';
import { text } from '../../text/text';

/** Class that the binding names as not worth a second attempt. */
export const invalidEventException = (service: Service) =>
  `${packageName(service)}.events.consumed.InvalidEventException`;

export const invalidEventExceptionJava = (service: Service) =>
  javaFile(
    `${packageName(service)}.events.consumed`,
    ['java.io.Serial'],
    text`
/** A message that no further attempt makes readable: it goes to the dead letter topic at once. */
public class InvalidEventException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    InvalidEventException(String message, Throwable cause) {
        super(message, cause);
    }
}
`,
  );
