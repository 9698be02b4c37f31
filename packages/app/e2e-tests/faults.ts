import { type APIRequestContext, expect } from '@playwright/test';

/** Where the sandbox switches faults of its clusters. */
const CONTROL = 'http://127.0.0.1:7103/faults';

/** Faults of the sandbox in its environment dev. */
export function faultsOf(request: APIRequestContext) {
  return {
    async switchOn(id: string) {
      const answer = await request.put(`${CONTROL}/${id}`, {
        data: { environment: 'dev' },
      });
      expect(answer.ok(), await answer.text()).toBe(true);
    },
    async switchOff(id: string) {
      const answer = await request.delete(`${CONTROL}/${id}`);
      expect(answer.ok(), await answer.text()).toBe(true);
    },
  };
}
