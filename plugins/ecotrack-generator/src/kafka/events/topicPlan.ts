import {
  envelopeId,
  outputBinding,
  packageName,
  pascalCase,
  propertyName,
  type EventField,
  type PublishedTopic,
  type Service,
} from '@ecotrack/model';
import type { ColumnPlan } from '../../postgres/plan/columnPlan';
import { tablePlan, type TablePlan } from '../../postgres/plan/tablePlan';
import { tableOf } from '../tables';
import { wireType, wireValue } from './wireValue';

/** One component of an event's record. */
export interface WireField {
  /** Name in JSON. */
  readonly name: string;
  /** Component of the Java record. */
  readonly property: string;
  readonly type: string;
  /** Java expression of the value, given the variable of the row. */
  readonly value: (row: string) => string;
}

/** An array in an event: the rows of a child table. */
export interface WireArray extends WireField {
  readonly child: TablePlan;
  /** Method of the child's repository that finds the rows. */
  readonly finder: string;
  readonly items: readonly WireField[];
}

/** What Java knows of one published topic. */
export interface TopicPlan {
  readonly topic: PublishedTopic;
  readonly table: TablePlan;
  readonly package: string;
  /** Record on the wire, such as `OrderEvent`. */
  readonly record: string;
  /** Bean the service calls, such as `OrderEvents`. */
  readonly bean: string;
  readonly binding: string;
  /** The row's id and the further ids of the envelope. */
  readonly keys: readonly WireField[];
  readonly data: readonly WireField[];
  readonly arrays: readonly WireArray[];
}

export function topicPlan(service: Service, topic: PublishedTopic): TopicPlan {
  const table = tablePlan(service, tableOf(service, topic.table));
  const record = `${table.entity}Event`;
  const arrays = topic.data
    .filter(field => field.type === 'array')
    .map(field => arrayField(service, record, table, field));
  return {
    topic,
    table,
    package: `${packageName(service)}.events`,
    record,
    bean: `${table.entity}Events`,
    binding: outputBinding(topic.topic),
    keys: [
      idField(envelopeId(table.table), table.id),
      ...topic.keys.map(key => idField(key, column(table, key))),
    ],
    data: topic.data.map(
      field =>
        arrays.find(({ name }) => name === field.name) ??
        scalarField(table, field),
    ),
    arrays,
  };
}

export const topicPlans = (service: Service): readonly TopicPlan[] =>
  (service.spec.kafka?.publishes ?? []).map(topic => topicPlan(service, topic));

function idField(name: string, plan: ColumnPlan): WireField {
  return {
    name,
    property: propertyName(name),
    type: plan.type,
    value: row => `${row}.${plan.getter}()`,
  };
}

function scalarField(
  table: TablePlan,
  { name, type }: Pick<EventField, 'name' | 'type'>,
): WireField {
  if (type === 'array') throw new Error(`The field '${name}' is an array.`);
  const plan = column(table, name);
  return {
    name,
    property: propertyName(name),
    type: wireType(type),
    value: row => wireValue(type, plan, row),
  };
}

function arrayField(
  service: Service,
  event: string,
  parent: TablePlan,
  field: EventField,
): WireArray {
  const child = tablePlan(service, tableOf(service, field.from ?? field.name));
  const reference = child.references.find(
    plan => plan.column.references?.table === parent.table.name,
  );
  if (!reference) {
    throw new Error(
      `The event field '${field.name}' takes rows of '${child.table.name}', which has no column that refers to '${parent.table.name}'.`,
    );
  }
  const finder = `findBy${pascalCase(reference.column.name)}OrderById`;
  const items = (field.items ?? []).map(item => scalarField(child, item));
  return {
    name: field.name,
    property: propertyName(field.name),
    type: `List<${child.entity}>`,
    value: row =>
      `${child.repository}.${finder}(${row}.getId()).stream().map(${event}s::${child.variable}).toList()`,
    child,
    finder,
    items,
  };
}

function column(table: TablePlan, name: string): ColumnPlan {
  const plan = table.columns.find(each => each.column.name === name);
  if (!plan) {
    throw new Error(
      `The model names the column '${name}', which the table '${table.table.name}' does not have.`,
    );
  }
  return plan;
}
