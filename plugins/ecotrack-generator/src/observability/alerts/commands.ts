/** kubectl in the namespace of the service; the variables are at the head of each page. */
export const kubectl = (words: string) =>
  `kubectl --context "$CONTEXT" -n "$NAMESPACE" ${words}`;

const PODS = '-l "app.kubernetes.io/name=$NAME"';

export const GET_PODS = kubectl(`get pods ${PODS} -o wide`);
export const TOP_PODS = kubectl(`top pods ${PODS} --containers`);

/** Lines of the log of the last hour that match; logs are JSON, one object for each line. */
export const grepLogs = (pattern: string) =>
  kubectl(
    `logs ${PODS} -c "$NAME" --since=1h --prefix | grep -E '${pattern}' | tail -50`,
  );

/** Metrics as the pods print them now, by the beginning of their names. */
export const metricsNow = (names: string) =>
  `${kubectl('port-forward "service/$NAME" 8081 >/dev/null & sleep 2')}
curl -s localhost:8081/actuator/prometheus | grep -E '^(${names})'; kill %1`;

export const UNDO =
  'Revert the pull request that brought the change; Argo CD then applies what was there before.';
