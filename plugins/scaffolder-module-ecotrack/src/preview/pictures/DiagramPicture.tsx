import { useId, useMemo } from 'react';
import { ScrollRegion } from '../ScrollRegion';
import type { Diagram } from './Diagram';
import { DiagramBoxShape } from './DiagramBoxShape';
import styles from './DiagramPicture.module.css';
import { layoutOf } from './layoutOf';

const MARGIN = 8;

/** Boxes and arrows in the colours of the theme, as large as they are; what is wider than the page scrolls. */
export function DiagramPicture(props: {
  readonly diagram: Diagram;
  /** What the picture shows, in a sentence. */
  readonly label: string;
}) {
  const head = useId();
  const { boxes, arrows, width, height } = useMemo(
    () => layoutOf(props.diagram),
    [props.diagram],
  );
  return (
    <ScrollRegion label={props.label} className={styles.frame}>
      <svg
        role="img"
        aria-label={props.label}
        className={styles.picture}
        width={width + 2 * MARGIN}
        height={height + 2 * MARGIN}
        viewBox={`${-MARGIN} ${-MARGIN} ${width + 2 * MARGIN} ${
          height + 2 * MARGIN
        }`}
      >
        <defs>
          <marker
            id={head}
            viewBox="0 0 8 8"
            refX="8"
            refY="4"
            markerWidth="8"
            markerHeight="8"
            orient="auto"
          >
            <path d="M0 0 8 4 0 8Z" className={styles.head} />
          </marker>
        </defs>
        {boxes.map(box => (
          <DiagramBoxShape key={box.id} box={box} />
        ))}
        {arrows.map(({ path, middle, look, sentence }) => (
          <g key={`${path} ${sentence}`} data-look={look}>
            <path
              d={path}
              className={`${styles.arrow} ${look ? styles[look] : ''}`}
              markerEnd={`url(#${head})`}
            />
            {look === 'refused' && (
              <path
                className={styles.cross}
                transform={`translate(${middle.join(' ')})`}
                d="M-5-5 5 5M-5 5 5-5"
              />
            )}
          </g>
        ))}
      </svg>
    </ScrollRegion>
  );
}
