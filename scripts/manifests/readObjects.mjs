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

/** Groups of Kubernetes itself that have a dot in their names; other groups with a dot are of custom resources. */
const GROUPS = [
  'admissionregistration',
  'apiextensions',
  'apiregistration',
  'certificates',
  'coordination',
  'discovery',
  'events',
  'flowcontrol.apiserver',
  'networking',
  'node',
  'rbac.authorization',
  'resource',
  'scheduling',
  'storage',
].map(name => `${name}.k8s.io`);

/** Whether Kubernetes itself brings the kind. */
export const isBuiltIn = ({ apiVersion }) => {
  const [group, version] = apiVersion.split('/');
  return (
    version === undefined || !group.includes('.') || GROUPS.includes(group)
  );
};
