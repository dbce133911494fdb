// Roles that n8n, an expression or a generated workflow gives in another form: used, or refused before
// anything is sent. Never taken for no roles.
import type { INodeParameters } from 'n8n-workflow';

import { SEED } from '../../../sandbox';
import { inMainTenant, runCase, runOperation } from '../harness/cases';
import { callsTo } from '../harness/journal';
import { inTenant, PASSWORD } from '../harness/localCloud';
import { useSandbox } from '../harness/useSandbox';

const { instanceId, tenantId, userName } = SEED.mainInstance;

const sandbox = useSandbox();

const run = async (operation: string, parameters: INodeParameters) =>
	await runCase(
		sandbox,
		inMainTenant(`tenantUser.${operation}`, {
			userName,
			generatePassword: false,
			password: PASSWORD,
			...parameters,
		}),
	);

const roles = () =>
	sandbox.cloud
		.user(instanceId, tenantId, userName)
		?.roles.map(({ database, role }) => `${role} on ${database}`);

const DML = '[{"database":"orders","role":"DML"}]';

it.each<[string, INodeParameters]>([
	['a list from an expression', { roles: `={{ ${DML} }}` }],
	['the JSON text of a list', { roles: DML }],
	['the JSON text of a list from an expression', { roles: `={{ '${DML}' }}` }],
	['rows in an object from an expression', { roles: `={{ ({ values: ${DML} }) }}` }],
	['rows of which an expression gives the list', { roles: { values: `={{ ${DML} }}` } }],
	['rows', { roles: { values: [{ database: 'orders', role: 'DML' }] } }],
	['JSON', { specifyRoles: 'json', rolesJson: DML }],
	['a list as JSON', { specifyRoles: 'json', rolesJson: `={{ ${DML} }}` }],
])('uses %s', async (_what, parameters) => {
	const { error } = await run('updateRoles', parameters);

	expect(error).toBeUndefined();
	expect(roles()).toEqual(['DML on orders']);
});

it('takes Read Only for a row whose role n8n did not store, because it is the default', async () => {
	await run('updateRoles', { roles: { values: [{ database: 'orders' }] } });

	expect(roles()).toEqual(['ReadOnly on orders']);
});

const NO_ROLES: Array<[string, INodeParameters, RegExp]> = [
	['no row', {}, /No role is given/],
	['an empty list of rows', { roles: { values: [] } }, /No role is given/],
	['an empty list from an expression', { roles: '={{ [] }}' }, /No role is given/],
	['an expression that gives nothing', { roles: '={{ $json.nope }}' }, /Roles is empty/],
	['an expression that gives null', { roles: '={{ null }}' }, /Roles is empty/],
	['an empty text from an expression', { roles: '={{ "" }}' }, /Roles is empty/],
	['an object of another kind', { roles: `={"role":${DML}}` }, /Roles is not a list/],
	['rows under another name', { roles: { role: [] } }, /Roles is not a list/],
	['an empty object from an expression', { roles: '={{ ({}) }}' }, /Roles is not a list/],
	['JSON while Specify Roles is left out', { rolesJson: DML }, /Specify Roles selects Roles/],
	[
		'an expression as JSON while Specify Roles is left out',
		{ rolesJson: '={{ $json.nope }}' },
		/Specify Roles selects Roles/,
	],
	[
		'both ways',
		{ specifyRoles: 'json', rolesJson: DML, roles: { values: [{ database: 'a' }] } },
		/Roles is set/,
	],
	['an empty list as JSON', { specifyRoles: 'json', rolesJson: '[]' }, /No role is given/],
	['no JSON', { specifyRoles: 'json' }, /No role is given/],
	[
		'an empty list as JSON from an expression',
		{ specifyRoles: 'json', rolesJson: '={{ [] }}' },
		/No role is given/,
	],
];

describe.each(['updateRoles', 'grantRole'])('%s', (operation) => {
	it.each(NO_ROLES)('refuses %s before anything is sent', async (_what, parameters, message) => {
		const { error } = await run(operation, parameters);

		expect(error?.message).toMatch(message);
		expect(callsTo(sandbox)).toEqual([]);
	});
});

