import { packageName, type Service } from '@ecotrack/model';
import { javaFile } from '../../application/java/javaFile';
import { text } from '../../text/text';

export const eventTracingJava = (service: Service) =>
  javaFile(
    `${packageName(service)}.events`,
    [
      'io.micrometer.tracing.Span',
      'io.micrometer.tracing.TraceContext',
      'io.micrometer.tracing.Tracer',
      'io.micrometer.tracing.propagation.Propagator',
      'java.util.HashMap',
      'java.util.Map',
      'org.springframework.beans.factory.annotation.Value',
      'org.springframework.stereotype.Component',
    ],
    text`
/** Carries the trace of a request over the outbox, whose publisher runs later in a thread of its own. */
@Component
public class EventTracing {

    private static final String TRACEPARENT = "traceparent";

    private final Tracer tracer;
    private final Propagator propagator;
    private final String source;

    public EventTracing(
            Tracer tracer, Propagator propagator, @Value("\${spring.application.name}") String source) {
        this.tracer = tracer;
        this.propagator = propagator;
        this.source = source;
    }

    public EventMetadata metadata() {
        TraceContext context = tracer.currentTraceContext().context();
        return new EventMetadata(source, context == null ? null : context.traceId());
    }

    /** W3C traceparent of the current span, or null outside a trace. */
    public String traceparent() {
        TraceContext context = tracer.currentTraceContext().context();
        if (context == null) {
            return null;
        }
        Map<String, String> carrier = new HashMap<>();
        propagator.inject(context, carrier, Map::put);
        return carrier.get(TRACEPARENT);
    }

    /** Runs the work in a new span below the given traceparent; without one in a trace of its own. */
    public void continueTrace(String traceparent, String name, Runnable work) {
        Span span = propagator
                .extract(traceparent, (parent, field) -> TRACEPARENT.equals(field) ? parent : null)
                .name(name)
                .start();
        Tracer.SpanInScope scope = tracer.withSpan(span);
        try {
            work.run();
        } catch (RuntimeException e) {
            span.error(e);
            throw e;
        } finally {
            scope.close();
            span.end();
        }
    }
}
`,
  );
