/** The checkpoints of a task, which outlive its runs. */
export function checkpoints() {
  const kept = new Map<string, unknown>();
  return async <T>({ key, fn }: { key: string; fn: () => Promise<T> | T }) => {
    if (!kept.has(key)) kept.set(key, await fn());
    return kept.get(key) as T;
  };
}
