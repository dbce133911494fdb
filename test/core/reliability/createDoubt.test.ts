// What a create knows, and what it does not know, after an outcome that is not clear.
import { createServer } from 'node:net';

import type { FaultRule } from '../../../sandbox';
import { listen } from '../../support/listen';
import { createParameters, credentialFor } from '../harness/localCloud';
import { runNode } from '../harness/runNode';
import { useSandbox } from '../harness/useSandbox';
import { creation, onCreate } from './creation';

const sandbox = useSandbox();
const { create, jane } = creation(sandbox);

it('does not take over an account that was there before and has other roles', async () => {
	await create({ userName: 'jane', roles: { values: [{ database: 'orders', role: 'DDL' }] } });
	const before = jane();
	const { error } = await create(
		{ generatePassword: true, roles: { values: [{ database: 'testdb', role: 'ReadWrite' }] } },
		[{ match: onCreate, fault: '503', times: 1 }],
	);

	expect(error?.message).toMatch(
		/an account with this name exists, but it has roles that were not asked for: DDL on orders/,
	);
	expect(jane()).toEqual(before);
});

const twice = { items: [{}, {}], onError: 'continueRegularOutput' } as const;
const atOnce = { options: { concurrency: 2 } };

it('tells the second of two items about one account that there was a first', async () => {
	const rules: FaultRule[] = [{ match: onCreate, fault: 'cut-before', times: 2 }];
	const { items } = await create({ generatePassword: true, ...atOnce }, rules, twice);

	expect(items.filter(({ json }) => json.created === true)).toHaveLength(1);
	expect(items.filter(({ json }) => typeof json.error === 'string')).toHaveLength(1);
});

it('tells the second item so, too, where the answer to the first one comes late', async () => {
	const rules: FaultRule[] = [
		{ match: onCreate, fault: 'latency', ms: 300, times: 1 },
		{ match: onCreate, fault: 'cut-before', times: 1 },
	];
	const { items } = await create(atOnce, rules, twice);

	expect(items.map(({ json }) => json.created)).toEqual([true, undefined]);
});

it('does not forget that a server fell silent when it then says something else', async () => {
	const options = { timeout: 0.2, maxTries: 2 };
	const { error } = await create({ userName: 'later', options }, [
		{ match: onCreate, fault: 'latency', ms: 1500, times: 1 },
		{ match: onCreate, fault: '429', times: 1, retryAfter: '0' },
	]);

	expect(error?.message).toMatch(/too many requests\. The call may or may not have taken effect/);
});

it.each(['useExisting', 'update'])('%s: the second of two such items uses it', async (ifExists) => {
	const rules: FaultRule[] = [{ match: onCreate, fault: 'cut-before', times: 2 }];
	const { items } = await create({ ifExists, ...atOnce }, rules, twice);

	expect(items.map(({ json }) => json.created).sort()).toEqual([false, true]);
});

it('says that nothing was sent when the server cannot even be asked for a challenge', async () => {
	const server = createServer((socket) => socket.destroy());
	const port = await listen(server);
	const { error } = await runNode({
		credential: credentialFor({ url: `http://127.0.0.1:${port}` }),
		parameters: createParameters({ userName: 'jane' }),
	});
	server.close();

	expect(error?.message).toMatch(/closed the connection/);
	expect(error?.message).not.toMatch(/may or may not/);
});

it('leaves it open whether a server that fell silent will still act', async () => {
	const options = { timeout: 0.2, maxTries: 1 };
	const { error } = await create({ userName: 'late', options }, [
		{ match: onCreate, fault: 'latency', ms: 600, times: 1 },
	]);

	expect(error?.message).toMatch(
		/did not answer in time\. The call may or may not have taken effect/,
	);
});

it('says that a generated password is lost when the roles could not be given', async () => {
	sandbox.cloud.settings.rolesOfCreate = 'ignored';
	const { error } = await create(
		{ generatePassword: true, roles: { values: [{ database: 'testdb', role: 'DML' }] } },
		[{ match: { operation: 'ModifyTenantUserRoles' }, fault: 'success-false' }],
	);

	expect(error?.message).toMatch(/the account exists now, but it lacks DML on testdb: .+/);
	expect(error?.description).toMatch(/The password generated for jane was lost: set a new one/);
});
