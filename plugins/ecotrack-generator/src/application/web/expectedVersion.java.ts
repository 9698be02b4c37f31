import { text } from '../../text/text';
import { javaFile } from '../java/javaFile';

/** The version of a row that a change was made against: If-Match in, ETag out. */
export const expectedVersionJava = (packageName: string): string =>
  javaFile(
    packageName,
    [
      'java.util.Arrays',
      'org.springframework.http.HttpStatus',
      'org.springframework.web.ErrorResponseException',
      'org.springframework.http.ProblemDetail',
    ],
    text`
public final class ExpectedVersion {

    private static final ExpectedVersion ANY = new ExpectedVersion("*");

    private final String ifMatch;

    private ExpectedVersion(String ifMatch) {
        this.ifMatch = ifMatch;
    }

    /** The versions that the If-Match header of a request names. */
    public static ExpectedVersion of(String ifMatch) {
        if (ifMatch == null || ifMatch.isBlank()) {
            throw problem(HttpStatus.PRECONDITION_REQUIRED, "Send the ETag of the version you read as If-Match.");
        }
        return new ExpectedVersion(ifMatch);
    }

    /** For changes that do not come from a client's copy, such as those made by events. */
    public static ExpectedVersion any() {
        return ANY;
    }

    public static String tag(long version) {
        return "\\"" + version + "\\"";
    }

    public void require(long actual) {
        boolean expected = Arrays.stream(ifMatch.split(","))
                .map(String::strip)
                .anyMatch(tag -> tag.equals("*") || tag.equals(tag(actual)));
        if (!expected) {
            throw problem(HttpStatus.PRECONDITION_FAILED, "The row has changed since; read it again.");
        }
    }

    private static ErrorResponseException problem(HttpStatus status, String detail) {
        return new ErrorResponseException(status, ProblemDetail.forStatusAndDetail(status, detail), null);
    }
}
`,
  );
