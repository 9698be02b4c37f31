import { javaFile } from '../../application/java/javaFile';
import { javaString } from '../../text/java';
import { text } from '../../text/text';
import type { TopicPlan, WireField } from './topicPlan';

/** The record of one topic's events as they stand on the wire. */
export function eventJava(plan: TopicPlan): string {
  const components = [
    '@JsonProperty("event_id") UUID eventId',
    '@JsonProperty("event_type") String eventType',
    ...plan.keys.map(component),
    'Instant timestamp',
    ...(plan.data.length > 0 ? ['Data data'] : []),
    'EventMetadata metadata',
  ];
  const records = [
    ...(plan.data.length > 0 ? [recordOf('Data', plan.data)] : []),
    ...plan.arrays.map(({ child, items }) => recordOf(child.entity, items)),
  ];
  return javaFile(
    plan.package,
    [
      'com.fasterxml.jackson.annotation.JsonFormat',
      'com.fasterxml.jackson.annotation.JsonProperty',
      'java.math.BigDecimal',
      'java.time.Instant',
      'java.util.List',
      'java.util.UUID',
    ],
    text`
/** One event of the topic ${plan.topic.topic}; its schema is events/${
      plan.topic.topic
    }.schema.json. */
public record ${plan.record}(
        ${components.join(',\n')})
        implements PublishedEvent {
${records.flatMap(record => ['', indented(record)])}
}
`,
  );
}

function indented(member: string) {
  return text`
    ${member}
`;
}

function recordOf(name: string, fields: readonly WireField[]) {
  return `public record ${name}(\n        ${fields
    .map(component)
    .join(',\n        ')}) {}`;
}

function component({ name, property, type }: WireField): string {
  const annotations = [
    ...(name === property ? [] : [`@JsonProperty(${javaString(name)})`]),
    // As text: a reader that knows only doubles would lose digits.
    ...(type === 'BigDecimal'
      ? ['@JsonFormat(shape = JsonFormat.Shape.STRING)']
      : []),
  ];
  return [...annotations, `${type} ${property}`].join(' ');
}
