// DeleteDatabases: a batch, and at once. Whoever had a role on a database loses it.
import { storedName } from '../../cloud/storedForm';
import type { Call, Operation } from '../call';
import { textList } from '../fields';
import { findWritableTenant } from '../find';
import { Refusal } from '../refusal';

export const deleteDatabases: Operation = {
	name: 'DeleteDatabases',
	method: 'DELETE',
	path: '/api/v2/instances/{instanceId}/tenants/{tenantId}/databases',
	run(call: Call) {
		const tenant = findWritableTenant(call);
		const names = textList(call.body['databaseNames'], 'databaseNames').map((name) =>
			storedName(call.dialect.stored, tenant, name),
		);
		const unknown = names.find((name) => !tenant.databases.has(name));
		if (unknown !== undefined) {
			throw new Refusal('no-such-database', `Database ${unknown} does not exist.`);
		}
		for (const name of names) tenant.databases.delete(name);
		for (const user of tenant.users.values()) {
			user.grants = user.grants.filter(({ database }) => !names.includes(database));
		}
		return undefined;
	},
};
