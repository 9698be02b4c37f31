import fc from 'fast-check';
import { between, maybe, several, oneOf, type Draw } from './Draw';
import { kebabName, Names } from './names';
import { someText } from './texts';
import type { SpecPart, TableDocument, TopicDocument } from './ServiceDocument';

const part = () =>
  fc.stringMatching(/^[a-z][a-z0-9]{0,8}(?:-[a-z0-9]{1,8})?z$/);

export function observability(
  draw: Draw,
  publishes: readonly TopicDocument[],
  tables: readonly TableDocument[],
): SpecPart<'observability'> {
  const names = new Names();
  return {
    slo: maybe(draw, 5, () => ({
      availability: maybe(draw, 5, () => between(draw, 90_000, 99_999) / 1000),
      latencyMs: maybe(draw, 5, () => between(draw, 10, 60_000)),
    })),
    metrics:
      publishes.length === 0
        ? []
        : several(draw, 0, 2, () => {
            const topic = oneOf(draw, publishes);
            return {
              name: names.add(`${kebabName(draw, 40)}.${draw(part)}`),
              description: someText(draw),
              topic: topic.topic,
              event: oneOf(draw, topic.events).type,
              value: maybe(draw, 5, () => numericColumn(draw, topic, tables)),
            };
          }),
  };
}

function numericColumn(
  draw: Draw,
  { table }: TopicDocument,
  tables: readonly TableDocument[],
): string | undefined {
  const numbers = tables
    .filter(({ name }) => name === table)
    .flatMap(({ columns }) => columns)
    .filter(({ type }) => /^(?:bigint|integer|smallint|numeric)/.test(type));
  return numbers.length === 0 ? undefined : oneOf(draw, numbers).name;
}
