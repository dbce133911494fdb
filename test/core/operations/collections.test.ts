// Fields inside collections are read as those outside: with the same types, labels and refusals.
import type { INodeParameters } from 'n8n-workflow';

import { inMainTenant, runCase } from '../harness/cases';
import { callsTo } from '../harness/journal';
import { useSandbox } from '../harness/useSandbox';

const sandbox = useSandbox();

async function run(name: string, parameters: INodeParameters, options: INodeParameters = {}) {
	return await runCase(sandbox, inMainTenant(name, parameters), options);
}

const disconnect = (endpointId: string): [string, INodeParameters] => [
	'privateLink.delete',
	{ addressId: 'rs-private-0001', additionalFields: { endpointId } },
];

const newAccount = (additionalFields: INodeParameters): [string, INodeParameters] => [
	'tenantUser.create',
	{
		userName: 'jane',
		generatePassword: false,
		password: 'ABCabc123@@',
		userType: 'Normal',
		additionalFields,
	},
];

it('sends an Endpoint ID that an expression gives as a number', async () => {
	await run(...disconnect('={{ 12345 }}'));

	expect(callsTo(sandbox)[0]?.query).toMatchObject({ endpointId: '12345' });
});

it.each<[string, [string, INodeParameters], RegExp]>([
	['a list as Endpoint ID', disconnect('={{ ["vpce-1"] }}'), /Endpoint ID is not text/],
	['a blank Endpoint ID', disconnect(' '), /Endpoint ID is empty/],
	[
		'an object as Description',
		newAccount({ description: '={{ ({}) }}' }),
		/Description is not text/,
	],
	['a list as Description', newAccount({ description: '={{ ["a"] }}' }), /Description is not text/],
	[
		'a switch as Description',
		newAccount({ description: '={{ true }}' }),
		/Description is not text/,
	],
	[
		'a Description whose digits are lost',
		newAccount({ description: '={{ 12345678901234567890 }}' }),
		/Description is a number too large/,
	],
	[
		'an object as Collation',
		[
			'database.create',
			{
				databaseName: 'billing',
				encoding: 'utf8mb4',
				additionalFields: { collation: '={{ ({}) }}' },
			},
		],
		/Collation is not text/,
	],
	[
		'a list as Service Type',
		[
			'privateLink.createService',
			{ userAccount: '100012345678', plServiceId: 'pls-1', serviceType: '={{ [1] }}' },
		],
		/Service Type is not text/,
	],
])('refuses %s before anything is sent', async (_what, [name, parameters], message) => {
	const { error } = await run(name, parameters);

	expect(error?.message).toMatch(message);
	expect(sandbox.journal).toEqual([]);
});

it('refuses a Request ID that is an object, and sends one that is a number', async () => {
	const refused = await run(
		'tenantUser.get',
		{ userName: 'pay_test' },
		{ requestId: '={{ ({}) }}' },
	);

	expect(refused.error?.message).toMatch(/Request ID is not text/);
	expect(sandbox.journal).toEqual([]);

	await run('tenantUser.get', { userName: 'pay_test' }, { requestId: '={{ 4711 }}' });
	expect(callsTo(sandbox)[0]?.query.requestId).toBe('4711');
});
