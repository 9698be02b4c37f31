import type { Diagram } from './Diagram';

/** What a picture shows, as sentences. */
export function DiagramList({ diagram }: { readonly diagram: Diagram }) {
  const { boxes, arrows } = diagram;
  return (
    <ul>
      {boxes.map(({ id, title, kind, lines }) => (
        <li key={id}>
          {kind ? `${title} (${kind})` : title}
          {lines.length > 0 && (
            <ul>
              {lines.map(line => (
                <li key={line.id}>
                  {line.note ? `${line.text}: ${line.note}` : line.text}
                </li>
              ))}
            </ul>
          )}
        </li>
      ))}
      {arrows.map(({ from, to, sentence }) => (
        <li key={`${from} ${to} ${sentence}`}>{sentence}</li>
      ))}
    </ul>
  );
}
