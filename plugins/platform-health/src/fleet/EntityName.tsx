import { Link } from '@backstage/ui';
import { parseEntityRef } from '@backstage/catalog-model';
import {
  humanizeEntityRef,
  useEntityRefLink,
} from '@backstage/plugin-catalog-react';

/** The name of an entity, as a link to it. */
export function EntityName(props: { entityRef: string; defaultKind: string }) {
  const { entityRef, defaultKind } = props;
  const linkTo = useEntityRefLink();
  const ref = parseEntityRef(entityRef, { defaultKind });
  return (
    <Link standalone href={linkTo(ref)}>
      {humanizeEntityRef(ref, { defaultKind })}
    </Link>
  );
}
