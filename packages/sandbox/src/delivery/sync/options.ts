const SYNC_OPTIONS = 'argocd.argoproj.io/sync-options';
const COMPARE_OPTIONS = 'argocd.argoproj.io/compare-options';
const HELM_POLICY = 'helm.sh/resource-policy';
const WAVE = 'argocd.argoproj.io/sync-wave';

type Annotated = { metadata: { annotations?: Record<string, string> } };

function listOf(object: Annotated, annotation: string): string[] {
  const value = object.metadata.annotations?.[annotation] ?? '';
  return String(value)
    .split(',')
    .map(item => item.trim());
}

/** The value of an option: on the object itself, or else in the Application's syncOptions. */
function option(
  object: Annotated,
  defaults: readonly string[],
  name: string,
): string | undefined {
  const all = [...listOf(object, SYNC_OPTIONS), ...defaults];
  return all.find(item => item.startsWith(`${name}=`))?.slice(name.length + 1);
}

/** Whether an object that left git stays in the cluster. */
export function isPruneProtected(
  object: Annotated,
  syncOptions: readonly string[],
): boolean {
  return option(object, syncOptions, 'Prune') === 'false';
}

/** Whether an object outlives its Application. */
export function isDeleteProtected(
  object: Annotated,
  syncOptions: readonly string[],
): boolean {
  return (
    option(object, syncOptions, 'Delete') === 'false' ||
    listOf(object, HELM_POLICY).includes('keep')
  );
}

/** Whether an object that is not in git leaves its Application Synced. */
export function isIgnoredWhenExtra(object: Annotated): boolean {
  return listOf(object, COMPARE_OPTIONS).includes('IgnoreExtraneous');
}

/** The sync wave; 0 when none is given or it is no number. */
export function waveOf(object: Annotated): number {
  const text = object.metadata.annotations?.[WAVE] ?? '0';
  return /^-?\d{1,9}$/.test(text) ? Number(text) : 0;
}
