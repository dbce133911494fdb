// What a tenant speaks decides how roles are changed: one that does not say is not taken for MySQL.
import { SEED } from '../../../sandbox';
import { inMainTenant, runOperation } from '../harness/cases';
import { callsTo } from '../harness/journal';
import { inTenant } from '../harness/localCloud';
import { useSandbox } from '../harness/useSandbox';

const { userName } = SEED.mainInstance;
const roles = { values: [{ database: 'orders', role: 'ReadOnly' }] };

const sandbox = useSandbox();

const grantRole = async (options = {}) =>
	await runOperation(sandbox, inMainTenant('tenantUser.grantRole', { userName, roles }), options);

const written = () => callsTo(sandbox, 'ModifyTenantUserRoles');

it('is read from tenantCompatibilityMode first', async () => {
	sandbox.setDialect({ tenants: { tenantMode: 'unknown', compatibilityMode: 'capitals' } });

	expect((await grantRole()).error).toBeUndefined();
});

it.each(['unknown', 'absent'] as const)('is not guessed where it is %s', async (tenantMode) => {
	sandbox.setDialect({ tenants: { tenantMode } });
	const { error } = await grantRole();

	expect(error?.message).toMatch(/does not say whether the tenant is in MySQL or Oracle mode/);
	expect(error?.description).toMatch(/Tenant Mode in Options/);
	expect(written()).toEqual([]);
});

it('is not taken from tenantMode where tenantCompatibilityMode says another word', async () => {
	sandbox.setDialect({ tenants: { tenantMode: 'documented', compatibilityMode: 'unknown' } });
	const { error } = await grantRole();

	expect(error?.message).toMatch(/does not say whether the tenant is in MySQL or Oracle mode/);
	expect(written()).toEqual([]);
});

it('is asked for once a run, also where it is not told', async () => {
	sandbox.setDialect({ tenants: { tenantMode: 'absent' } });
	const operation = inMainTenant('tenantUser.grantRole', { userName, roles });
	const others = { items: [{}, {}, {}], onError: 'continueRegularOutput' as const };
	const { items } = await runOperation(sandbox, operation, {}, others);

	expect(items.every(({ json }) => json.error !== undefined)).toBe(true);
	expect(callsTo(sandbox, 'DescribeTenant')).toHaveLength(1);
});

it('is what Options, Tenant Mode says, and then nobody asks', async () => {
	sandbox.setDialect({ tenants: { tenantMode: 'unknown' } });
	const { error } = await grantRole({ tenantMode: 'mysql' });

	expect(error).toBeUndefined();
	expect(written()).toHaveLength(1);
	expect(callsTo(sandbox, 'DescribeTenant')).toEqual([]);
});

it('refuses another word before anything is sent', async () => {
	const { error } = await grantRole({ tenantMode: 'postgres' });

	expect(error?.message).toMatch(/: Tenant Mode cannot be "postgres"$/);
	expect(callsTo(sandbox)).toEqual([]);
});

describe.each([
	['DescribeTenant', 'tenant.get'],
	['DescribeInstance', 'instance.get'],
])('%s', (operation, name) => {
	it.each([[{}], [null], [true], ['text'], [{ tenant: null }]])(
		'is an error where the answer holds %j',
		async (data) => {
			sandbox.faults.load({
				rules: [{ match: { operation }, fault: 'answer', answer: { data } }],
			});
			const { error, items } = await runOperation(sandbox, {
				...inMainTenant(name, {}),
				parameters: inTenant(),
			});

			expect(error?.message).toMatch(/the response is empty/);
			expect(items).toEqual([]);
		},
	);
});
