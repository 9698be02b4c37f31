/**
 * Colours of drawn diagrams, mixed from the theme's text and page colours, so
 * that one picture is readable in light and dark.
 */
export const diagramCss = `
.diagram,.diagram-source{margin:1.2em 0}
.diagram{overflow-x:auto}
.diagram svg{display:block;max-width:100%;height:auto;margin:0 auto;--bg:var(--md-default-bg-color);--fg:var(--md-default-fg-color);--_text:var(--fg);--_text-sec:color-mix(in srgb,var(--fg) 85%,var(--bg));--_text-muted:color-mix(in srgb,var(--fg) 78%,var(--bg));--_text-faint:color-mix(in srgb,var(--fg) 65%,var(--bg));--_line:color-mix(in srgb,var(--fg) 60%,var(--bg));--_arrow:color-mix(in srgb,var(--fg) 85%,var(--bg));--_node-fill:color-mix(in srgb,var(--fg) 7%,var(--bg));--_node-stroke:color-mix(in srgb,var(--fg) 45%,var(--bg));--_group-fill:transparent;--_group-hdr:color-mix(in srgb,var(--fg) 10%,var(--bg));--_inner-stroke:color-mix(in srgb,var(--fg) 25%,var(--bg));--_key-badge:color-mix(in srgb,var(--fg) 15%,var(--bg))}
.diagram--wide svg{max-width:none}
.diagram text{font-family:var(--md-text-font-family,system-ui,sans-serif)}
.diagram .mono{font-family:ui-monospace,SFMono-Regular,Menlo,Consolas,monospace}
`;
