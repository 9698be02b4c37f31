import { Link, useSidebarOpenState } from '@backstage/core-components';
import { LeafMark } from './LeafMark';
import styles from './SidebarLogo.module.css';

export function SidebarLogo() {
  const { isOpen } = useSidebarOpenState();
  return (
    <div className={styles.logo}>
      <Link
        to="/"
        underline="none"
        className={styles.link}
        aria-label="EcoTrack Portal, home"
      >
        <LeafMark />
        {isOpen && <span className={styles.name}>EcoTrack</span>}
      </Link>
    </div>
  );
}
