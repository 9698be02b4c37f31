import { createHash } from 'node:crypto';
import { admonitionCss } from './admonitionCss';
import { codeCss } from './codeCss';
import { diagramCss } from './diagramCss';
import { layoutCss } from './layoutCss';
import { standaloneCss } from './standaloneCss';
import { typesetCss } from './typesetCss';

const content = [
  layoutCss,
  typesetCss,
  codeCss,
  admonitionCss,
  diagramCss,
  standaloneCss,
]
  .join('')
  .replace(/\n+/g, '\n')
  .trim();

const digest = createHash('sha256').update(content).digest('hex').slice(0, 8);

/**
 * The one stylesheet of all sites. The reader loads a stylesheet only under
 * the name `main.<8 hex digits>.min.css` and shows nothing until it is loaded.
 */
export const stylesheet = {
  path: `assets/stylesheets/main.${digest}.min.css`,
  content,
};
