import { applicationClass, packageName, type Service } from '@ecotrack/model';
import type { GeneratedFile } from '../core/GeneratedFile';
import { tablePlans } from '../postgres/plan/tablePlan';
import { applicationClassJava } from './config/applicationClass.java';
import { openApiConfigJava } from './config/openApiConfig.java';
import { mainClass } from './java/javaPath';
import { businessMetricsJava } from './metrics/businessMetrics.java';
import { securityConfigJava } from './security/securityConfig.java';
import { sessionControllerJava } from './security/sessionController.java';
import { webClasses } from './web';

/** Classes of the application that belong to no other concern. */
export function applicationClasses(service: Service): GeneratedFile[] {
  const root = packageName(service);
  const metrics = businessMetricsJava(service);
  return [
    mainClass(
      root,
      applicationClass(service),
      applicationClassJava(service),
      'Main class: where the service starts.',
    ),
    mainClass(
      `${root}.security`,
      'SecurityConfig',
      securityConfigJava(service),
      'Which tokens and scopes may call which paths.',
    ),
    ...(service.spec.redis?.sessions
      ? [
          mainClass(
            `${root}.security`,
            'SessionController',
            sessionControllerJava(service),
            'Log-in and log-out of browsers.',
          ),
        ]
      : []),
    mainClass(
      `${root}.config`,
      'OpenApiConfig',
      openApiConfigJava(service),
      'Title and security scheme of the OpenAPI that the running service serves.',
    ),
    ...(metrics
      ? [
          mainClass(
            `${root}.metrics`,
            'BusinessMetrics',
            metrics,
            'Counters and sums of the business, moved by committed writes.',
          ),
        ]
      : []),
    ...webClasses(service, tablePlans(service)),
  ];
}
