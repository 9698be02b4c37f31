/** The versions of Kubernetes that the platform runs, and will run. */
export const KUBERNETES_VERSIONS = ['1.34', '1.36'];
