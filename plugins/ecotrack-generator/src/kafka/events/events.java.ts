import { camelCase, type EventType } from '@ecotrack/model';
import { javaFile } from '../../application/java/javaFile';
import { javaValue } from '../../postgres/plan/javaValue';
import { tells } from '../../postgres/plan/tells';
import { javaString } from '../../text/java';
import { text } from '../../text/text';
import type { TopicPlan, WireArray } from './topicPlan';

/** The bean that tells of a table's rows; the service calls it in the row's transaction. */
export function eventsJava(plan: TopicPlan): string {
  const { table, record, bean, topic, arrays } = plan;
  const { entity } = table;
  const fields = [
    'OutboxWriter outbox',
    'EventTracing tracing',
    ...new Set(
      arrays.map(
        ({ child }) => `${child.entity}Repository ${child.repository}`,
      ),
    ),
  ];
  const names = fields.map(field => field.split(' ')[1]);
  const values = [
    'UUID.randomUUID()',
    'type',
    ...plan.keys.map(({ value }) => value('row')),
    'Instant.now().truncatedTo(ChronoUnit.MICROS)',
    ...(plan.data.length > 0 ? [dataValue(plan)] : []),
    'tracing.metadata()',
  ];
  // Named apart from the consumer function of a topic, whose bean is called like the topic.
  const beanName = javaString(`${camelCase(bean)}Outbox`);
  const on = (write: EventType['on']) =>
    topic.events.filter(event => event.on === write);
  const methods = [
    tells(table, 'create') &&
      method(`created(${entity} row)`, choose(plan, on('create'), 'row')),
    tells(table, 'update') &&
      method(
        `updated(${entity} before, ${entity} after)`,
        choose(plan, on('update'), 'after', 'before'),
      ),
    tells(table, 'delete') &&
      method(`deleted(${entity} row)`, choose(plan, on('delete'), 'row')),
  ];
  return javaFile(
    plan.package,
    [
      'java.time.Instant',
      'java.time.temporal.ChronoUnit',
      'java.util.Objects',
      'java.util.UUID',
      'org.springframework.stereotype.Component',
      `${plan.package}.outbox.OutboxWriter`,
      `${table.package}.${entity}`,
      ...arrays.flatMap(({ child }) => [
        `${child.package}.${child.entity}`,
        `${child.package}.${child.entity}Repository`,
      ]),
      ...table.columns.flatMap(({ enumeration }) =>
        enumeration ? [`${table.package}.${enumeration.name}`] : [],
      ),
      ...arrays.flatMap(({ child }) =>
        child.columns.flatMap(({ enumeration }) =>
          enumeration ? [`${child.package}.${enumeration.name}`] : [],
        ),
      ),
    ],
    text`
/** Tells of ${table.table.name} on the topic ${
      topic.topic
    }, through the outbox and so in the transaction of the row. */
@Component(${beanName})
public class ${bean} {

    private static final String BINDING = ${javaString(plan.binding)};

    ${fields.map(field => `private final ${field};`)}

    public ${bean}(${fields.join(', ')}) {
        ${names.map(name => `this.${name} = ${name};`)}
    }

    ${methods}
    private void write(String type, ${entity} row) {
        ${record} event = new ${record}(
                ${values.join(',\n')});
        outbox.write(BINDING, row.getId(), event);
    }
${arrays.flatMap(array => ['', indented(itemMethod(record, array))])}
}
`,
  );
}

function method(signature: string, statements: string) {
  return text`
public void ${signature} {
    ${statements}
}

`;
}

function indented(member: string) {
  return text`
    ${member}
`;
}

function dataValue({ record, data }: TopicPlan) {
  return `new ${record}.Data(\n        ${data
    .map(({ value }) => value('row').replaceAll('\n', '\n        '))
    .join(',\n        ')})`;
}

function itemMethod(record: string, { child, items }: WireArray) {
  return `private static ${record}.${child.entity} ${child.variable}(${
    child.entity
  } row) {
    return new ${record}.${child.entity}(
            ${items.map(({ value }) => value('row')).join(',\n            ')});
}`;
}

/** Statements that write the event of one kind of write; an event with `when` takes the place of those without. */
function choose(
  plan: TopicPlan,
  events: readonly EventType[],
  row: string,
  before?: string,
): string {
  const write = ({ type }: EventType) => `write(${javaString(type)}, ${row});`;
  const plain = events.filter(event => !event.when).map(write);
  const special = events.filter(event => event.when);
  if (special.length === 0) {
    return plain.join('\n');
  }
  const columns = new Set(special.map(({ when }) => when!.column));
  if (columns.size === 1) {
    // Values of one column exclude each other.
    const branches = special.map(
      event =>
        `if (${condition(plan, event, row, before)}) {\n    ${write(event)}\n}`,
    );
    const rest = plain.length > 0 ? [`{\n    ${plain.join('\n    ')}\n}`] : [];
    return [...branches, ...rest].join(' else ');
  }
  return [
    'boolean told = false;',
    ...special.map(
      event =>
        `if (${condition(plan, event, row, before)}) {\n    ${write(
          event,
        )}\n    told = true;\n}`,
    ),
    ...(plain.length > 0
      ? [`if (!told) {\n    ${plain.join('\n    ')}\n}`]
      : []),
  ].join('\n');
}

function condition(
  { table }: TopicPlan,
  { when }: EventType,
  row: string,
  before?: string,
): string {
  const column = table.columns.find(each => each.column.name === when!.column)!;
  const value = javaValue(column, when!.becomes);
  const is = (one: string) =>
    column.enumeration
      ? `${one}.${column.getter}() == ${value}`
      : `Objects.equals(${one}.${column.getter}(), ${value})`;
  const isNot = (one: string) =>
    column.enumeration
      ? `${one}.${column.getter}() != ${value}`
      : `!${is(one)}`;
  return before ? `${is(row)} && ${isNot(before)}` : is(row);
}
