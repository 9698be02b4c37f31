import { notice } from '../../text/notice';
import { text } from '../../text/text';

/**
 * deploy/propose.sh: what promote.sh changed, as a commit that is pushed and, unless it goes to the base itself,
 * as a pull request. GitHub, Gitea and Forgejo give the same variables and take the same request.
 */
export const proposeSh = (): string => text`
#!/bin/sh
${notice('hash')}
# deploy/propose.sh ENVIRONMENT BASE       pushes deploy/ to promote/ENVIRONMENT, with a pull request into BASE
# deploy/propose.sh ENVIRONMENT BASE BASE  pushes deploy/ to BASE itself
# Reads GITHUB_SERVER_URL, GITHUB_API_URL and GITHUB_REPOSITORY, as GitHub, Gitea and Forgejo give them, and TOKEN.
set -eu
cd "$(dirname "$0")/.."

environment=$1
base=$2
head=\${3:-promote/$environment}
title="Promote to $environment"
pushed=HEAD:refs/heads/$head
# The branch of a promotion always holds the newest one; a base is never forced.
[ "$head" = "$base" ] || pushed=+$pushed

git add deploy
if git diff --cached --quiet; then
  echo "$environment has this image already."
  exit 0
fi
git -c user.name=pipeline -c user.email=pipeline@localhost commit --quiet --message "$title"

# By variables: arguments can be seen by every process of the machine.
GIT_CONFIG_COUNT=1 \\
  GIT_CONFIG_KEY_0=http.extraHeader \\
  GIT_CONFIG_VALUE_0="Authorization: Basic $(printf 'x-access-token:%s' "$TOKEN" | base64 | tr -d '\\n')" \\
  git push --quiet "$GITHUB_SERVER_URL/$GITHUB_REPOSITORY.git" "$pushed"
[ "$head" != "$base" ] || exit 0

answer=$(mktemp)
trap 'rm -f "$answer"' EXIT
status=$(
  printf 'Authorization: token %s\\n' "$TOKEN" |
    curl --silent --show-error --header @- --header 'Content-Type: application/json' \\
      --data "{\\"title\\":\\"$title\\",\\"head\\":\\"$head\\",\\"base\\":\\"$base\\"}" \\
      --output "$answer" --write-out '%{http_code}' \\
      "$GITHUB_API_URL/repos/$GITHUB_REPOSITORY/pulls"
)
case $status in
  201) echo "Opened the pull request of $head." ;;
  409 | 422)
    if ! grep -q 'already exists' "$answer"; then
      cat "$answer" >&2
      exit 1
    fi
    echo "The pull request of $head is open already and has this image now."
    ;;
  *)
    echo "The forge answered $status:" >&2
    cat "$answer" >&2
    exit 1
    ;;
esac
`;
