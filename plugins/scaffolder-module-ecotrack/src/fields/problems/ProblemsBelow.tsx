import { pathText, type Path } from '@ecotrack/model';
import { useOpenDocument } from '../../document/OpenDocument';
import { errorsBelow } from '../../document/errorsAt';
import { Problems } from './Problems';

/** What is wrong with a value and with all below it that no field of its own shows. */
export function ProblemsBelow(props: {
  readonly path: Path;
  /** Keys below the value whose fields show their own errors. */
  readonly shown: readonly string[];
}) {
  const { errors } = useOpenDocument();
  const shown = new Set(
    props.shown.flatMap(key =>
      errorsBelow(errors, [...props.path, key]).map(({ path }) => path),
    ),
  );
  const problems = errorsBelow(errors, props.path).filter(
    ({ path }) => !shown.has(path),
  );
  const here = pathText(props.path);
  return (
    <>
      {problems.map(error => (
        <Problems
          key={`${error.path} ${error.rule} ${error.message}`}
          label={error.path.slice(here.length).replace(/^\./, '')}
          problems={[error]}
        />
      ))}
    </>
  );
}
