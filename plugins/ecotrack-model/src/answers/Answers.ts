import * as z from 'zod/v4';
import { PRESETS } from '../presets';

const STORES = [...PRESETS, 'things', 'nothing', 'document'] as const;

/** What the form "create service" asks; names as the form's fields. */
export const answers = z.strictObject({
  name: z.string(),
  owner: z.string(),
  description: z.string(),
  /** What the service begins with: one of the five EcoTrack services, things of one's own, nothing, or an own document. */
  stores: z.enum(STORES),
  /** For `things`: their plural, such as `subscriptions`. */
  things: z.string().optional(),
  /** The text of an ecotrack.yaml as it was edited; it takes the place of what `stores` begins with. */
  document: z.string().optional(),
  /** The following hold for things of one's own; presets and documents say it themselves. */
  exposure: z.enum(['internal', 'public']).default('internal'),
  cache: z.boolean().default(true),
  events: z.boolean().default(true),
});

export type Answers = z.output<typeof answers>;

/** Names of the fields the form asks. */
export const ANSWER_FIELDS: readonly string[] = Object.keys(answers.shape);
