import { ProblemsBelow } from '../fields/problems/ProblemsBelow';
import { Callers } from './Callers';
import { Calls } from './Calls';
import { Exposure } from './Exposure';
import { ExternalHosts } from './ExternalHosts';

/** Who may call the service, and what it may reach. */
export function MeshSection() {
  return (
    <>
      <ProblemsBelow
        path={['spec', 'mesh']}
        shown={['callers', 'externalHosts', 'exposure', 'host']}
      />
      <Callers />
      <Calls />
      <ExternalHosts />
      <Exposure />
    </>
  );
}
