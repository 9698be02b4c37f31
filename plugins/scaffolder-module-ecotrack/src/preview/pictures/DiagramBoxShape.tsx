import styles from './DiagramPicture.module.css';
import { HEAD, LINE, type PlacedBox } from './layoutOf';

/** One box of a picture: title, what it is, its lines. */
export function DiagramBoxShape({ box }: { readonly box: PlacedBox }) {
  const { x, y, width, height, title, kind, lines } = box;
  return (
    <g transform={`translate(${x} ${y})`}>
      <rect className={styles.box} width={width} height={height} rx="4" />
      <text className={styles.title} x="12" y={kind ? 18 : 26}>
        {title}
      </text>
      {kind && (
        <text className={styles.note} x="12" y="35">
          {kind}
        </text>
      )}
      {lines.length > 0 && (
        <line className={styles.rule} y1={HEAD} y2={HEAD} x2={width} />
      )}
      {lines.map(({ id, text, note }, at) => (
        <g key={id} transform={`translate(0 ${HEAD + at * LINE + 15})`}>
          <text className={styles.text} x="12">
            {text}
          </text>
          {note && (
            <text className={styles.note} x={width - 12} textAnchor="end">
              {note}
            </text>
          )}
        </g>
      ))}
    </g>
  );
}
