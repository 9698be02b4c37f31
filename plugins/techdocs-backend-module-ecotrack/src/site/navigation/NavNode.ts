/** An entry of the navigation, resolved against the pages of the site. */
export type NavNode =
  | { kind: 'page'; title: string; url: string }
  | { kind: 'link'; title: string; href: string }
  | { kind: 'section'; title: string; children: NavNode[] };
