import { PORTS } from '../tasks/start/ports.mjs';
import { Sentence } from '../toolchain/Sentence.mjs';

const API = `http://localhost:${PORTS.backend}/api`;
const PATIENCE_MS = 90_000;

/** The portal's backend as its page uses it, signed in as guest. */
export class Portal {
  #token;

  constructor(token) {
    this.#token = token;
  }

  static async signIn() {
    const response = await fetch(`${API}/auth/guest/refresh`, {
      headers: { 'x-requested-with': 'XMLHttpRequest' },
    });
    const { backstageIdentity } = await response.json();
    return new Portal(backstageIdentity.token);
  }

  /** Starts a task of the template and resolves with its id. */
  async create(values) {
    const templateRef = 'template:default/create-service';
    await this.waitForEntities('kind=template,metadata.name=create-service');
    const { id } = await this.#call('/scaffolder/v2/tasks', {
      method: 'POST',
      body: JSON.stringify({ templateRef, values }),
    });
    return id;
  }

  /** Runs the template and resolves with the first event that matches. */
  async runUntil(values, matches) {
    const id = await this.create(values);
    return waitFor(`the task ${id}`, async () => {
      const events = await this.#call(`/scaffolder/v2/tasks/${id}/events`);
      const failed = events.find(
        ({ type, body }) => type === 'completion' && body.error,
      );
      return events.find(matches) ?? failed;
    });
  }

  /** Entities that pass a catalog filter, as soon as there is one. */
  waitForEntities(filter) {
    return waitFor(`an entity with ${filter}`, async () => {
      const entities = await this.entities(filter);
      return entities.length ? entities : undefined;
    });
  }

  /** Entities that pass a catalog filter now. */
  entities(filter) {
    return this.#call(`/catalog/entities?filter=${encodeURIComponent(filter)}`);
  }

  /** Targets of all registered locations. */
  async locations() {
    const locations = await this.#call('/catalog/locations');
    return locations.map(({ data }) => data.target);
  }

  async #call(path, options) {
    const response = await fetch(API + path, {
      ...options,
      headers: {
        authorization: `Bearer ${this.#token}`,
        'content-type': 'application/json',
      },
    });
    if (!response.ok)
      throw new Sentence(
        `${path} answers ${response.status}: ${await response.text()}`,
      );
    return response.json();
  }
}

async function waitFor(what, look) {
  const end = Date.now() + PATIENCE_MS;
  for (;;) {
    const found = await look();
    if (found) return found;
    if (Date.now() > end)
      throw new Sentence(`Waited ${PATIENCE_MS / 1000} s in vain for ${what}.`);
    await new Promise(resolve => {
      setTimeout(resolve, 200);
    });
  }
}
