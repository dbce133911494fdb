// What is kept of an account whose changes have ended: nothing, or a worker would grow for ever.
import { setImmediate as nextTurn } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

import { inTurn } from '../../../../../nodes/OceanBaseCloud/cloud/accounts/accountTurn';

setFlagsFromString('--expose-gc');
const collectGarbage: () => void = runInNewContext('gc');

const tenant = { instanceId: 'i', tenantId: 't' };

/** Ends a change of the account with an object; returns a reference that does not keep it alive. */
async function change(userName: string, end: 'succeed' | 'fail'): Promise<WeakRef<object>> {
	const result = new Error(userName);
	const work = async () => await (end === 'succeed' ? result : Promise.reject(result));
	await inTurn({ tenant, userName }, work).catch(() => undefined);
	return new WeakRef(result);
}

it.each(['succeed', 'fail'] as const)('forgets an account whose changes %s', async (end) => {
	const names = ['ada', 'bob', 'ada'];
	const results = await Promise.all(names.map(async (name) => await change(name, end)));
	await nextTurn();
	collectGarbage();

	expect(results.filter((result) => result.deref() !== undefined)).toEqual([]);
});
