import type { TablePlan } from '../../postgres/plan/tablePlan';
import { javaString } from '../../text/java';
import { text } from '../../text/text';

/** Tests of what changes rows, in the class of the controller's tests. */
export function writeTests({ entity, written }: TablePlan): string {
  const required = written.find(
    ({ column, password }) =>
      password || (!column.nullable && column.default === undefined),
  );
  const typed = written.find(({ type }) => type !== 'String');
  return text`
@Test
void aNewRowIsCreatedAtItsLocation() {
    when(service.create(any())).thenReturn(${entity}Samples.view());
    assertThat(mvc.post().uri(ROWS).with(scope(WRITE)).contentType(MediaType.APPLICATION_JSON).content(BODY))
            .hasStatus(201)
            .hasHeader("Location", "http://localhost" + ROW)
            .hasHeader("ETag", "\\"3\\"");
}

${
  required !== undefined &&
  text`
@Test
void aMissingFieldIsNamed() {
    assertThat(mvc.post().uri(ROWS).with(scope(WRITE)).contentType(MediaType.APPLICATION_JSON).content("{}"))
            .hasStatus(400)
            .hasContentType(MediaType.APPLICATION_PROBLEM_JSON)
            .bodyJson()
            .extractingPath("$.errors[*].field").asArray().contains(${javaString(
              required.request,
            )});
    verifyNoInteractions(service);
}

`
}
@Test
void aBodyThatIsNoJsonIsRefused() {
    assertThat(mvc.post().uri(ROWS).with(scope(WRITE)).contentType(MediaType.APPLICATION_JSON).content("{"))
            .hasStatus(400)
            .hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
}

${
  typed !== undefined &&
  text`
@Test
void aValueOfAnotherTypeIsNamed() {
    assertThat(mvc.post().uri(ROWS).with(scope(WRITE)).contentType(MediaType.APPLICATION_JSON)
            .content(${javaString(
              JSON.stringify({ [typed.request]: 'of another type' }),
            )}))
            .hasStatus(400)
            .bodyJson()
            .extractingPath("$.errors[0].field").isEqualTo(${javaString(
              typed.request,
            )});
}

`
}
@Test
void aValueThatIsTakenIsAConflict() {
    when(service.create(any())).thenThrow(new DataIntegrityViolationException("taken"));
    assertThat(mvc.post().uri(ROWS).with(scope(WRITE)).contentType(MediaType.APPLICATION_JSON).content(BODY))
            .hasStatus(409)
            .bodyText().doesNotContain("taken");
}

@Test
void anUpdateNeedsTheVersionItWasMadeAgainst() {
    assertThat(mvc.put().uri(ROW).with(scope(WRITE)).contentType(MediaType.APPLICATION_JSON).content(BODY))
            .hasStatus(428);
    verifyNoInteractions(service);
}

@Test
void anUpdateOfAStaleVersionIsRefused() {
    when(service.update(eq(${entity}Samples.ID), any(), any())).thenAnswer(call -> {
        call.getArgument(1, ExpectedVersion.class).require(4);
        return ${entity}Samples.view();
    });
    assertThat(mvc.put().uri(ROW).with(scope(WRITE)).header("If-Match", "\\"3\\"")
            .contentType(MediaType.APPLICATION_JSON).content(BODY)).hasStatus(412);
    assertThat(mvc.put().uri(ROW).with(scope(WRITE)).header("If-Match", "\\"4\\"")
            .contentType(MediaType.APPLICATION_JSON).content(BODY)).hasStatusOk();
}

@Test
void twoChangesAtOnceAreAConflict() {
    when(service.update(eq(${entity}Samples.ID), any(), any())).thenThrow(new OptimisticLockingFailureException("lost"));
    assertThat(mvc.put().uri(ROW).with(scope(WRITE)).header("If-Match", "*")
            .contentType(MediaType.APPLICATION_JSON).content(BODY)).hasStatus(409);
}

@Test
void aPatchKeepsWhatItDoesNotName() {
    ${entity}Request current = ${entity}Samples.request();
    when(service.patch(eq(${entity}Samples.ID), any(), any())).thenAnswer(call -> {
        assertThat(call.<UnaryOperator<${entity}Request>>getArgument(2).apply(current)).isEqualTo(current);
        return ${entity}Samples.view();
    });
    assertThat(mvc.patch().uri(ROW).with(scope(WRITE)).header("If-Match", "*")
            .contentType(MergePatch.MEDIA_TYPE).content("{}")).hasStatusOk();
}

@Test
void aDeletedRowHasNoBody() {
    assertThat(mvc.delete().uri(ROW).with(scope(WRITE)).header("If-Match", "\\"3\\"")).hasStatus(204);
    verify(service).delete(eq(${entity}Samples.ID), any(ExpectedVersion.class));
}

`;
}
