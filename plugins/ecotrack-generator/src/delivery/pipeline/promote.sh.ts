import { imageRepository, type Platform, type Service } from '@ecotrack/model';
import { notice } from '../../text/notice';
import { text } from '../../text/text';

/** Which environment hands its image to which; the first takes what was built. */
const cases = (environments: readonly string[]) =>
  environments.map(
    (name, i) => `${name}) before=${i ? environments[i - 1] : ''} ;;`,
  );

/**
 * deploy/promote.sh: the image of an environment, in its values and in what is rendered for it. It changes the
 * lines of the image and leaves the rest to render.sh, in a copy: what fails has changed nothing.
 */
export const promoteSh = (
  service: Service,
  { registry }: Platform,
  environments: readonly string[],
): string => text`
#!/bin/sh
${notice('hash')}
# deploy/promote.sh ENVIRONMENT             brings the image of the environment before it
# deploy/promote.sh ENVIRONMENT TAG@DIGEST  brings this image, such as an older one
set -eu
cd "$(dirname "$0")"

repository=${imageRepository(service, registry)}
to=\${1-}
case $to in
  ${cases(environments)}
  *)
    echo "Usage: deploy/promote.sh ${environments.join('|')} [TAG@DIGEST]" >&2
    exit 2
    ;;
esac

# Field $2 of the image in environment $1.
field() {
  sed -n "/^image:/,/^[^ ]/s/^  $2: *\\"\\{0,1\\}\\([^\\"]*\\)\\"\\{0,1\\} *\$/\\1/p" "chart/values-$1.yaml"
}

image=\${2-}
if [ -z "$image" ]; then
  if [ -z "$before" ]; then
    echo "$to comes first: say which image, as TAG@DIGEST." >&2
    exit 2
  fi
  if [ -z "$(field "$before" digest)" ]; then
    echo "No image was built for $before yet: there is nothing to promote."
    exit 0
  fi
  image=$(field "$before" tag)@$(field "$before" digest)
fi
if ! printf '%s\\n' "$image" | grep -Eqx '[A-Za-z0-9]([A-Za-z0-9._-]{0,61}[A-Za-z0-9])?@sha256:[0-9a-f]{64}'; then
  echo "'$image' is no image: TAG@sha256:<64 hexadecimal digits> is expected." >&2
  exit 2
fi
tag=\${image%@*}
digest=\${image#*@}

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cp -R chart rendered render.sh "$work/"
edit() {
  sed "$1" "$2" >"$work/edited"
  cat "$work/edited" >"$2"
}
values=$work/chart/values-$to.yaml
edit "/^image:/,/^[^ ]/{s|^  tag:.*|  tag: \\"$tag\\"|;s|^  digest:.*|  digest: \\"$digest\\"|;}" "$values"
for file in "$work/rendered/$to"/*.yaml; do
  edit "s|^\\( *image: \\)\\"\\{0,1\\}\${repository}[:@].*|\\1\\"$repository:$tag@$digest\\"|;s|^\\( *app.kubernetes.io/version: \\).*|\\1\\"$tag\\"|" "$file"
done
"$work/render.sh" "$to"
if ! grep -Fqx "  digest: \\"$digest\\"" "$values"; then
  echo "chart/values-$to.yaml has no lines 'tag' and 'digest' below 'image': add them." >&2
  exit 1
fi
cp "$values" "chart/values-$to.yaml"
rm -rf "rendered/$to"
cp -R "$work/rendered/$to" "rendered/$to"
echo "$to runs $image"
`;
