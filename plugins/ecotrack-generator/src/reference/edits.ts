import { valueAt } from '@ecotrack/model';
import { REFERENCES, TOGETHER } from './connections';
import { otherValues } from './otherValues';
import { holders, valuesAt, withValue } from './places';
import { fieldName, fieldPath, type SchemaField } from './schemaFields';

/** A service and its platform, as people write them. */
export interface Documents {
  readonly service: unknown;
  readonly platform: unknown;
}

/** Documents in which the field has another value, or none, at one of its places; not all of them are valid. */
export const edits = (
  documents: Documents,
  document: keyof Documents,
  { path, schema, required }: SchemaField,
): Documents[] =>
  holders(documents[document], path).flatMap(place => {
    const current = valueAt(documents[document], place);
    const named = REFERENCES[fieldName(path)];
    const others = named
      ? valuesAt(documents[document], fieldPath(named))
      : otherValues(schema, current, fieldName(path));
    return [
      ...others,
      ...(required || current === undefined ? [] : [undefined]),
    ].map(other => ({
      ...documents,
      [document]: withValue(documents[document], place, other),
    }));
  });

/** Documents in which several fields are changed at once, because none of them can be changed alone. */
export const together = (
  documents: Documents,
  document: keyof Documents,
  { path }: SchemaField,
): Documents[] =>
  TOGETHER.filter(({ field }) => field === fieldName(path)).map(
    ({ changes }) => ({
      ...documents,
      [document]: changes.reduce<unknown>(
        (changed, [place, value]) => withValue(changed, place, value),
        documents[document],
      ),
    }),
  );

/** Documents in which a name that stands in the field is another one wherever it stands. */
export const renamings = (
  documents: Documents,
  document: keyof Documents,
  { path, schema }: SchemaField,
): Documents[] =>
  holders(documents[document], path).flatMap(place => {
    const current = valueAt(documents[document], place);
    return typeof current === 'string'
      ? otherValues(schema, current, fieldName(path)).map(other =>
          renamed(documents, current, other),
        )
      : [];
  });

function renamed<Value>(value: Value, from: string, to: unknown): Value {
  return JSON.parse(JSON.stringify(value), (_key, inner) =>
    inner === from ? to : inner,
  );
}
