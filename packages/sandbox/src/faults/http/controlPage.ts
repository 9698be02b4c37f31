import { escapeHtml } from '../../forge/http/html';
import type { FaultState } from '../FaultBoard';

const STYLE = `
  :root { color-scheme: light dark; font: 16px/1.5 system-ui, sans-serif; }
  body { max-width: 62rem; margin: 2rem auto; padding: 0 1rem; }
  table { border-collapse: collapse; width: 100%; }
  th, td { padding: .5rem; border-bottom: 1px solid #8884; text-align: left; vertical-align: top; }
  button { font: inherit; min-width: 4.5rem; padding: .2rem .6rem; }
  button[aria-pressed='true'] { background: #b3261e; color: #fff; }
  small { display: block; opacity: .8; }
`;

/** What the buttons do; served as a file of its own, so that the page needs no inline script. */
export const CONTROL_SCRIPT = `
const status = document.querySelector('[role=status]');
document.addEventListener('click', async event => {
  const button = event.target.closest('button[data-fault]');
  if (!button) return;
  const { fault, environment } = button.dataset;
  const isOn = button.getAttribute('aria-pressed') === 'true';
  const answer = isOn
    ? await fetch('/faults/' + fault + '?environment=' + environment, { method: 'DELETE' })
    : await fetch('/faults/' + fault, {
        method: 'PUT',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ environment }),
      });
  const body = await answer.json();
  if (!answer.ok) {
    status.textContent = body.error.message;
    return;
  }
  status.textContent = body.title + (isOn ? ' is off in ' : ' is on in ') + environment;
  for (const other of document.querySelectorAll('button[data-fault="' + fault + '"]')) {
    const pressed = body.environments.includes(other.dataset.environment);
    other.setAttribute('aria-pressed', String(pressed));
    other.textContent = pressed ? 'on' : 'off';
  }
});
`;

const button = (fault: FaultState, environment: string) => {
  const isOn = fault.environments.includes(environment);
  const label = `${fault.title} in ${environment}`;
  return `<td><button type="button" data-fault="${escapeHtml(
    fault.id,
  )}" data-environment="${escapeHtml(
    environment,
  )}" aria-pressed="${isOn}" aria-label="${escapeHtml(label)}">${
    isOn ? 'on' : 'off'
  }</button></td>`;
};

const row = (fault: FaultState, environments: string[]) => `<tr>
<td>${escapeHtml(fault.technology)}</td>
<th scope="row">${escapeHtml(fault.title)}<small>${escapeHtml(
  fault.effect,
)}</small></th>
${environments.map(name => button(fault, name)).join('\n')}
</tr>`;

/** The page that switches faults: one row for each, one button for each environment. */
export const controlPage = (
  faults: FaultState[],
  environments: string[],
): string => `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Faults of the sandbox</title>
<style>${STYLE}</style>
<script src="/control.js" defer></script>
</head>
<body>
<main>
<h1>Faults of the sandbox</h1>
<p>What is switched on goes wrong in the embedded clusters, until it is switched off and the operators have recovered it. Faults of the technology <em>cluster</em> hit every environment of that cluster.</p>
<p role="status"></p>
<table>
<thead><tr><td></td><th scope="col">Fault</th>${environments
  .map(name => `<th scope="col">${escapeHtml(name)}</th>`)
  .join('')}</tr></thead>
<tbody>
${faults.map(fault => row(fault, environments)).join('\n')}
</tbody>
</table>
</main>
</body>
</html>
`;
