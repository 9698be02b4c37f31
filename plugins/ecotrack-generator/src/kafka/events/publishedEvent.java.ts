import { packageName, type Service } from '@ecotrack/model';
import { javaFile } from '../../application/java/javaFile';
import { text } from '../../text/text';

export const publishedEventJava = (service: Service) =>
  javaFile(
    `${packageName(service)}.events`,
    ['java.util.UUID'],
    text`
/** What every event of this service has, whatever its topic. */
public interface PublishedEvent {

    /** Unique; a message that is sent again keeps it. */
    UUID eventId();

    String eventType();
}
`,
  );
