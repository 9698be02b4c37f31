import { spawn } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { Agent, request } from 'node:http';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { setTimeout as sleep } from 'node:timers/promises';
import { freePort } from '../../servers/freePort.mjs';
import { ROOT } from '../../toolchain/root.mjs';
import { Sentence } from '../../toolchain/Sentence.mjs';
import { typescript } from '../../toolchain/typescript.mjs';
import { COMPONENTS } from './fleet.mjs';
import { portalConfig } from './portalConfig.mjs';

const PATIENCE_MS = 120_000;

/** A portal in a process of its own, and a user who is signed in to it. */
export class Portal {
  #agent = new Agent({ keepAlive: true });
  #child;
  #token = '';

  constructor(side, { port, config }) {
    this.side = side;
    this.port = port;
    this.#child = spawn(
      process.execPath,
      typescript('scripts/bench/health/portal.mjs', [side, '--config', config]),
      {
        cwd: ROOT,
        env: { ...process.env, NODE_ENV: 'production', LOG_LEVEL: 'error' },
        stdio: ['ignore', 2, 2, 'ipc'],
      },
    );
  }

  /** Starts a portal, which is among the `portals` from then on; resolves when its catalog is complete. The side is `stock` or `own`. */
  static async start(side, { folder, clusters, portals }) {
    const port = await freePort();
    const config = join(folder, `${side}.json`);
    await writeFile(config, JSON.stringify(portalConfig({ port, clusters })));
    const portal = new Portal(side, { port, config });
    portals.push(portal);
    await portal.until('is ready', async () => {
      const { status } = await portal.ask('/.backstage/health/v1/readiness');
      return status === 200;
    });
    await portal.#signIn();
    await portal.until('has its catalog', async () => {
      const { body } = await portal.ask(
        '/api/catalog/entities/by-query?filter=kind=component,relations.dependsOn=resource:default/fleet-db&limit=1',
      );
      return JSON.parse(body).totalItems === COMPONENTS;
    });
    return portal;
  }

  /** Asks for a path as the user, with POST where there is a body; resolves with what was answered and how long it took, in milliseconds. */
  async ask(path, { body, headers } = {}) {
    const began = performance.now();
    const answer = await new Promise((resolve, reject) => {
      request({
        agent: this.#agent,
        host: '127.0.0.1',
        port: this.port,
        path,
        method: body ? 'POST' : 'GET',
        headers: {
          ...(this.#token && { authorization: `Bearer ${this.#token}` }),
          ...(body && { 'content-type': 'application/json' }),
          ...headers,
        },
      })
        .on('response', resolve)
        .on('error', reject)
        .end(body && JSON.stringify(body));
    });
    return {
      status: answer.statusCode,
      etag: answer.headers.etag,
      body: await text(answer),
      took: performance.now() - began,
    };
  }

  /** Waits until something is so; what fails meanwhile is not so yet. */
  async until(what, isSo) {
    const end = Date.now() + PATIENCE_MS;
    while (!(await isSo().catch(() => false))) {
      if (this.#child.exitCode !== null || Date.now() > end)
        throw new Sentence(
          `The ${this.side} portal never ${what}; what it said stands above.`,
        );
      await sleep(200);
    }
  }

  stop() {
    this.#agent.destroy();
    this.#child.kill('SIGKILL');
  }

  async #signIn() {
    const { body } = await this.ask('/api/auth/guest/refresh', {
      headers: { 'x-requested-with': 'XMLHttpRequest' },
    });
    this.#token = JSON.parse(body).backstageIdentity.token;
  }
}
