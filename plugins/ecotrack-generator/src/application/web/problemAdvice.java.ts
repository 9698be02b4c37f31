import { text } from '../../text/text';
import { javaFile } from '../java/javaFile';

/** Every error as a problem detail (RFC 9457) that tells a client what to mend and nothing of the inside. */
export const problemAdviceJava = (
  packageName: string,
  withDatabase: boolean,
): string =>
  javaFile(
    packageName,
    [
      'jakarta.validation.ConstraintViolationException',
      'java.util.Comparator',
      'java.util.List',
      'java.util.stream.Stream',
      'org.slf4j.Logger',
      'org.slf4j.LoggerFactory',
      'org.springframework.context.MessageSourceResolvable',
      'org.springframework.dao.DataIntegrityViolationException',
      'org.springframework.dao.OptimisticLockingFailureException',
      'org.springframework.http.HttpHeaders',
      'org.springframework.http.HttpStatus',
      'org.springframework.http.HttpStatusCode',
      'org.springframework.http.ProblemDetail',
      'org.springframework.http.ResponseEntity',
      'org.springframework.http.converter.HttpMessageNotReadableException',
      'org.springframework.security.access.AccessDeniedException',
      'org.springframework.security.core.AuthenticationException',
      'org.springframework.validation.FieldError',
      'org.springframework.validation.method.ParameterValidationResult',
      'org.springframework.web.bind.MethodArgumentNotValidException',
      'org.springframework.web.bind.annotation.ExceptionHandler',
      'org.springframework.web.bind.annotation.ResponseStatus',
      'org.springframework.web.bind.annotation.RestControllerAdvice',
      'org.springframework.web.context.request.WebRequest',
      'org.springframework.web.method.annotation.HandlerMethodValidationException',
      'org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler',
      'tools.jackson.core.JacksonException',
    ],
    text`
@RestControllerAdvice
public class ProblemAdvice extends ResponseEntityExceptionHandler {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemAdvice.class);

    public record InvalidField(String field, String message) {
    }

    @Override
    protected ResponseEntity<Object> handleMethodArgumentNotValid(
            MethodArgumentNotValidException exception, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        Stream<InvalidField> fields = exception.getBindingResult().getFieldErrors().stream()
                .map(error -> new InvalidField(error.getField(), error.getDefaultMessage()));
        return handleExceptionInternal(exception, invalid(fields), headers, status, request);
    }

    @Override
    protected ResponseEntity<Object> handleHandlerMethodValidationException(
            HandlerMethodValidationException exception, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        Stream<InvalidField> fields = exception.getParameterValidationResults().stream()
                .flatMap(result -> result.getResolvableErrors().stream()
                        .map(error -> new InvalidField(nameOf(result, error), error.getDefaultMessage())));
        return handleExceptionInternal(exception, invalid(fields), headers, status, request);
    }

    @Override
    protected ResponseEntity<Object> handleHttpMessageNotReadable(
            HttpMessageNotReadableException exception, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        if (exception.getCause() instanceof JacksonException cause && !cause.getPath().isEmpty()) {
            String field = cause.getPath().getFirst().getPropertyName();
            ProblemDetail problem = invalid(Stream.of(new InvalidField(field, "is no value of this field")));
            return handleExceptionInternal(exception, problem, headers, status, request);
        }
        return super.handleHttpMessageNotReadable(exception, headers, status, request);
    }

    @ExceptionHandler
    @ResponseStatus(HttpStatus.BAD_REQUEST)
    public ProblemDetail violation(ConstraintViolationException exception) {
        return invalid(exception.getConstraintViolations().stream()
                .map(violation -> new InvalidField(violation.getPropertyPath().toString(), violation.getMessage())));
    }

    @ExceptionHandler
    @ResponseStatus(HttpStatus.NOT_FOUND)
    public ProblemDetail notFound(NotFoundException exception) {
        return ProblemDetail.forStatusAndDetail(HttpStatus.NOT_FOUND, exception.getMessage());
    }

    ${
      withDatabase &&
      text`
@ExceptionHandler
@ResponseStatus(HttpStatus.CONFLICT)
public ProblemDetail concurrentChange(OptimisticLockingFailureException exception) {
    return ProblemDetail.forStatusAndDetail(HttpStatus.CONFLICT, "Somebody else changed the row; try again.");
}

/** The database refuses what no single request could know: a value that is taken, a row that is referred to. */
@ExceptionHandler
@ResponseStatus(HttpStatus.CONFLICT)
public ProblemDetail constraint(DataIntegrityViolationException exception) {
    ProblemDetail problem = ProblemDetail.forStatusAndDetail(
            HttpStatus.CONFLICT, "The change contradicts what is stored.");
    if (exception.getCause() instanceof org.hibernate.exception.ConstraintViolationException cause
            && cause.getConstraintName() != null) {
        problem.setProperty("constraint", cause.getConstraintName());
    }
    return problem;
}

`
    }
    /** Spring Security answers these itself. */
    @ExceptionHandler({ AccessDeniedException.class, AuthenticationException.class })
    public void security(Exception exception) throws Exception {
        throw exception;
    }

    @ExceptionHandler
    @ResponseStatus(HttpStatus.INTERNAL_SERVER_ERROR)
    public ProblemDetail unexpected(Exception exception) {
        LOG.error("A request failed", exception);
        return ProblemDetail.forStatusAndDetail(
                HttpStatus.INTERNAL_SERVER_ERROR, "The service could not answer; the trace id leads to the cause.");
    }

    private static ProblemDetail invalid(Stream<InvalidField> fields) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST, "Some fields are invalid.");
        List<InvalidField> errors = fields.sorted(Comparator.comparing(InvalidField::field)).toList();
        problem.setProperty("errors", errors);
        return problem;
    }

    private static String nameOf(ParameterValidationResult result, MessageSourceResolvable error) {
        return error instanceof FieldError field ? field.getField() : result.getMethodParameter().getParameterName();
    }
}
`,
  );
