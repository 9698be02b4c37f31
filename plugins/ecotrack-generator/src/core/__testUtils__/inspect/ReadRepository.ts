import { isDeepStrictEqual } from 'node:util';
import { isScalar, parse, parseAllDocuments, visit, type Document } from 'yaml';
import { GeneratedRepository } from '../GeneratedRepository';
import type { KubernetesObject } from '../objects';

/** A generated repository of which each YAML file is read once. */
export class ReadRepository extends GeneratedRepository {
  private readonly read = new Map<string, readonly unknown[]>();

  /** Documents of a YAML file; throws where a reader of YAML 1.1 (SnakeYAML, those in Go) or 1.2 stumbles. */
  documents(path: string): readonly unknown[] {
    const known = this.read.get(path);
    if (known) return known;
    const values = parseAllDocuments(this.content(path)).map(document => {
      const [problem] = [...document.errors, ...document.warnings];
      if (problem) throw problem;
      refuseRetyped(document);
      return document.toJS() as unknown;
    });
    this.read.set(path, values);
    return values;
  }

  document(path: string): unknown {
    return this.documents(path)[0];
  }

  override objects(environment: string): KubernetesObject[] {
    return this.files
      .filter(({ path }) => path.startsWith(`deploy/rendered/${environment}/`))
      .flatMap(({ path }) => this.documents(path))
      .filter(one => one !== null)
      .map(one => one as KubernetesObject);
  }
}

const meansTheSame = new Map<string, boolean>();

/** The versions differ in what a bare word means; what is quoted is the same text to both. */
function refuseRetyped(document: Document.Parsed) {
  visit(document, {
    Scalar(_, node) {
      if (!isScalar(node) || node.type !== 'PLAIN') return;
      const word = node.source ?? '';
      let same = meansTheSame.get(word);
      if (same === undefined) {
        const [one, two] = (['1.1', '1.2'] as const).map(version =>
          parse(word, { version }),
        );
        same = isDeepStrictEqual(one, two);
        meansTheSame.set(word, same);
      }
      if (!same) throw new Error(`YAML 1.1 and 1.2 differ in ${word}.`);
    },
  });
}
