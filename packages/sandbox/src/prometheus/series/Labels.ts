/** Labels of a series, the metric's name as `__name__` among them. */
export type Labels = Readonly<Record<string, string>>;

export const NAME = '__name__';

/** The same text for the same labels, in whatever order. */
export const labelKey = (labels: Labels): string =>
  JSON.stringify(
    Object.keys(labels)
      .sort()
      .map(name => [name, labels[name]]),
  );

const pick = (labels: Labels, keeps: (name: string) => boolean): Labels =>
  Object.fromEntries(Object.entries(labels).filter(([name]) => keeps(name)));

export const keepLabels = (labels: Labels, names: readonly string[]): Labels =>
  pick(labels, name => names.includes(name));

export const dropLabels = (labels: Labels, names: readonly string[]): Labels =>
  pick(labels, name => !names.includes(name));

export const dropName = (labels: Labels): Labels => dropLabels(labels, [NAME]);
