import {
  RiBox3Line,
  RiDatabase2Line,
  RiFlashlightLine,
  RiNodeTree,
  RiPulseLine,
  RiRocket2Line,
  RiStackLine,
} from '@remixicon/react';
import type { Technology } from '@ecotrack/backstage-plugin-platform-health-common';

/** A picture beside the name of a technology. */
export function TechnologyIcon({ technology }: { technology: Technology }) {
  switch (technology) {
    case 'application':
      return <RiBox3Line size={18} aria-hidden />;
    case 'postgres':
      return <RiDatabase2Line size={18} aria-hidden />;
    case 'redis':
      return <RiFlashlightLine size={18} aria-hidden />;
    case 'kafka':
      return <RiStackLine size={18} aria-hidden />;
    case 'mesh':
      return <RiNodeTree size={18} aria-hidden />;
    case 'delivery':
      return <RiRocket2Line size={18} aria-hidden />;
    default:
      return <RiPulseLine size={18} aria-hidden />;
  }
}
