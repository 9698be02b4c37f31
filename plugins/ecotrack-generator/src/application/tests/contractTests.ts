import type { Service } from '@ecotrack/model';
import type { TablePlan } from '../../postgres/plan/tablePlan';
import { javaString } from '../../text/java';
import { text } from '../../text/text';

/** Rows that a test can add without rows of another table. */
export const isAdded = ({ table, references }: TablePlan) =>
  table.api === 'full' && references.length === 0;

const withoutNames = (path: string) => path.replace(/\{[^}]*\}/g, '{}');

/** Operations that callers of the model use, without the names of their variables. */
export const usedOperations = ({ spec }: Service): string[] => [
  ...new Set(
    spec.mesh.callers.flatMap(({ operations }) =>
      operations.map(
        ({ method, path }) =>
          `${method} ${spec.application.basePath}${withoutNames(path)}`,
      ),
    ),
  ),
];

/** The running service has the operations of the contract, those of the team beside them, and what callers use. */
export const operationsTests = (used: readonly string[]) => text`

@Test
void hasTheOperationsOfTheContract() {
    assertThat(operations(running())).containsAll(operations(CONTRACT));
}
${
  used.length > 0 &&
  text`

@Test
void hasWhatItsCallersUse() {
    assertThat(operations(running()).stream().map(one -> one.replaceAll("\\\\{[^}]*}", "{}"))).contains(
            ${used.map(
              (one, at) =>
                `${javaString(one)}${at < used.length - 1 ? ',' : ');'}`,
            )}
}
`
}

private JsonNode running() {
    return JSON.readTree(api.get().uri("/v3/api-docs").exchange()
            .expectBody(String.class).returnResult().getResponseBody());
}
`;

/** The list of a table whose rows need others. */
export const listTest = (
  { entity, path }: TablePlan,
  { spec }: Service,
) => text`

@Test
void answers${entity}AsTheContractSays() {
    keeps(${javaString(`${entity}Page`)}, read(URI.create(${javaString(
  `${spec.application.basePath}${path}`,
)}), 200));
}
`;

/** One row of a table: what is answered while it is there, and afterwards. */
export const addedTest = (
  { entity, path }: TablePlan,
  { spec }: Service,
) => text`

@Test
void answers${entity}AsTheContractSays() {
    URI rows = URI.create(${javaString(`${spec.application.basePath}${path}`)});
    EntityExchangeResult<String> added = api.post().uri(rows)
            .header(HttpHeaders.AUTHORIZATION, Tokens.bearer(Tokens.WRITE))
            .contentType(MediaType.APPLICATION_JSON)
            .body(${entity}Samples.request())
            .exchange()
            .expectStatus().isCreated()
            .expectBody(String.class).returnResult();
    URI row = added.getResponseHeaders().getLocation();
    keeps("${entity}View", added.getResponseBody());
    keeps("${entity}View", read(row, 200));
    keeps("${entity}Page", read(rows, 200));
    api.delete().uri(row)
            .header(HttpHeaders.AUTHORIZATION, Tokens.bearer(Tokens.WRITE))
            .header(HttpHeaders.IF_MATCH, "*")
            .exchange()
            .expectStatus().isNoContent();
    keeps("ProblemDetail", read(row, 404));
}
`;

/** How an answer is read and held to a schema. */
export const validation = text`

private String read(URI uri, int status) {
    return api.get().uri(uri)
            .header(HttpHeaders.AUTHORIZATION, Tokens.bearer(Tokens.READ))
            .exchange()
            .expectStatus().isEqualTo(status)
            .expectBody(String.class).returnResult().getResponseBody();
}

/** The JSON is what the schema of the contract says, and has no field beyond it. */
private static void keeps(String schema, String json) {
    String text = JSON.createObjectNode()
            .put("$ref", "#/components/schemas/" + schema)
            .set("components", CONTRACT.get("components"))
            .toString();
    assertThat(SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(text)
            .validate(json, InputFormat.JSON)).isEmpty();
    assertThat(CONTRACT.at("/components/schemas/" + schema + "/properties").propertyNames())
            .containsAll(JSON.readTree(json).propertyNames());
}
`;

/** How documents are read. */
export const reading = text`

/** Method and path of each operation of an OpenAPI document. */
private static Set<String> operations(JsonNode document) {
    Set<String> found = new TreeSet<>();
    for (String path : document.get("paths").propertyNames()) {
        for (String key : document.get("paths").get(path).propertyNames()) {
            if (Set.of("get", "post", "put", "patch", "delete").contains(key)) {
                found.add(key.toUpperCase(Locale.ROOT) + " " + path);
            }
        }
    }
    return found;
}

private static JsonNode contract() {
    try {
        Object document = new Yaml().load(Files.readString(Path.of("docs", "openapi.yaml")));
        return JSON.valueToTree(document);
    } catch (IOException cause) {
        throw new UncheckedIOException(cause);
    }
}
`;
