import type { Path } from '@ecotrack/model';
import { useOpenDocument } from '../../document/OpenDocument';
import { errorsAt } from '../../document/errorsAt';
import { Problems } from './Problems';

/** What is wrong with exactly one value that has no field. */
export function ProblemsAt({ path }: { readonly path: Path }) {
  const { errors } = useOpenDocument();
  return <Problems problems={errorsAt(errors, path)} />;
}
