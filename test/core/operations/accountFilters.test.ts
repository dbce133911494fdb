// The filters of Get Many that the service does not have.
import type { INodeParameters } from 'n8n-workflow';

import { SEED } from '../../../sandbox';
import { inMainTenant, runOperation } from '../harness/cases';
import { useSandbox } from '../harness/useSandbox';

const { userName, lockedUserName, adminUserName, readonlyUserName, oddUserName } =
	SEED.mainInstance;
const sandbox = useSandbox();

const names = async (filters: INodeParameters) => {
	const { error, items } = await runOperation(
		sandbox,
		inMainTenant('tenantUser.getMany', { filters }),
	);
	expect(error).toBeUndefined();
	return items.map(({ json }) => json.userName);
};

it.each<[INodeParameters, string[]]>([
	[{ userType: 'Admin' }, [adminUserName]],
	[{ userType: 'ReadonlyAccount' }, [readonlyUserName]],
	[{ userType: 'Normal' }, [userName, lockedUserName, oddUserName]],
	[{ database: 'TestDB' }, [userName]],
	[{ database: 'testdb', role: 'ReadOnly' }, []],
	[{ database: 'orders', role: 'ReadWrite' }, [lockedUserName]],
	[{ userStatus: 'LOCKED', userType: 'Admin' }, []],
])('%j', async (filters, expected) => expect(await names(filters)).toEqual(expected));

const list = (...dataList: object[]) =>
	sandbox.faults.load({
		rules: [
			{
				match: { operation: 'DescribeTenantUsers' },
				fault: 'answer',
				answer: { json: { success: true, data: { total: dataList.length, dataList } } },
			},
		],
	});

it('takes each word for an account that can log in', async () => {
	list(
		{ userName: 'a', userStatus: 'NORMAL', databases: [] },
		{ userName: 'b', userStatus: 'ONLINE', databases: [] },
		{ userName: 'c', userStatus: 'LOCKED', databases: [] },
	);

	expect(await names({ userStatus: 'ONLINE' })).toEqual(['a', 'b']);
	expect(await names({ userStatus: 'LOCKED' })).toEqual(['c']);
});

it('does not leave out an account whose roles cannot be read', async () => {
	list({ userName: 'a', databases: 'none' }, { userName: 'b', databases: [] });

	expect(await names({ role: 'DML' })).toEqual(['a']);
});

it.each([
	[
		'tenantUser.getMany',
		{ userStatus: 'sleeping' },
		'Status cannot be "sleeping"',
		'LOCKED, ONLINE',
	],
	['tenantUser.getMany', { role: 'Owner' }, 'Role cannot be "Owner"', 'ReadOnly'],
	['tenantUser.getMany', { userType: 'root' }, 'User Type cannot be "root"', 'Normal, Admin'],
	['session.getMany', { status: 'busy' }, 'Status cannot be "busy"', 'ACTIVE, IDLE'],
])(
	'%s refuses %j: a list of nothing would look like an answer',
	async (name, filters, ...words) => {
		const { error } = await runOperation(sandbox, inMainTenant(name, { filters }));

		for (const word of words) expect(`${error?.message} ${error?.description}`).toContain(word);
		expect(sandbox.journal).toEqual([]);
	},
);
