/** Whether a path is that of a workflow of GitHub's or Gitea's actions. */
export const isWorkflow = path =>
  /^[^/]+\/\.(github|gitea)\/workflows\/[^/]+\.ya?ml$/.test(path);
