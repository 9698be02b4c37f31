import { packageName, type Service } from '@ecotrack/model';
import { javaFile } from '../../application/java/javaFile';
import { metricCalls } from '../../application/metrics/metricCalls';
import { javaString } from '../../text/java';
import { text } from '../../text/text';
import type { TablePlan } from '../plan/tablePlan';
import { tells } from '../plan/tells';
import { collaborators } from './collaborators';

/** Reads and writes of one table, each in one transaction with its events; cached where the model asks. */
export function serviceJava(plan: TablePlan, service: Service): string {
  const { entity, variable, repository, id, filters, caches } = plan;
  const root = packageName(service);
  const parts = collaborators(plan, service);
  const password = plan.written.find(column => column.password);
  const names =
    caches.length === 1
      ? javaString(caches[0])
      : `{ ${caches.map(javaString).join(', ')} }`;
  const cached = (annotation: string) =>
    caches.length > 0 && `@${annotation}(cacheNames = ${names}, key = "#id")`;
  const metrics = metricCalls(plan, service);
  const audit = plan.table.audit && 'audit.nameActor();';
  const sort = plan.columns.some(({ column }) => column.name === 'created_at')
    ? '"createdAt", "id"'
    : '"id"';
  const apply = text`
request.applyTo(${variable});
${
  password !== undefined &&
  text`
if (request.${password.request}() != null) {
    ${variable}.${password.setter}(passwordEncoder.encode(request.${password.request}()));
}
`
}
`;
  return javaFile(
    plan.package,
    [
      ...parts.map(part => part.import),
      ...id.imports,
      ...filters.flatMap(({ imports }) => imports),
      'java.util.List',
      'java.util.function.UnaryOperator',
      'org.springframework.cache.annotation.CacheEvict',
      'org.springframework.cache.annotation.Cacheable',
      'org.springframework.data.domain.Page',
      'org.springframework.data.domain.PageRequest',
      'org.springframework.data.domain.Pageable',
      'org.springframework.data.domain.Sort',
      'org.springframework.data.jpa.domain.Specification',
      'org.springframework.stereotype.Service',
      'org.springframework.transaction.annotation.Transactional',
      `${root}.web.ExpectedVersion`,
      `${root}.web.NotFoundException`,
      `static ${root}.web.Filters.equal`,
    ],
    text`
@Service
@Transactional(readOnly = true)
public class ${entity}Service {

    private static final Sort NEWEST_FIRST = Sort.by(Sort.Direction.DESC, ${sort});

    ${parts.map(part => `private final ${part.type} ${part.name};`)}

    ${entity}Service(${parts
      .map(part => `${part.type} ${part.name}`)
      .join(', ')}) {
        ${parts.map(part => `this.${part.name} = ${part.name};`)}
    }

    ${cached('Cacheable')}
    public ${entity}View get(${id.type} id) {
        return ${entity}View.of(find(id));
    }

    /** One page of the rows that match, newest first; a condition that is null is none. */
    public Page<${entity}View> list(${[
      ...filters.map(({ type, property }) => `${type} ${property}`),
      'int page',
      'int size',
    ].join(', ')}) {
        Pageable window = PageRequest.of(page, size, NEWEST_FIRST);
        ${
          filters.length === 0
            ? `return ${repository}.findAll(window).map(${entity}View::of);`
            : text`
Specification<${entity}> conditions = Specification.allOf(
        ${filters
          .map(({ property }) => `equal("${property}", ${property})`)
          .join(',\n')});
return ${repository}.findAll(conditions, window).map(${entity}View::of);
`
        }
    }

    ${
      plan.warms &&
      text`
/** The rows worth having in the cache before anybody asks. */
public List<${entity}View> newest(int limit) {
    return ${repository}.findAll(PageRequest.of(0, limit, NEWEST_FIRST)).map(${entity}View::of).getContent();
}

`
    }
    @Transactional
    public ${entity}View create(${entity}Request request) {
        ${audit}
        ${entity} ${variable} = new ${entity}();
        ${apply}
        ${repository}.saveAndFlush(${variable});
        ${tells(plan, 'create') && `events.created(${variable});`}
        ${metrics.create}
        return ${entity}View.of(${variable});
    }

    @Transactional
    ${cached('CacheEvict')}
    public ${entity}View update(${
      id.type
    } id, ExpectedVersion expected, ${entity}Request request) {
        return change(id, expected, current -> request);
    }

    /** Like update, with a request made of the values the row has now. */
    @Transactional
    ${cached('CacheEvict')}
    public ${entity}View patch(${
      id.type
    } id, ExpectedVersion expected, UnaryOperator<${entity}Request> edit) {
        return change(id, expected, edit);
    }

    @Transactional
    ${cached('CacheEvict')}
    public void delete(${id.type} id, ExpectedVersion expected) {
        ${entity} ${variable} = find(id);
        expected.require(${variable}.getVersion());
        ${audit}
        ${repository}.delete(${variable});
        ${repository}.flush();
        ${tells(plan, 'delete') && `events.deleted(${variable});`}
        ${metrics.delete}
    }

    private ${entity}View change(${
      id.type
    } id, ExpectedVersion expected, UnaryOperator<${entity}Request> edit) {
        ${entity} ${variable} = find(id);
        expected.require(${variable}.getVersion());
        ${audit}
        ${tells(plan, 'update') && `${entity} before = ${variable}.copy();`}
        ${entity}Request request = edit.apply(${entity}Request.of(${variable}));
        ${apply}
        ${repository}.saveAndFlush(${variable});
        ${tells(plan, 'update') && `events.updated(before, ${variable});`}
        ${metrics.update}
        return ${entity}View.of(${variable});
    }

    private ${entity} find(${id.type} id) {
        return ${repository}.findById(id).orElseThrow(() -> new NotFoundException("${entity}", id));
    }
}
`,
  );
}
