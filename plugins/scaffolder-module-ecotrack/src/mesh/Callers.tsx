import { resourcePath } from '@ecotrack/model';
import { useOpenDocument } from '../document/OpenDocument';
import { namesAt } from '../fields/names/namesAt';
import { TABLES } from '../fields/names/places';
import { ServicesWithOperations } from './ServicesWithOperations';

/** Services that may call this one. */
export function Callers() {
  const { data } = useOpenDocument();
  const paths = namesAt(data, TABLES).flatMap(name => [
    `/${resourcePath({ name })}`,
    `/${resourcePath({ name })}/{id}`,
  ]);
  return (
    <ServicesWithOperations
      path={['spec', 'mesh', 'callers']}
      side="caller"
      paths={paths}
    />
  );
}
