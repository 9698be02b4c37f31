type Labels = Readonly<Record<string, string>> | undefined;

/** Whether all wanted labels are there; an empty selector selects everything. */
export const selects = (wanted: Labels, labels: Labels): boolean =>
  Object.entries(wanted ?? {}).every(
    ([name, value]) => labels?.[name] === value,
  );

/** Whether a selector names any label. */
export const isEmptySelector = (wanted: Labels): boolean =>
  Object.keys(wanted ?? {}).length === 0;
