import { SaxesParser } from 'saxes';
import type { Reading } from './flatten';

/** Texts, attributes and comments of an XML file by the path of their element; what is not well-formed is an error. */
export function readXml(text: string): Reading {
  const reading = new Map<string, string>();
  const open: string[] = [];
  const counts = new Map<string, number>();
  const parser = new SaxesParser();
  const add = (kind: string, value: string) => {
    const place = `${open.join('/')} ${kind}`;
    const nth = (counts.get(place) ?? 0) + 1;
    counts.set(place, nth);
    reading.set(`${place} ${nth}`, `string:${value}`);
  };
  parser.on('error', error => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    open.push(name);
    add('element', JSON.stringify(attributes));
  });
  parser.on('closetag', () => open.pop());
  parser.on('text', value => add('text', value));
  parser.on('cdata', value => add('text', value));
  parser.on('comment', value => add('comment', value));
  parser.write(text).close();
  return reading;
}
