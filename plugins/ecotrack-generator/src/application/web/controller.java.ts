import { packageName, type Service } from '@ecotrack/model';
import type { TablePlan } from '../../postgres/plan/tablePlan';
import { javaString } from '../../text/java';
import { text } from '../../text/text';
import { javaFile } from '../java/javaFile';

const words = ({ table }: TablePlan) => table.name.replaceAll('_', ' ');

const writes = (plan: TablePlan, valid: string) => text`
@Operation(summary = ${javaString(`Add to the ${words(plan)}`)})
@PostMapping
@ResponseStatus(HttpStatus.CREATED)
public ResponseEntity<${plan.entity}View> create(@RequestBody ${valid} ${
  plan.entity
}Request request) {
    ${plan.entity}View created = service.create(request);
    URI location = ServletUriComponentsBuilder.fromCurrentRequest().path("/{id}").build(created.id());
    return withVersion(ResponseEntity.created(location), created);
}

@Operation(summary = ${javaString(`Replace one of the ${words(plan)}`)})
@PutMapping("/{id}")
public ResponseEntity<${plan.entity}View> update(
        @PathVariable ${plan.id.type} id,
        @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) String ifMatch,
        @RequestBody @Valid ${plan.entity}Request request) {
    return withVersion(ResponseEntity.ok(), service.update(id, ExpectedVersion.of(ifMatch), request));
}

@Operation(summary = ${javaString(
  `Change fields of one of the ${words(plan)}`,
)})
@PatchMapping(path = "/{id}", consumes = MergePatch.MEDIA_TYPE)
public ResponseEntity<${plan.entity}View> patch(
        @PathVariable ${plan.id.type} id,
        @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) String ifMatch,
        @RequestBody JsonNode patch) {
    return withVersion(
            ResponseEntity.ok(),
            service.patch(id, ExpectedVersion.of(ifMatch), current -> mergePatch.apply(patch, current)));
}

@Operation(summary = ${javaString(`Delete one of the ${words(plan)}`)})
@DeleteMapping("/{id}")
@ResponseStatus(HttpStatus.NO_CONTENT)
public void delete(
        @PathVariable ${plan.id.type} id,
        @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) String ifMatch) {
    service.delete(id, ExpectedVersion.of(ifMatch));
}

`;

/** REST controller of one table: lists and rows, and writes where the model allows them. */
export function controllerJava(plan: TablePlan, service: Service): string {
  const { entity, id, filters } = plan;
  const root = packageName(service);
  const path = javaString(`${service.spec.application.basePath}${plan.path}`);
  const parameters = [
    ...filters.map(
      ({ type, property }) =>
        `@RequestParam(required = false) ${type} ${property}`,
    ),
    '@RequestParam(defaultValue = "0") @Min(0) int page',
    '@RequestParam(defaultValue = "20") @Min(1) @Max(100) int size',
  ];
  const given = [...filters.map(({ property }) => property), 'page', 'size'];
  const full = plan.table.api === 'full';
  const valid = plan.written.some(({ password }) => password)
    ? '@Validated(OnCreate.class)'
    : '@Valid';
  return javaFile(
    plan.package,
    [
      ...id.imports,
      ...filters.flatMap(({ imports }) => imports),
      'io.swagger.v3.oas.annotations.Operation',
      'jakarta.validation.Valid',
      'jakarta.validation.constraints.Max',
      'jakarta.validation.constraints.Min',
      'java.net.URI',
      'org.springframework.http.HttpHeaders',
      'org.springframework.http.HttpStatus',
      'org.springframework.http.ResponseEntity',
      'org.springframework.validation.annotation.Validated',
      'org.springframework.web.bind.annotation.DeleteMapping',
      'org.springframework.web.bind.annotation.GetMapping',
      'org.springframework.web.bind.annotation.PatchMapping',
      'org.springframework.web.bind.annotation.PathVariable',
      'org.springframework.web.bind.annotation.PostMapping',
      'org.springframework.web.bind.annotation.PutMapping',
      'org.springframework.web.bind.annotation.RequestBody',
      'org.springframework.web.bind.annotation.RequestHeader',
      'org.springframework.web.bind.annotation.RequestMapping',
      'org.springframework.web.bind.annotation.RequestParam',
      'org.springframework.web.bind.annotation.ResponseStatus',
      'org.springframework.web.bind.annotation.RestController',
      'org.springframework.web.servlet.support.ServletUriComponentsBuilder',
      'tools.jackson.databind.JsonNode',
      `${root}.web.ExpectedVersion`,
      `${root}.web.MergePatch`,
      `${root}.web.OnCreate`,
      `${root}.web.PageView`,
    ],
    text`
@RestController
@RequestMapping(${path})
public class ${entity}Controller {

    private final ${entity}Service service;
    ${full && 'private final MergePatch mergePatch;'}

    ${entity}Controller(${entity}Service service${
      full ? ', MergePatch mergePatch' : ''
    }) {
        this.service = service;
        ${full && 'this.mergePatch = mergePatch;'}
    }

    @Operation(summary = ${javaString(`List ${words(plan)}, newest first`)})
    @GetMapping
    public PageView<${entity}View> list(
            ${parameters.join(',\n')}) {
        return PageView.of(service.list(${given.join(', ')}));
    }

    @Operation(summary = ${javaString(`Get one of the ${words(plan)}`)})
    @GetMapping("/{id}")
    public ResponseEntity<${entity}View> get(@PathVariable ${id.type} id) {
        return withVersion(ResponseEntity.ok(), service.get(id));
    }

    ${full && writes(plan, valid)}
    private static ResponseEntity<${entity}View> withVersion(ResponseEntity.BodyBuilder response, ${entity}View view) {
        return response.eTag(ExpectedVersion.tag(view.version())).body(view);
    }
}
`,
  );
}
