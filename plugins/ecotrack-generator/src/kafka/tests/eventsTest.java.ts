import { camelCase, type EventType } from '@ecotrack/model';
import { javaFile } from '../../application/java/javaFile';
import type { ColumnPlan } from '../../postgres/plan/columnPlan';
import { javaValue } from '../../postgres/plan/javaValue';
import { javaString } from '../../text/java';
import { text } from '../../text/text';
import { eventSchemaPath } from '../eventSchema';
import type { TopicPlan } from '../events/topicPlan';

/** Contract test: whatever the bean tells satisfies the published schema. */
export function eventsTestJava(plan: TopicPlan): string {
  const { table, bean, topic, arrays } = plan;
  const { entity, variable } = table;
  const children = [
    ...new Map(arrays.map(({ child }) => [child.entity, child])).values(),
  ];
  const mocks = [
    'OutboxWriter outbox',
    'EventTracing tracing',
    ...children.map(child => `${child.entity}Repository ${child.repository}`),
  ];
  return javaFile(
    plan.package,
    [
      'com.networknt.schema.InputFormat',
      'com.networknt.schema.Schema',
      'com.networknt.schema.SchemaRegistry',
      'com.networknt.schema.SpecificationVersion',
      'java.io.IOException',
      'java.nio.charset.StandardCharsets',
      'java.util.List',
      'org.junit.jupiter.api.BeforeEach',
      'org.junit.jupiter.api.Test',
      'org.mockito.ArgumentCaptor',
      'org.springframework.core.io.ClassPathResource',
      'tools.jackson.databind.JsonNode',
      'tools.jackson.databind.json.JsonMapper',
      `${plan.package}.outbox.OutboxWriter`,
      `${table.package}.${entity}`,
      `${table.package}.${entity}Samples`,
      ...table.columns.flatMap(({ enumeration }) =>
        enumeration ? [`${table.package}.${enumeration.name}`] : [],
      ),
      ...children.flatMap(child => [
        `${child.package}.${child.entity}Repository`,
        `${child.package}.${child.entity}Samples`,
      ]),
      'static org.assertj.core.api.Assertions.assertThat',
      'static org.mockito.ArgumentMatchers.any',
      'static org.mockito.ArgumentMatchers.eq',
      'static org.mockito.Mockito.mock',
      'static org.mockito.Mockito.verify',
      'static org.mockito.Mockito.verifyNoInteractions',
      'static org.mockito.Mockito.when',
    ],
    text`
/** Holds the events of ${topic.topic} to their published schema. */
class ${bean}Test {

    private static final JsonMapper JSON = new JsonMapper();

    ${mocks.map(mock => `private final ${mock} = mock();`)}
    private final ${bean} events = new ${bean}(${mocks
      .map(mock => mock.split(' ')[1])
      .join(', ')});
    private final ${entity} row = row();

    @BeforeEach
    void answers() {
        when(tracing.metadata()).thenReturn(new EventMetadata("test", "463ac35c9f6413ad48485a3953bb6124"));
        ${arrays.map(
          ({ child, finder }) =>
            `when(${child.repository}.${finder}(any())).thenReturn(List.of(${child.entity}Samples.${child.variable}()));`,
        )}
    }

    ${topic.events.map(event => `${eventTest(plan, event)}\n`)}
    ${silentUpdate(plan)}
    private static ${entity} row() {
        ${entity} row = ${entity}Samples.${variable}();
        row.setId(${entity}Samples.ID);
        return row;
    }

    /** The type of the one event that was told, after a look at its JSON. */
    private String told() throws IOException {
        ArgumentCaptor<PublishedEvent> event = ArgumentCaptor.forClass(PublishedEvent.class);
        verify(outbox).write(eq(${javaString(
          plan.binding,
        )}), eq(${entity}Samples.ID), event.capture());
        String json = EventJson.write(event.getValue());
        String schemaText = new ClassPathResource(${javaString(
          eventSchemaPath(topic.topic),
        )}).getContentAsString(StandardCharsets.UTF_8);
        Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12).getSchema(schemaText);
        assertThat(schema.validate(json, InputFormat.JSON)).isEmpty();
        JsonNode properties = JSON.readTree(schemaText).get("properties");
        JsonNode fields = JSON.readTree(json);
        assertThat(properties.propertyNames()).containsAll(fields.propertyNames());
        ${
          plan.data.length > 0 &&
          'assertThat(properties.at("/data/properties").propertyNames()).containsAll(fields.get("data").propertyNames());'
        }
        return event.getValue().eventType();
    }
}
`,
  );
}

const CALLS: { readonly [on in EventType['on']]: string } = {
  create: 'events.created(row);',
  update: 'events.updated(row(), row);',
  delete: 'events.deleted(row);',
};

function eventTest(plan: TopicPlan, event: EventType): string {
  return text`
@Test
void ${camelCase(event.type)}IsTold() throws IOException {
    ${event.when ? becoming(plan, event) : leaving(plan, event)}
    assertThat(told()).isEqualTo(${javaString(event.type)});
}
`;
}

/** Makes the column of the condition change to its value. */
function becoming({ table }: TopicPlan, { on, when }: EventType): string {
  const column = table.columns.find(each => each.column.name === when!.column)!;
  const change = `row.${column.setter}(${javaValue(column, when!.becomes)});`;
  if (on !== 'update') return `${change}\n${CALLS[on]}`;
  const before = otherValue(column, when!.becomes);
  return text`
${table.entity} before = row();
before.${column.setter}(${before});
${change}
events.updated(before, row);
`;
}

/** A Java value of the column that is not the given one. */
function otherValue(column: ColumnPlan, value: string): string {
  const other = column.enumeration?.constants.find(one => one !== value);
  if (other) return javaValue(column, other);
  return column.type === 'Boolean' ? String(value !== 'true') : 'null';
}

/** A plain event is told when no condition holds: the row keeps values that no condition names. */
function leaving({ topic, table }: TopicPlan, { on }: EventType): string {
  if (on === 'update') return CALLS.update;
  const conditions = topic.events.filter(
    other => other.on === on && other.when,
  );
  const free = conditions.flatMap(({ when }) => {
    const column = table.columns.find(
      each => each.column.name === when!.column,
    )!;
    const taken = conditions.map(other => other.when!.becomes);
    const other = column.enumeration?.constants.find(
      value => !taken.includes(value),
    );
    return other ? [`row.${column.setter}(${javaValue(column, other)});`] : [];
  });
  return [...new Set(free), CALLS[on]].join('\n');
}

/** An update that meets no condition, where no event speaks of all updates. */
function silentUpdate({ topic }: TopicPlan): string | false {
  const updates = topic.events.filter(({ on }) => on === 'update');
  return (
    updates.length > 0 &&
    updates.every(({ when }) => when) &&
    text`
@Test
void anUpdateWithoutConsequenceIsNotTold() {
    ${CALLS.update}
    verifyNoInteractions(outbox);
}

`
  );
}
