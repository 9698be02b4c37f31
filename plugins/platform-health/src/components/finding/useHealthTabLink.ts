import { useRouteRef } from '@backstage/core-plugin-api';
import {
  entityRouteParams,
  entityRouteRef,
} from '@backstage/plugin-catalog-react';

/** Makes the address of an entity's health tab, opened at a technology and an environment. */
export function useHealthTabLink() {
  const entityRoute = useRouteRef(entityRouteRef);
  return (
    entityRef: string,
    at: { technology?: string; environment?: string } = {},
  ) => {
    const query = new URLSearchParams(at);
    const page = `${entityRoute(entityRouteParams(entityRef))}/health`;
    return query.size > 0 ? `${page}?${query}` : page;
  };
}
