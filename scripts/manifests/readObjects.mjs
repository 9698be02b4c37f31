import { parseAllDocuments } from 'yaml';

/** Kubernetes objects of a YAML stream; empty documents are none. */
export const readObjects = stream =>
  parseAllDocuments(stream)
    .map(document => {
      if (document.errors.length) throw document.errors[0];
      return document.toJS();
    })
    .filter(Boolean);

/** `apps/v1 Deployment/order-service`, with the namespace where there is one. */
export const identityOf = ({ apiVersion, kind, metadata }) =>
  `${apiVersion} ${kind}/${[metadata.namespace, metadata.name]
    .filter(Boolean)
    .join('/')}`;

/** Whether Kubernetes itself brings the kind; the Gateway API's group sounds like it, but is of custom resources. */
export const isBuiltIn = ({ apiVersion }) => {
  const [group, version] = apiVersion.split('/');
  return (
    version === undefined ||
    !group.includes('.') ||
    (group.endsWith('.k8s.io') && group !== 'gateway.networking.k8s.io')
  );
};
