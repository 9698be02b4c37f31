import { Link } from '@backstage/ui';
import type { FindingLink } from '@ecotrack/backstage-plugin-platform-health-common';
import { safeUrl } from './safeUrl';
import { useText } from '../hooks/useText';

/** Links out of the portal; those that are no web addresses are left out. */
export function FindingLinks({ links }: { links: readonly FindingLink[] }) {
  const t = useText();
  return (
    <>
      {links.map(({ kind, url }) => {
        const href = safeUrl(url);
        return (
          href && (
            <Link
              key={`${kind} ${href}`}
              href={href}
              target="_blank"
              rel="noopener noreferrer"
            >
              {t(`finding.link.${kind}`)}
            </Link>
          )
        );
      })}
    </>
  );
}
