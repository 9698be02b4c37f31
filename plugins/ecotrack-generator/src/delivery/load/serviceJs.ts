import { PORTS, readScope, writeScope, type Service } from '@ecotrack/model';
import { notice } from '../../text/notice';
import { text } from '../../text/text';

/** Rounds a second of the profile `load`; ours, as the specification names none. */
const ROUNDS = 5;

/** At most this part of the requests may fail; rounded, as 1 - 0.9995 is no round number for a computer. */
export const errorBudget = ({ spec }: Service): number =>
  Number(((100 - spec.observability.slo.availability) / 100).toFixed(6));

/** load/service.js: profiles, thresholds and checks of the load test. */
export function serviceJs(service: Service): string {
  const { name } = service.metadata;
  const { slo } = service.spec.observability;
  return text`
${notice('java')}
//
//   TOKEN=... k6 run -e PROFILE=smoke load/service.js
//
// PROFILE   smoke (does it work?), load (does it hold?) or soak (does it last?)
// BASE_URL  where ${name} answers
// TOKEN     bears ${readScope(service)}, and ${writeScope(
    service,
  )} for WRITES; it must outlive the run
// WRITES    true also adds rows and takes them away again; their events are sent. Never in production.
// RATE      rounds of requests.js in a second, for load and soak
import { check, fail } from "k6";
import http from "k6/http";
import { reads, writes } from "./requests.js";

const {
  PROFILE = "smoke",
  BASE_URL = "http://localhost:${PORTS.http}",
  TOKEN,
  WRITES,
  RATE = "${ROUNDS}",
} = __ENV;
const API = \`\${BASE_URL}${service.spec.application.basePath}\`;

const rate = Number(RATE);
const users = { preAllocatedVUs: 2 * rate, maxVUs: 20 * rate };
const PROFILES = {
  smoke: { executor: "shared-iterations", vus: 1, iterations: 20 },
  load: {
    executor: "ramping-arrival-rate",
    ...users,
    stages: [
      { duration: "1m", target: rate },
      { duration: "5m", target: rate },
      { duration: "30s", target: 0 },
    ],
  },
  soak: { executor: "constant-arrival-rate", ...users, rate, duration: "2h" },
};
if (!PROFILES[PROFILE]) {
  throw new Error(\`PROFILE is none of \${Object.keys(PROFILES)}: \${PROFILE}\`);
}

// The objectives of ecotrack.yaml; what setup() sends counts for none of them.
export const options = {
  scenarios: { [PROFILE]: PROFILES[PROFILE] },
  thresholds: {
    checks: ["rate==1"],
    dropped_iterations: ["count==0"],
    [\`http_reqs{scenario:\${PROFILE}}\`]: ["count>0"],
    [\`http_req_failed{scenario:\${PROFILE}}\`]: ["rate<=${errorBudget(
      service,
    )}"],
    [\`http_req_duration{scenario:\${PROFILE}}\`]: ["p(99)<${slo.latencyMs}"],
  },
};

http.setResponseCallback(http.expectedStatuses({ min: 200, max: 299 }));

const params = (name) => ({
  headers: {
    Authorization: \`Bearer \${TOKEN}\`,
    "Content-Type": "application/json",
    "If-Match": "*",
  },
  tags: { name },
});

/** An answer that http_req_failed counts: it ends the round. */
class Refused extends Error {}

function accepted(name, response) {
  const { status, error, body } = response;
  if (status < 200 || status > 299) {
    throw new Refused(\`\${name}: \${status} \${error || body}\`);
  }
  try {
    return response.json() || {};
  } catch {
    return {};
  }
}

/** What requests.js can ask for; \`added\` are the addresses of its rows. */
const apiOf = (added) => ({
  list(path) {
    const name = \`GET \${path.split("?")[0]}\`;
    const { items } = accepted(name, http.get(API + path, params(name)));
    check(items, { [\`\${name} answers a page\`]: Array.isArray });
    return items;
  },
  create(path, body) {
    const name = \`POST \${path}\`;
    const response = http.post(API + path, JSON.stringify(body), params(name));
    const row = accepted(name, response);
    check(response, {
      [\`\${name} answers the row and its version\`]: ({ status, headers }) =>
        status === 201 && row.id !== undefined && headers.Etag !== undefined,
    });
    added.push(\`\${path}/\${row.id}\`);
    return row;
  },
});

function round() {
  const added = [];
  try {
    reads(apiOf(added));
    if (WRITES === "true") {
      writes(apiOf(added));
    }
  } finally {
    for (const path of added.reverse()) {
      const name = \`DELETE \${path.replace(/[^/]+$/, "{id}")}\`;
      http.del(API + path, null, params(name));
    }
  }
}

/** Warms the service up; a service that does not answer is told before the profile starts. */
export function setup() {
  if (!TOKEN) {
    fail("TOKEN is not set");
  }
  for (let i = 0; i < 5; i += 1) {
    round();
  }
}

export default function user() {
  try {
    round();
  } catch (error) {
    console.error(String(error));
    check(error, {
      "requests.js runs to its end": (one) => one instanceof Refused,
    });
  }
}
`;
}
