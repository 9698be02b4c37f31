import { text } from '../../text/text';
import { javaFile } from '../java/javaFile';

/** JSON Merge Patch (RFC 7396) over requests, validated like a whole request. */
export const mergePatchJava = (packageName: string): string =>
  javaFile(
    packageName,
    [
      'jakarta.validation.ConstraintViolation',
      'jakarta.validation.ConstraintViolationException',
      'jakarta.validation.Validator',
      'java.util.Map',
      'java.util.Set',
      'org.springframework.stereotype.Component',
      'org.springframework.http.HttpStatus',
      'org.springframework.http.ProblemDetail',
      'org.springframework.web.ErrorResponseException',
      'tools.jackson.core.JacksonException',
      'tools.jackson.databind.JsonNode',
      'tools.jackson.databind.json.JsonMapper',
      'tools.jackson.databind.node.ObjectNode',
    ],
    text`
@Component
public class MergePatch {

    public static final String MEDIA_TYPE = "application/merge-patch+json";

    private final JsonMapper mapper;
    private final Validator validator;

    MergePatch(JsonMapper mapper, Validator validator) {
        this.mapper = mapper;
        this.validator = validator;
    }

    /** The value with the fields of the patch in place of its own. */
    public <T> T apply(JsonNode patch, T value) {
        @SuppressWarnings("unchecked")
        Class<T> type = (Class<T>) value.getClass();
        T patched = read(merge(mapper.valueToTree(value), patch), type);
        Set<ConstraintViolation<T>> violations = validator.validate(patched);
        if (!violations.isEmpty()) {
            throw new ConstraintViolationException(violations);
        }
        return patched;
    }

    private <T> T read(JsonNode tree, Class<T> type) {
        try {
            return mapper.treeToValue(tree, type);
        } catch (JacksonException cause) {
            ProblemDetail problem = ProblemDetail.forStatusAndDetail(
                    HttpStatus.BAD_REQUEST, "The patch does not fit the fields of the row.");
            throw new ErrorResponseException(HttpStatus.BAD_REQUEST, problem, cause);
        }
    }

    private JsonNode merge(JsonNode target, JsonNode patch) {
        if (!patch.isObject()) {
            return patch;
        }
        ObjectNode merged = target.isObject() ? (ObjectNode) target : mapper.createObjectNode();
        for (Map.Entry<String, JsonNode> field : patch.properties()) {
            JsonNode value = field.getValue();
            if (value.isNull()) {
                merged.putNull(field.getKey());
            } else {
                merged.set(field.getKey(), merge(merged.path(field.getKey()), value));
            }
        }
        return merged;
    }
}
`,
  );
