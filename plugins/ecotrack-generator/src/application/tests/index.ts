import { packageName } from '@ecotrack/model';
import type { GeneratedFile } from '../../core/GeneratedFile';
import type { GeneratorInput } from '../../core/GeneratorInput';
import { tablePlans } from '../../postgres/plan/tablePlan';
import { testClass } from '../java/javaPath';
import { apiITJava } from './apiIT.java';
import { architectureTestJava } from './architectureTest.java';
import { businessMetricsTestJava } from './businessMetricsTest.java';
import { controllerTestJava } from './controllerTest.java';
import { integrationTestJava } from './integrationTest.java';
import { managementITJava } from './managementIT.java';
import { openApiITJava } from './openApiIT.java';
import { securityConfigTestJava } from './securityConfigTest.java';
import { serversJava } from './servers.java';
import { testServers } from './servers';
import { serversAvailableJava } from './serversAvailable.java';
import { sessionControllerTestJava } from './sessionControllerTest.java';
import { tokensJava } from './tokens.java';

/** Tests that every service has, and those of its API; the ones with servers are called *IT. */
export function applicationTests({
  service,
  platform,
}: GeneratorInput): GeneratedFile[] {
  const root = packageName(service);
  const support = `${root}.support`;
  const servers = testServers(service, platform);
  const metrics = businessMetricsTestJava(service);
  const offered = tablePlans(service).filter(
    ({ table }) => table.api !== 'none',
  );
  return [
    testClass(
      support,
      'IntegrationTest',
      integrationTestJava(service),
      'Tests of the whole application.',
    ),
    testClass(
      support,
      'Servers',
      serversJava(service, servers),
      'Containers for servers that the environment does not name.',
    ),
    testClass(
      support,
      'ServersAvailable',
      serversAvailableJava(service, servers),
      'Skips tests with servers where there are none.',
    ),
    testClass(support, 'Tokens', tokensJava(service), 'Tokens for tests.'),
    testClass(
      root,
      'ArchitectureTest',
      architectureTestJava(service),
      'Holds the layers.',
    ),
    testClass(
      root,
      'ManagementIT',
      managementITJava(service),
      'Probes and metrics.',
    ),
    testClass(
      root,
      'OpenApiIT',
      openApiITJava(service),
      'The OpenAPI document.',
    ),
    testClass(
      `${root}.security`,
      'SecurityConfigTest',
      securityConfigTestJava(service, platform.tokens.audience),
      'Tokens that are refused, headers that are sent.',
    ),
    ...(service.spec.redis?.sessions
      ? [
          testClass(
            `${root}.security`,
            'SessionControllerTest',
            sessionControllerTestJava(service),
            'Log-in and log-out of browsers.',
          ),
        ]
      : []),
    ...(metrics
      ? [
          testClass(
            `${root}.metrics`,
            'BusinessMetricsTest',
            metrics,
            'Metrics count committed writes.',
          ),
        ]
      : []),
    ...offered.flatMap(plan => [
      testClass(
        plan.package,
        `${plan.entity}ControllerTest`,
        controllerTestJava(plan, service),
        `Statuses and JSON of ${plan.table.name}.`,
      ),
      ...(plan.table.api === 'full' && plan.references.length === 0
        ? [
            testClass(
              plan.package,
              `${plan.entity}ApiIT`,
              apiITJava(plan, service),
              `The life of a row of ${plan.table.name} over HTTP.`,
            ),
          ]
        : []),
    ]),
  ];
}
