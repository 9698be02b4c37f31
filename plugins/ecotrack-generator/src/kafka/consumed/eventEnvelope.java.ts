import { packageName, type Service } from '@ecotrack/model';
import { javaFile } from '../../application/java/javaFile';
import { text } from '../../text/text';

export const eventEnvelopeJava = (service: Service) =>
  javaFile(
    `${packageName(service)}.events.consumed`,
    [
      `${packageName(service)}.events.EventJson`,
      `${packageName(service)}.events.EventMetadata`,
      'com.fasterxml.jackson.annotation.JsonAnySetter',
      'com.fasterxml.jackson.annotation.JsonProperty',
      'java.time.Instant',
      'java.util.Map',
      'tools.jackson.core.JacksonException',
      'tools.jackson.databind.JsonNode',
    ],
    text`
/** An event of another service, as far as this one has to know it. */
public record EventEnvelope(
        @JsonProperty("event_id") String eventId,
        @JsonProperty("event_type") String eventType,
        Instant timestamp,
        JsonNode data,
        EventMetadata metadata,
        @JsonAnySetter Map<String, JsonNode> keys) {

    /** Throws InvalidEventException when the bytes are no JSON object with an id and a type. */
    static EventEnvelope read(byte[] json) {
        EventEnvelope event;
        try {
            event = EventJson.read(json, EventEnvelope.class);
        } catch (JacksonException e) {
            throw new InvalidEventException("The message is no event: " + e.getOriginalMessage(), e);
        }
        if (event == null || isBlank(event.eventId()) || isBlank(event.eventType())) {
            throw new InvalidEventException("The message lacks event_id or event_type", null);
        }
        return event;
    }

    /** A further field of the envelope, such as order_id. */
    public JsonNode key(String name) {
        JsonNode value = keys == null ? null : keys.get(name);
        if (value == null) {
            throw new InvalidEventException("Event " + eventId + " has no " + name, null);
        }
        return value;
    }

    private static boolean isBlank(String text) {
        return text == null || text.isBlank();
    }
}
`,
  );
