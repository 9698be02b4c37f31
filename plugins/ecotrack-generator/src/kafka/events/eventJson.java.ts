import { packageName, type Service } from '@ecotrack/model';
import { javaFile } from '../../application/java/javaFile';
import { text } from '../../text/text';

export const eventJsonJava = (service: Service) =>
  javaFile(
    `${packageName(service)}.events`,
    [
      'com.fasterxml.jackson.annotation.JsonInclude.Include',
      'tools.jackson.core.StreamWriteFeature',
      'tools.jackson.databind.json.JsonMapper',
    ],
    text`
/** JSON of events. A mapper of its own: what is on the wire must not follow the settings of the web API. */
public final class EventJson {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .changeDefaultPropertyInclusion(inclusion -> inclusion.withValueInclusion(Include.NON_NULL))
            .build();

    private EventJson() {}

    public static String write(Object event) {
        return MAPPER.writeValueAsString(event);
    }

    /** Throws an unchecked JacksonException when the bytes are no such event. */
    public static <T> T read(byte[] json, Class<T> type) {
        return MAPPER.readValue(json, type);
    }
}
`,
  );
