import { packageName, type Service } from '@ecotrack/model';
import { javaFile } from '../../application/java/javaFile';
import { text } from '../../text/text';

export const eventMetadataJava = (service: Service) =>
  javaFile(
    `${packageName(service)}.events`,
    ['com.fasterxml.jackson.annotation.JsonProperty'],
    text`
/** Where an event comes from; the correlation id is the trace id of the request that caused it. */
public record EventMetadata(String source, @JsonProperty("correlation_id") String correlationId) {}
`,
  );
