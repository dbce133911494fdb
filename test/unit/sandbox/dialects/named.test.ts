// Every named dialect is a service that can be used: by a client that knows nothing of it.
import { DIALECTS, SEED, type DialectName } from '../../../../sandbox';
import { PatientClient } from '../support/patientClient';
import { useSandbox } from '../support/sandbox';

const { instanceId, tenantId, crowdedTenantId, crowdedUsers } = SEED.mainInstance;
const NAMES = Object.keys(DIALECTS) as DialectName[];

const sandbox = useSandbox();
const jane = () => sandbox().cloud.user(instanceId, tenantId, 'jane_doe');

describe.each(NAMES)('in the dialect %s', (name) => {
	beforeEach(() => sandbox().setDialect(name));

	it('an account is created, granted a role, locked, unlocked and deleted', async () => {
		const client = new PatientClient(sandbox(), { instanceId, tenantId });
		await client.create('jane_doe');
		await client.grant('jane_doe', 'orders', 'DML');
		expect(jane()?.roles).toMatchObject([{ database: 'orders', role: 'DML' }]);
		await client.setStatus('jane_doe', 'LOCKED');
		expect(jane()?.userStatus).toBe('LOCKED');
		await client.setStatus('jane_doe', 'ONLINE');
		expect(jane()?.userStatus).toBe('ONLINE');
		await client.delete('jane_doe');
		expect(jane()).toBeUndefined();
	});

	it('a long list can be read to its end', async () => {
		const client = new PatientClient(sandbox(), { instanceId, tenantId: crowdedTenantId });
		expect(await client.allNames()).toHaveLength(crowdedUsers);
	});
});
