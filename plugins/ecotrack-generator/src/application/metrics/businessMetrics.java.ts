import { packageName, type Service } from '@ecotrack/model';
import { tablePlans } from '../../postgres/plan/tablePlan';
import { javaString } from '../../text/java';
import { text } from '../../text/text';
import { javaFile } from '../java/javaFile';
import { metricsOf, type MetricPlan } from './metricPlan';

const counting = ({ method: name, value }: MetricPlan) =>
  value
    ? text`
public void ${name}(Number value) {
    if (value != null) {
        afterCommit(() -> ${name}.record(value.doubleValue()));
    }
}

`
    : text`
public void ${name}() {
    afterCommit(${name}::increment);
}

`;

const meter = ({ metric, method, value }: MetricPlan) => text`
${method} = ${value ? 'DistributionSummary' : 'Counter'}.builder(${javaString(
  metric.name,
)})
        .description(${javaString(metric.description)})
        .register(registry);
`;

/** The business metrics of the model; a write counts when its transaction has committed. */
export function businessMetricsJava(service: Service): string | undefined {
  const metrics = tablePlans(service).flatMap(plan => metricsOf(plan, service));
  if (metrics.length === 0) return undefined;
  return javaFile(
    `${packageName(service)}.metrics`,
    [
      'io.micrometer.core.instrument.Counter',
      'io.micrometer.core.instrument.DistributionSummary',
      'io.micrometer.core.instrument.MeterRegistry',
      'org.springframework.stereotype.Component',
      'org.springframework.transaction.support.TransactionSynchronization',
      'org.springframework.transaction.support.TransactionSynchronizationManager',
    ],
    text`
@Component
public class BusinessMetrics {

    ${metrics.map(
      ({ method, value }) =>
        `private final ${value ? 'DistributionSummary' : 'Counter'} ${method};`,
    )}

    BusinessMetrics(MeterRegistry registry) {
        ${metrics.map(meter)}
    }

    ${metrics.map(counting)}
    private static void afterCommit(Runnable count) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                count.run();
            }
        });
    }
}
`,
  );
}
