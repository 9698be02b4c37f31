import { parseEntityRef } from '@backstage/catalog-model';
import { EntityName } from './EntityName';
import styles from './fleet.module.css';

const KIND = 'component';

const isService = (ref: string) =>
  parseEntityRef(ref).kind.toLocaleLowerCase('en') === KIND;

/** The services among the entities that use a resource, each once and by name; all of them where none is a service. */
export function Users({ entityRefs }: { entityRefs: readonly string[] }) {
  const users = [...new Set(entityRefs)].sort();
  const services = users.filter(isService);
  const shown = services.length > 0 ? services : users;
  return (
    <span className={styles.users}>
      {shown.map(ref => (
        <EntityName key={ref} entityRef={ref} defaultKind={KIND} />
      ))}
    </span>
  );
}
