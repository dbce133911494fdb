// Fields of a call that the node has no field for.
import type { INodeParameters } from 'n8n-workflow';

import { SEED } from '../../../sandbox';
import { inMainTenant, runCase } from '../harness/cases';
import { callsTo } from '../harness/journal';
import { useSandbox } from '../harness/useSandbox';

const { userName } = SEED.mainInstance;

const sandbox = useSandbox();

const create = async (additionalFields: INodeParameters) =>
	await runCase(sandbox, inMainTenant('tenantUser.create', { userName: 'jane', additionalFields }));

const setRoles = async (additionalFields: INodeParameters) =>
	await runCase(
		sandbox,
		inMainTenant('tenantUser.updateRoles', {
			userName,
			roles: { values: [{ database: 'orders', role: 'DML' }] },
			additionalFields,
		}),
	);

it.each<[string, INodeParameters[string]]>([
	['JSON', '{"callerUid": "u-1", "level": 2}'],
	['an expression', '={{ { callerUid: "u-1", level: 2 } }}'],
	['the text of an expression', '={{ JSON.stringify({ callerUid: "u-1", level: 2 }) }}'],
])('sends those that are given as %s', async (_what, otherApiFields) => {
	await create({ otherApiFields });
	expect(callsTo(sandbox, 'CreateTenantUser')[0]?.body).toMatchObject({
		callerUid: 'u-1',
		level: 2,
	});

	await setRoles({ otherApiFields });
	expect(callsTo(sandbox, 'ModifyTenantUserRoles')[0]?.body).toMatchObject({ callerUid: 'u-1' });
});

it('still sends what version 0.1.0 has saved in the fields that are hidden now', async () => {
	await create({
		globalPermissions: 'PROCESS',
		callerContext: { values: { callerUid: 'u-1' } },
	});

	expect(callsTo(sandbox, 'CreateTenantUser')[0]?.body).toMatchObject({
		globalPermissions: 'PROCESS',
		callerUid: 'u-1',
	});
});

it.each<[string, INodeParameters, RegExp]>([
	['a list', { otherApiFields: '[1]' }, /is not an object/],
	['broken JSON', { otherApiFields: '{' }, /is not an object/],
	['nothing', { otherApiFields: '={{ $json.nope }}' }, /is not an object/],
	['a field of the node', { otherApiFields: '{"userName": "x"}' }, /has userName, which/],
	['a field twice', { host: '%', otherApiFields: '{"host": "x"}' }, /has host, which/],
])('refuses %s before anything is sent', async (_what, additionalFields, message) => {
	const { error } = await create(additionalFields);

	expect(error?.message).toMatch(message);
	expect(callsTo(sandbox)).toEqual([]);
});
