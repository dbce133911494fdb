// Where accounts can log in, as far as the service says.
import type { IDataObject, INodeParameters } from 'n8n-workflow';

import { SEED } from '../../sandbox';
import { inMainTenant, runOperation } from './harness/cases';
import { callsTo } from './harness/journal';
import { inTenant } from './harness/localCloud';
import { useSandbox } from './harness/useSandbox';

const sandbox = useSandbox();

const run = async (name: string, parameters: INodeParameters, items?: IDataObject[]) =>
	await runOperation(sandbox, inMainTenant(name, parameters), {}, items && { items });

const connections = async (parameters: INodeParameters = {}) =>
	(await run('tenant.getConnections', parameters)).items.map(({ json }) => json);

it.each(['USER_AND_TENANT', 'USER_AND_TENANT_AND_CLUSTER', 'absent'] as const)(
	'makes up no login name where the format is %s',
	async (userNameFormat) => {
		sandbox.setDialect({ tenants: { userNameFormat } });
		const [first] = await connections({ userName: 'jane' });

		expect(first).toMatchObject({ userName: 'jane', tenantName: 'app', port: 3306 });
		expect(first).not.toHaveProperty('loginName');
		expect(first).not.toHaveProperty('uri');
		expect(first?.userNameFormat).toBe(userNameFormat === 'absent' ? undefined : userNameFormat);
	},
);

it('has a JDBC address in an Oracle tenant', async () => {
	const [first] = await connections({ ...inTenant(SEED.oracleInstance), userName: 'JANE' });

	expect(first?.uri).toBe('jdbc:oceanbase://rs-private-0501.oceanbase.example:1521/?user=JANE');
});

it('has no login without a user name', async () => {
	const [first] = await connections();

	expect(first).toMatchObject({ host: expect.any(String) });
	for (const key of ['userName', 'loginName', 'uri']) expect(first).not.toHaveProperty(key);
});

const describing = (tenantConnections: unknown, others = {}) =>
	sandbox.faults.load({
		rules: [
			{
				match: { operation: 'DescribeTenant' },
				fault: 'answer',
				answer: {
					json: {
						success: true,
						data: { tenantName: 'app', tenantMode: 'MySQL', tenantConnections, ...others },
					},
				},
			},
		],
	});

it('has an item for each network of an address', async () => {
	describing([
		{
			addressId: 'a',
			intranetAddress: '10.0.0.1',
			intranetPort: '3306',
			internetDomain: 'db.example.com',
			internetAddress: '203.0.113.7',
			internetPort: 3307,
			intranetPeeringAddress: '',
			useSSL: 1,
			userNameFormat: 'USER',
		},
		{ addressId: 'b', networkType: 'PRIVATELINK' },
	]);

	expect(await connections({ userName: 'jane' })).toEqual([
		expect.objectContaining({
			addressId: 'a',
			host: '10.0.0.1',
			port: 3306,
			network: 'intranet',
			tls: true,
			uri: 'mysql://jane@10.0.0.1:3306/',
		}),
		expect.objectContaining({
			addressId: 'a',
			host: 'db.example.com',
			port: 3307,
			network: 'internet',
			uri: 'mysql://jane@db.example.com:3307/',
		}),
		expect.objectContaining({ addressId: 'b', network: 'privatelink' }),
	]);
});

it.each([undefined, null, 'none', {}])('says so where the addresses are %j', async (given) => {
	describing(given);
	const { error } = await run('tenant.getConnections', {});

	expect(error?.message).toMatch(/the service does not list the addresses of the tenant/);
});

it('gives no address where it is not known what the tenant speaks', async () => {
	describing([{ intranetAddress: '10.0.0.1', intranetPort: 3306, userNameFormat: 'USER' }], {
		tenantMode: 'Table',
	});
	const [first] = await connections({ userName: 'jane' });

	expect(first).toMatchObject({ loginName: 'jane', host: '10.0.0.1' });
	expect(first).not.toHaveProperty('uri');
});

describe('Include Connections', () => {
	const people = ['ann', 'bob', 'eve'].map((name) => ({ name }));
	const create = async () =>
		await run(
			'tenantUser.create',
			{ userName: '={{ $json.name }}', includeConnections: true },
			people,
		);

	it('reads the tenant once for all accounts', async () => {
		const { error, items } = await create();

		expect(error).toBeUndefined();
		expect(items.map(({ json }) => Object(json.connections)[0].loginName)).toEqual([
			'ann',
			'bob',
			'eve',
		]);
		expect(callsTo(sandbox, 'DescribeTenant')).toHaveLength(1);
		expect(JSON.stringify(items.map(({ json }) => json.connections))).not.toContain(
			String(items[0]?.json.generatedPassword),
		);
	});

	it('is no failure of the account where they cannot be read', async () => {
		describing('none');
		const { error, items } = await create();

		expect(error).toBeUndefined();
		expect(items[0]?.json).toMatchObject({
			userName: 'ann',
			created: true,
			connectionsError: expect.stringMatching(/does not list the addresses/),
		});
	});
});
