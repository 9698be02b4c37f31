import dockerfile from 'highlight.js/lib/languages/dockerfile';
import gradle from 'highlight.js/lib/languages/gradle';
import http from 'highlight.js/lib/languages/http';
import nginx from 'highlight.js/lib/languages/nginx';
import pgsql from 'highlight.js/lib/languages/pgsql';
import properties from 'highlight.js/lib/languages/properties';
import protobuf from 'highlight.js/lib/languages/protobuf';
import { common } from 'lowlight';

/** The common languages and those of service repositories. */
export const highlightLanguages = {
  ...common,
  dockerfile,
  gradle,
  http,
  nginx,
  pgsql,
  properties,
  protobuf,
};
