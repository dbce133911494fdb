// What was done, and by whom, from services that take no notice of what was asked.
import type { INodeParameters } from 'n8n-workflow';

import { SEED } from '../../sandbox';
import { inMainTenant, runOperation } from './harness/cases';
import { callsTo } from './harness/journal';
import { useSandbox } from './harness/useSandbox';

const { userName, adminUserName } = SEED.mainInstance;
const sandbox = useSandbox();

const run = async (name: string, parameters: INodeParameters) =>
	await runOperation(sandbox, inMainTenant(name, parameters));

const statements = async (parameters: INodeParameters) =>
	(await run('sqlAudit.getMany', { startTime: '2026-11-01', returnAll: true, ...parameters }))
		.items;

it('lists what this node did', async () => {
	await run('tenantUser.lock', { userName });
	const { items } = await run('operationEvent.getMany', {
		startTime: '={{ $now.minus({ hours: 1 }) }}',
		filters: { eventOperations: 'ModifyTenantUserStatus' },
	});

	expect(items.map(({ json }) => json)).toEqual([
		expect.objectContaining({ eventOperation: 'ModifyTenantUserStatus', callerUid: 'main' }),
	]);
});

it('drops what is of another account, where the service does not filter', async () => {
	sandbox.setDialect('unfilteredPast');
	sandbox.edit(
		{ do: 'runStatement', userName, at: '2026-11-10T00:00:00Z' },
		{ do: 'runStatement', userName: adminUserName, at: '2026-11-10T00:00:00Z' },
	);

	expect((await statements({ filters: { userName } })).map(({ json }) => json.userName)).toEqual([
		userName,
	]);
});

it('has nothing of a tenant that audits nothing', async () => {
	sandbox.setDialect({ audit: { statements: 'none' } });
	sandbox.edit({ do: 'runStatement', userName, at: '2026-11-10T00:00:00Z' });

	expect(await statements({})).toEqual([]);
});

it('stops at the limit, with no question more than needed', async () => {
	for (let day = 10; day < 20; day += 1) {
		sandbox.edit({ do: 'runStatement', userName, at: `2026-11-${day}T00:00:00Z` });
	}
	const parameters = { startTime: '2026-01-01', returnAll: false, limit: 3 };

	expect(await statements(parameters)).toHaveLength(3);
	expect(callsTo(sandbox)).toHaveLength(1);
});

it('has what happened at the border of two parts once', async () => {
	const border = '2026-10-25T00:00:00Z';
	sandbox.edit({ do: 'runStatement', userName, at: border });
	const range = { startTime: '2026-10-01T00:00:00Z', endTime: '2026-11-25T00:00:00Z' };

	expect(await statements(range)).toHaveLength(1);
	expect(callsTo(sandbox).map(({ query }) => query.endTime)).toEqual([range.endTime, border]);
});
