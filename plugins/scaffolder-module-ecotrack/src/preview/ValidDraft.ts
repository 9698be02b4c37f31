import type { Draft } from '../generator/ServiceGenerator';

/** A draft of a document that breaks no rule. */
export type ValidDraft = Extract<Draft, { readonly valid: true }>;
