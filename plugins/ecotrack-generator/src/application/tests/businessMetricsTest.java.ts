import { packageName, type Service } from '@ecotrack/model';
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
      'io.micrometer.core.instrument.simple.SimpleMeterRegistry',
      'org.junit.jupiter.api.AfterEach',
      'org.junit.jupiter.api.BeforeEach',
      'org.junit.jupiter.api.Test',
      'org.springframework.transaction.support.TransactionSynchronization',
      'org.springframework.transaction.support.TransactionSynchronizationManager',
      'static org.assertj.core.api.Assertions.assertThat',
    ],
    text`
class BusinessMetricsTest {

    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
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
    private static void commit() {
        TransactionSynchronizationManager.getSynchronizations().forEach(TransactionSynchronization::afterCommit);
    }
}
`,
  );
}

function test({ metric, method, value }: MetricPlan): string {
  const meter = `registry.get(${javaString(metric.name)})`;
  const actual = value
    ? `${meter}.summary().totalAmount()`
    : `${meter}.counter().count()`;
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
