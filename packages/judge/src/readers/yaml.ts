import { loadAll } from 'js-yaml';
import { parseAllDocuments } from 'yaml';
import { flatten, type Reading } from './flatten';

type Load = (text: string) => readonly unknown[];

const withYaml =
  (version: '1.1' | '1.2'): Load =>
  text =>
    parseAllDocuments(text, { version }).map(document => {
      if (document.errors.length) throw document.errors[0];
      return document.toJS() as unknown;
    });

/** Settings of a service stand in a ConfigMap as the text of a YAML file, which Spring reads in its turn. */
function unfolded(tree: unknown, load: Load): unknown {
  if (Array.isArray(tree)) return tree.map(item => unfolded(item, load));
  if (typeof tree !== 'object' || tree === null || tree instanceof Date)
    return tree;
  return Object.fromEntries(
    Object.entries(tree).map(([key, value]) => [
      key,
      typeof value === 'string' && /\.ya?ml$/.test(key)
        ? load(value)
        : unfolded(value, load),
    ]),
  );
}

const reader =
  (load: Load) =>
  (text: string): Reading =>
    flatten(load(text).map(tree => unfolded(tree, load)));

/** YAML as its readers of today understand it, and as those that are older and retype `no` and `1_000`. */
export const YAML_READERS = {
  'YAML 1.2': reader(withYaml('1.2')),
  'YAML 1.1': reader(withYaml('1.1')),
  'js-yaml': reader(text => loadAll(text)),
};
