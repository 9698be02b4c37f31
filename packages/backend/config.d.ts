export interface Config {
  permission?: {
    /**
     * Entity references of the groups and users that administer the portal.
     * @visibility backend
     */
    administrators?: string[];
  };
}
