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
      'Annotation of tests with the whole application and its servers.',
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
    testClass(
      support,
      'Tokens',
      tokensJava(service),
      'Signs the tokens that tests call the API with.',
    ),
    testClass(
      root,
      'ArchitectureTest',
      architectureTestJava(service),
      'Holds controllers, services and repositories to their layers.',
    ),
    testClass(
      root,
      'ManagementIT',
      managementITJava(service),
      'Probes and metrics answer, and no other endpoint does.',
    ),
    testClass(
      root,
      'OpenApiIT',
      openApiITJava(service),
      'The running service describes itself, and keeps docs/openapi.yaml.',
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
            'Browsers log in with a token, stay so by their cookie, and log out.',
          ),
        ]
      : []),
    ...(metrics
      ? [
          testClass(
            `${root}.metrics`,
            'BusinessMetricsTest',
            metrics,
            'Metrics count committed writes only.',
          ),
        ]
      : []),
    ...offered.flatMap(plan => [
      testClass(
        plan.package,
        `${plan.entity}ControllerTest`,
        controllerTestJava(plan, service),
        `Scopes, statuses and JSON of the operations on ${plan.table.name}.`,
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
