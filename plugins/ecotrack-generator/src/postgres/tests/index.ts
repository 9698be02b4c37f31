import { packageName, type Service } from '@ecotrack/model';
import { testClass } from '../../application/java/javaPath';
import type { GeneratedFile } from '../../core/GeneratedFile';
import { tablePlans } from '../plan/tablePlan';
import { databaseTestJava } from './databaseTest.java';
import { migrationITJava } from './migrationIT.java';
import { repositoryITJava } from './repositoryIT.java';
import { samplesJava } from './samples.java';
import { serviceTestJava } from './serviceTest.java';

/** Tests of entities, services and migrations; those with servers are called *IT. */
export const postgresTests = (service: Service): GeneratedFile[] => [
  testClass(
    `${packageName(service)}.support`,
    'DatabaseTest',
    databaseTestJava(service),
    'Annotation of tests with JPA and the database alone.',
  ),
  testClass(
    `${packageName(service)}.migration`,
    'MigrationIT',
    migrationITJava(service),
    'The migrations run on an empty schema, the development data twice.',
  ),
  ...tablePlans(service).flatMap(plan => {
    const { entity, table } = plan;
    return [
      testClass(
        plan.package,
        `${entity}Samples`,
        samplesJava(plan, service),
        `Valid rows of ${table.name} for tests.`,
      ),
      testClass(
        plan.package,
        `${entity}ServiceTest`,
        serviceTestJava(plan, service),
        `Order and effects of writes to ${table.name}.`,
      ),
      testClass(
        plan.package,
        `${entity}RepositoryIT`,
        repositoryITJava(plan, service),
        `Rows of ${table.name} in a real database.`,
      ),
    ];
  }),
];