it.each(NO_ROLES.filter(([what]) => /^(JSON|both|an (expr|object)|rows)/.test(what)))(
	'Create refuses %s, which is not an account without roles',
	async (_what, parameters, message) => {
		const { error } = await run('create', { userName: 'jane', ...parameters });

		expect(error?.message).toMatch(message);
		expect(callsTo(sandbox)).toEqual([]);
	},
);

it.each(['={{ [] }}', '={{ $json.nope }}', '={{ "" }}'])(
	'Revoke Role refuses %j as databases',
	async (databases) => {
		const { error } = await run('revokeRole', { databases });

		expect(error?.message).toMatch(/Databases is empty/);
		expect(callsTo(sandbox)).toEqual([]);
	},
);

it('takes all roles with the switch for it, and with nothing else', async () => {
	const { items } = await run('updateRoles', { revokeAllRoles: true });

	expect(items[0]?.json).toMatchObject({
		changed: true,
		granted: [],
		revoked: [{ database: 'testdb', role: 'DML' }],
	});
	expect(roles()).toEqual([]);

	const again = await runOperation(
		sandbox,
		inMainTenant('tenantUser.updateRoles', { userName, revokeAllRoles: true }),
	);
	expect(again.items[0]?.json).toMatchObject({ changed: false, revoked: [] });
});

it('takes all roles in an Oracle tenant, whose calls change single rows', async () => {
	const { oracleInstance } = SEED;
	const ids = [oracleInstance.instanceId, oracleInstance.tenantId] as const;
	const each = inMainTenant('tenantUser.updateRoles', {
		...inTenant(oracleInstance),
		userName: oracleInstance.userName,
		revokeAllRoles: true,
	});
	const { error } = await runCase(sandbox, each);

	expect(error).toBeUndefined();
	expect(sandbox.cloud.user(...ids, oracleInstance.userName)?.roles).toEqual([]);
});

it.each<[string, INodeParameters]>([
	['roles', { roles: { values: [{ database: 'orders', role: 'DML' }] } }],
	['the modification type Add', { modifyType: 'ADD' }],
	['additional fields', { additionalFields: { clusterGroupName: 'g' } }],
])('refuses the switch together with %s', async (_what, parameters) => {
	const { error } = await run('updateRoles', { revokeAllRoles: true, ...parameters });

	expect(error?.message).toMatch(/Revoke All Roles is on/);
	expect(callsTo(sandbox)).toEqual([]);
});

it('leaves the roles of an account that exists as they are where Create names none', async () => {
	const before = SEED.mainInstance.userName;
	const { items } = await run('create', { ifExists: 'update', userName: before });

	expect(items[0]?.json).toMatchObject({ created: false, updated: [] });
	expect(roles()).toEqual(['DML on testdb']);
});

it.each(['={{ [{ database: "orders", role: "DML", table: $json.nope }] }}'])(
	'refuses a row whose table resolves to nothing: it would be a role on the whole schema',
	async (rows) => {
		const { error } = await run('updateRoles', { roles: rows });

		expect(error?.message).toMatch(/The table of Role 1 is empty/);
		expect(callsTo(sandbox)).toEqual([]);
	},
);

it('gives a role on a table with its grant option in an Oracle tenant, row by row', async () => {
	const { oracleInstance } = SEED;
	const [schema = ''] = oracleInstance.schemas;
	const row = { database: schema, role: 'ReadOnly', table: 'ORDERS', withGrant: true };
	const { error } = await run('grantRole', {
		...inTenant(oracleInstance),
		userName: oracleInstance.userName,
		roles: { values: [row] },
	});

	expect(error).toBeUndefined();
	const { roles: listed = [] } =
		sandbox.cloud.user(
			oracleInstance.instanceId,
			oracleInstance.tenantId,
			oracleInstance.userName,
		) ?? {};
	expect(listed).toContainEqual(expect.objectContaining(row));
});

it('sends neither of the two where a row has them as the editor stores them', async () => {
	const row = { database: 'orders', role: 'DML', table: '', withGrant: false };
	await run('updateRoles', { roles: { values: [row] } });

	expect(callsTo(sandbox, 'ModifyTenantUserRoles')[0]?.body).toMatchObject({
		userRole: [{ database: 'orders', role: 'DML' }],
	});
	expect(callsTo(sandbox, 'ModifyTenantUserRoles')[0]?.bodyText).not.toMatch(/table|withGrant/);
});
