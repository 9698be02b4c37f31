import type { ReactNode } from 'react';
import { RiCheckLine, RiCloseLine } from '@remixicon/react';
import styles from './NodeList.module.css';

/** One of the servers that make a data service. */
export interface Node {
  readonly name: string;
  readonly role: string;
  readonly isReady: boolean;
  /** The state in words, such as "ready" or "fenced". */
  readonly condition: string;
  /** Where it runs. */
  readonly place?: string;
  /** Its numbers. */
  readonly children?: ReactNode;
}

/** Servers beside each other; with `leader`, the one that the others follow stands over them. */
export function NodeList(props: {
  label: string;
  leaders?: readonly Node[];
  nodes: readonly Node[];
}) {
  const { label, leaders = [], nodes } = props;
  if (leaders.length === 0) return <Nodes label={label} nodes={nodes} />;
  return (
    <ul className={styles.leaders} aria-label={label}>
      {leaders.map((leader, index) => (
        <li key={leader.name}>
          <NodeBox node={leader} />
          {index === leaders.length - 1 && nodes.length > 0 && (
            <div className={styles.followers}>
              <Nodes nodes={nodes} />
            </div>
          )}
        </li>
      ))}
    </ul>
  );
}

function Nodes({ label, nodes }: { label?: string; nodes: readonly Node[] }) {
  return (
    <ul className={styles.nodes} aria-label={label}>
      {nodes.map(node => (
        <li key={node.name}>
          <NodeBox node={node} />
        </li>
      ))}
    </ul>
  );
}

function NodeBox({ node }: { node: Node }) {
  return (
    <div className={`${styles.node} ${node.isReady ? '' : styles.broken}`}>
      <span className={styles.role}>{node.role}</span>
      <span className={styles.name}>{node.name}</span>
      <span className={styles.condition}>
        {node.isReady ? (
          <RiCheckLine size={14} aria-hidden />
        ) : (
          <RiCloseLine size={14} aria-hidden />
        )}
        {node.condition}
        {node.place && <span className={styles.place}>{node.place}</span>}
      </span>
      {node.children}
    </div>
  );
}
