import * as z from 'zod/v4';

/** A field that may be absent or null, which Kubernetes takes for the same. */
export const maybe = <T extends z.ZodType>(type: T) =>
  type.nullish().transform(value => value ?? undefined);

/** A list that may be absent. */
export const listOf = <T extends z.ZodType>(type: T) =>
  z
    .array(type)
    .nullish()
    .transform(value => value ?? []);

export const texts = listOf(z.string());
export const labels = maybe(z.record(z.string(), z.string()));
export const selector = maybe(z.object({ matchLabels: labels }));
export const portNumber = z.number().int().min(0).max(65_535);

/** What every object is found by, and ordered by. */
export const metadata = z.object({
  name: z.string(),
  namespace: maybe(z.string()),
  labels,
  annotations: labels,
  creationTimestamp: maybe(z.string()),
});

/** Conditions that Istio writes about its own objects. */
export const status = maybe(
  z.object({
    conditions: listOf(
      z.object({
        type: z.string(),
        status: z.string(),
        reason: maybe(z.string()),
        message: maybe(z.string()),
      }),
    ),
  }),
);

/** An object with a spec, which may be empty. */
export const withSpec = <T extends z.ZodType>(spec: T) =>
  z.object({
    metadata,
    spec: z.preprocess(value => value ?? {}, spec),
    status,
  });
