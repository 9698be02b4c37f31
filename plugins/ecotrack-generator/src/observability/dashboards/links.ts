import type { Platform } from '@ecotrack/model';

/** Ways from a dashboard to the others of the service and to the service in the portal. */
export const links = (component: string, { portalUrl }: Platform) => [
  {
    title: 'Dashboards',
    type: 'dashboards',
    tags: [component],
    asDropdown: true,
    includeVars: true,
    keepTime: true,
  },
  ...[
    ['Portal', `catalog/default/component/${component}`],
    ['Runbooks', `docs/default/component/${component}/runbooks/application/`],
  ].map(([title, path]) => ({
    title,
    type: 'link',
    url: `${portalUrl.replace(/\/+$/, '')}/${path}`,
    targetBlank: true,
  })),
];
