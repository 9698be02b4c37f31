import type { Service } from '@ecotrack/model';
import { notice } from '../../text/notice';
import { text } from '../../text/text';

/**
 * deploy/render.sh: deploy/rendered from the chart, or whether it still is that. Helm itself prints both sides
 * once more as a chart of plain files, so that only objects count: not quotes, comments or the order of keys.
 */
export const renderSh = ({ metadata: { name } }: Service): string => text`
#!/bin/sh
${notice('hash')}
# deploy/render.sh ENVIRONMENT...          writes what Helm prints of the chart to deploy/rendered
# deploy/render.sh --check ENVIRONMENT...  fails where deploy/rendered holds anything else
set -eu
cd "$(dirname "$0")"

write=true
if [ "\${1-}" = --check ]; then
  write=false
  shift
fi
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# The objects of folder $1 go to folder $2 as Helm prints them again: quotes, comments and order do not count.
canonical() {
  rm -rf "$work/plain"
  mkdir -p "$work/plain/templates" "$work/plain/files" "$2"
  printf 'apiVersion: v2\\nname: plain\\nversion: 1.0.0\\n' >"$work/plain/Chart.yaml"
  for file in "$1"/*.yaml; do
    [ -e "$file" ] || continue
    cp "$file" "$work/plain/files/"
    cat >"$work/plain/templates/\${file##*/}" <<'TEMPLATE'
{{- range splitList "\\n---\\n" (.Files.Get (printf "files/%s" (base .Template.Name))) }}
{{- with fromYaml (printf "%s\\n" .) }}
---
{{ toYaml . }}
{{- end }}
{{- end }}
TEMPLATE
  done
  helm template plain "$work/plain" --output-dir "$2" >/dev/null
}

stale=
for environment in "$@"; do
  rendered=rendered/$environment
  if [ ! -f "chart/values-$environment.yaml" ]; then
    echo "There is no environment $environment: chart/values-$environment.yaml is missing." >&2
    exit 2
  fi
  rm -rf "$work/printed" "$work/wanted" "$work/found"
  helm template ${name} chart --values "chart/values-$environment.yaml" --output-dir "$work/printed" >/dev/null
  canonical "$work/printed/${name}/templates" "$work/wanted"
  canonical "$rendered" "$work/found"
  (cd "$work" && diff -ru found wanted) >"$work/difference" && continue
  if ! $write; then
    cat "$work/difference" >&2
    stale="$stale $environment"
    continue
  fi
  mkdir -p "$rendered"
  for file in "$rendered"/*.yaml; do
    [ -e "$work/wanted/plain/templates/\${file##*/}" ] || rm -f "$file"
  done
  for file in "$work"/wanted/plain/templates/*.yaml; do
    file=\${file##*/}
    cmp -s "$work/wanted/plain/templates/$file" "$work/found/plain/templates/$file" && continue
    cp "$work/printed/${name}/templates/$file" "$rendered/$file"
  done
done
if [ -n "$stale" ]; then
  echo "deploy/rendered is not what the chart prints. Run: deploy/render.sh$stale" >&2
  exit 1
fi
`;
