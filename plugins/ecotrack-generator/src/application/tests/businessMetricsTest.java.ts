import { packageName, prometheusSeries, type Service } from '@ecotrack/model';
import { metricsOf, type MetricPlan } from '../metrics/metricPlan';
import { tablePlans } from '../../postgres/plan/tablePlan';
import { javaString } from '../../text/java';
import { text } from '../../text/text';
import { javaFile } from '../java/javaFile';

/** Each metric counts when the transaction commits, and only then; undefined when the model has none. */
export function businessMetricsTestJava(service: Service): string | undefined {
  const metrics = tablePlans(service).flatMap(plan => metricsOf(plan, service));
  if (metrics.length === 0) return undefined;
  return javaFile(
    `${packageName(service)}.metrics`,
    [
      'io.micrometer.prometheusmetrics.PrometheusConfig',
      'io.micrometer.prometheusmetrics.PrometheusMeterRegistry',
      'java.util.List',
      'org.junit.jupiter.api.AfterEach',
      'org.junit.jupiter.api.BeforeEach',
      'org.junit.jupiter.api.Test',
      'org.springframework.transaction.support.TransactionSynchronization',
      'org.springframework.transaction.support.TransactionSynchronizationManager',
      'static org.assertj.core.api.Assertions.assertThat',
    ],
    text`
class BusinessMetricsTest {

    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final BusinessMetrics metrics = new BusinessMetrics(registry);

    @BeforeEach
    void begin() {
        TransactionSynchronizationManager.initSynchronization();
    }

    @AfterEach
    void end() {
        TransactionSynchronizationManager.clearSynchronization();
    }

    ${metrics.map(test)}
    /** Value of a series as Prometheus scrapes it; a series that is not there fails the test. */
    private double scraped(String series) {
        List<String> lines = registry.scrape().lines().filter(line -> line.startsWith(series + " ")).toList();
        assertThat(lines).as(series).hasSize(1);
        return Double.parseDouble(lines.getFirst().substring(series.length() + 1));
    }

    private static void commit() {
        TransactionSynchronizationManager.getSynchronizations().forEach(TransactionSynchronization::afterCommit);
    }
}
`,
  );
}

function test({ metric, method, value }: MetricPlan): string {
  const actual = `scraped(${javaString(prometheusSeries(metric))})`;
  const amount = value ? 25 : 1;
  return text`
@Test
void ${method}CountsWhenTheTransactionCommits() {
    metrics.${method}(${value ? String(amount) : ''});
    assertThat(${actual}).isZero();
    commit();
    assertThat(${actual}).isEqualTo(${amount});
}

`;
}
