import * as z from 'zod/v4';
import { RULES, type Rule } from '../rules/rules';
import { platform } from '../platform/platform';
import { service } from '../service/service';

const BASE = 'https://ecotrack.io/schemas';

/** JSON Schema, draft 2020-12, of an `ecotrack.yaml` as people write it. */
export const serviceJsonSchema = () =>
  jsonSchema(service, 'service.v1alpha1', 'EcoTrack service');

/** JSON Schema, draft 2020-12, of a platform document as people write it. */
export const platformJsonSchema = () =>
  jsonSchema(platform, 'platform.v1alpha1', 'EcoTrack platform');

/** Beside the draft's own keywords, `errorMessage` holds the sentence of the rule: editors show it instead of the pattern. */
export type JsonSchema = { readonly [keyword: string]: unknown };

function jsonSchema(shape: z.ZodType, name: string, title: string): JsonSchema {
  const { $schema, ...schema } = z.toJSONSchema(shape, {
    target: 'draft-2020-12',
    io: 'input',
    override: ({ zodSchema, jsonSchema: own }) => {
      const rule = ruleOf(zodSchema);
      if (rule) Object.assign(own, { errorMessage: rule.message });
    },
  });
  return { $schema, $id: `${BASE}/${name}.json`, title, ...schema };
}

/** The rule that a shape was given as its error; see rules/text.ts. */
function ruleOf({ _zod }: z.core.$ZodType): Rule | undefined {
  // The error of our shapes is the rule's id, whatever the issue.
  const id: unknown = _zod.def.error?.({} as never);
  const rules: { readonly [id: string]: Rule | undefined } = RULES;
  return typeof id === 'string' ? rules[id] : undefined;
}
