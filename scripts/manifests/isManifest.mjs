/** Whether a path is that of Kubernetes objects as a cluster gets them: rendered for an environment, or Argo CD's. */
export const isManifest = path =>
  /\/deploy\/(rendered\/[^/]+|argocd)\/[^/]+\.yaml$/.test(path);
