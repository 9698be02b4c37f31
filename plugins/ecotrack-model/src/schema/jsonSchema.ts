import * as z from 'zod/v4';
import { platform } from '../platform/platform';
import { service } from '../service/service';

const BASE = 'https://ecotrack.io/schemas';

/** JSON Schema, draft 2020-12, of an `ecotrack.yaml` as people write it. */
export const serviceJsonSchema = () =>
  jsonSchema(service, 'service.v1alpha1', 'EcoTrack service');

/** JSON Schema, draft 2020-12, of a platform document as people write it. */
export const platformJsonSchema = () =>
  jsonSchema(platform, 'platform.v1alpha1', 'EcoTrack platform');

export type JsonSchema = { readonly [keyword: string]: unknown };

function jsonSchema(shape: z.ZodType, name: string, title: string): JsonSchema {
  const { $schema, ...schema } = z.toJSONSchema(shape, {
    target: 'draft-2020-12',
    io: 'input',
  });
  return { $schema, $id: `${BASE}/${name}.json`, title, ...schema };
}
