/** What is changed, in which file (PROD is the folder of rendered manifests), what stands there and what stands there instead. */
export type Row = readonly [
  name: string,
  file: string,
  from: string,
  to: string,
];

export const SETTINGS = 'src/main/resources/application.yaml';
