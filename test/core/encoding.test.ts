// Names, ids and secrets in which every character needs care.
import { SEED } from '../../sandbox';
import {
	allowlistParameters,
	byId,
	credentialFor,
	updateRolesParameters,
} from './harness/localCloud';
import { runNode } from './harness/runNode';
import { useSandbox } from './harness/useSandbox';

const sandbox = useSandbox();

it('works with a secret full of awkward characters', async () => {
	const { error } = await runNode({
		credential: credentialFor(sandbox, {
			accessKeyId: SEED.secondAccessKey.id,
			accessKeySecret: SEED.secondAccessKey.secret,
		}),
		parameters: allowlistParameters(),
	});

	expect(error).toBeUndefined();
});

it('keeps an instance id with a slash in its place of the path', async () => {
	const { error } = await runNode({
		credential: credentialFor(sandbox),
		parameters: allowlistParameters({ instanceId: byId('ob/../x?y#z') }),
	});

	expect(error?.message).toMatch(/Could not add/);
	expect(sandbox.journal.at(-1)).toMatchObject({
		status: 404,
		path: `/api/v2/instances/ob%2F..%2Fx%3Fy%23z/tenants/${SEED.mainInstance.tenantId}/privatelink/user`,
	});
});

it('reaches an account whose name needs every kind of encoding', async () => {
	const { items, error } = await runNode({
		credential: credentialFor(sandbox),
		parameters: updateRolesParameters({ userName: SEED.mainInstance.oddUserName }),
	});

	expect(error).toBeUndefined();
	expect(items[0]?.json.userName).toBe(SEED.mainInstance.oddUserName);
});
