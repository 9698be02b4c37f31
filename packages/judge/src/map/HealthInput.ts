import type { JsonValue } from '@backstage/types';

/** A setting of `platformHealth`. */
export interface SettingInput {
  readonly into: 'setting';
  readonly path: readonly string[];
}

/** A query parameter of the health API: one that it takes, or one that it has to refuse whatever it says. */
export interface ParameterInput {
  readonly into: 'parameter';
  /** Below `/entities/component/default/sample-service`. */
  readonly route: string;
  readonly name: string;
  readonly isTaken: boolean;
}

/** An annotation that others read and the health wing does not: whatever it says, the same is asked of the clusters. */
export interface AnnotationInput {
  readonly into: 'annotation';
  readonly name: string;
  readonly wrap: (value: string) => string;
}

/** A parameter that the door to the clusters has to refuse whatever it says. */
export interface SelectionInput {
  readonly into: 'selection';
  readonly name: string;
}

/** A label's value in a query to Prometheus. */
export interface LabelValueInput {
  readonly into: 'labelValue';
}

/** Where the health wing takes a value of the corpus, or has to leave it. */
export type HealthInput =
  | SettingInput
  | ParameterInput
  | AnnotationInput
  | SelectionInput
  | LabelValueInput;

/** The health wing takes texts: annotations, addresses, settings. */
export const textOf = (value: JsonValue): string =>
  typeof value === 'string' ? value : JSON.stringify(value);

export const inSetting = (...path: string[]): SettingInput => ({
  into: 'setting',
  path,
});

export const inParameter = (route: string, name: string): ParameterInput => ({
  into: 'parameter',
  route,
  name,
  isTaken: true,
});

export const noParameter = (route: string, name: string): ParameterInput => ({
  ...inParameter(route, name),
  isTaken: false,
});

export const noAnnotation = (
  name: string,
  wrap: AnnotationInput['wrap'] = value => value,
): AnnotationInput => ({ into: 'annotation', name, wrap });

export const noSelection = (name: string): SelectionInput => ({
  into: 'selection',
  name,
});

export const inLabelValue: LabelValueInput = { into: 'labelValue' };
