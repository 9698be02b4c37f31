import { Suspense, lazy } from 'react';
import { useLocation } from 'react-router-dom';
import { runbookAt } from './address/runbookAt';

const LiveRunbook = lazy(() =>
  import('./components/LiveRunbook').then(module => ({
    default: module.LiveRunbook,
  })),
);

/** The live state on pages `runbooks/<technology>`; nothing, and nothing loaded, on all others. */
export function LiveRunbookAddon() {
  const at = runbookAt(useLocation());
  if (!at) return null;
  return (
    <Suspense fallback={null}>
      <LiveRunbook at={at} />
    </Suspense>
  );
}
