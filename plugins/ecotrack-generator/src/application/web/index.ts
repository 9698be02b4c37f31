import { packageName, type Service } from '@ecotrack/model';
import type { GeneratedFile } from '../../core/GeneratedFile';
import type { TablePlan } from '../../postgres/plan/tablePlan';
import { mainClass } from '../java/javaPath';
import { controllerJava } from './controller.java';
import { expectedVersionJava } from './expectedVersion.java';
import { mergePatchJava } from './mergePatch.java';
import { notFoundExceptionJava } from './notFoundException.java';
import { onCreateJava } from './onCreate.java';
import { pageViewJava } from './pageView.java';
import { problemAdviceJava } from './problemAdvice.java';

/** Controllers of the tables the API offers, and what they share. */
export function webClasses(
  service: Service,
  plans: readonly TablePlan[],
): GeneratedFile[] {
  const web = `${packageName(service)}.web`;
  const offered = plans.filter(({ table }) => table.api !== 'none');
  const file = (name: string, content: string, purpose: string) =>
    mainClass(web, name, content, purpose);
  return [
    file(
      'ProblemAdvice',
      problemAdviceJava(web, plans.length > 0),
      'Answers every error as problem details (RFC 9457).',
    ),
    file(
      'NotFoundException',
      notFoundExceptionJava(web),
      'Says that no row has the id; the answer is 404.',
    ),
    ...(plans.length > 0
      ? [
          file(
            'ExpectedVersion',
            expectedVersionJava(web),
            'Checks If-Match against the version of a row.',
          ),
        ]
      : []),
    ...(offered.length > 0
      ? [file('PageView', pageViewJava(web), 'JSON of one page of a list.')]
      : []),
    ...(offered.some(({ table }) => table.api === 'full')
      ? [
          file(
            'MergePatch',
            mergePatchJava(web),
            'Applies a JSON Merge Patch and checks the result.',
          ),
        ]
      : []),
    ...(plans.some(({ written }) => written.some(({ password }) => password))
      ? [file('OnCreate', onCreateJava(web), 'Fields only new rows need.')]
      : []),
    ...offered.map(plan =>
      mainClass(
        plan.package,
        `${plan.entity}Controller`,
        controllerJava(plan, service),
        `HTTP operations on ${plan.table.name}.`,
      ),
    ),
  ];
}
