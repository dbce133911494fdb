// CreateDatabase, for MySQL tenants.
import type { Tenant } from '../../cloud/model';
import { storedDescription, storedName } from '../../cloud/storedForm';
import type { Call, Operation } from '../call';
import { description, optionalText, requiredText } from '../fields';
import { findWritableTenant } from '../find';
import { Refusal } from '../refusal';

/** The documented encodings and the collation that each of them has unless told otherwise. */
const COLLATIONS: ReadonlyMap<string, string> = new Map([
	['utf8mb4', 'utf8mb4_general_ci'],
	['gbk', 'gbk_chinese_ci'],
]);

const RESERVED = ['test', 'mysql', 'oceanbase', 'information_schema', 'sys'];

export const createDatabase: Operation = {
	name: 'CreateDatabase',
	method: 'POST',
	path: '/api/v2/instances/{instanceId}/tenants/{tenantId}/databases',
	run(call: Call) {
		const tenant = findWritableTenant(call);
		if (tenant.tenantMode !== 'MySQL') {
			throw new Refusal('not-for-tenant-mode', 'Databases are created in MySQL tenants only.');
		}
		const { stored } = call.dialect;
		const databaseName = storedName(stored, tenant, requiredText(call.body, 'databaseName'));
		checkName(tenant, databaseName);
		const encoding = requiredText(call.body, 'encoding');
		const collation = COLLATIONS.get(encoding);
		if (collation === undefined) {
			throw new Refusal('invalid-parameter', 'encoding must be utf8mb4 or gbk.');
		}
		tenant.databases.set(databaseName, {
			databaseName,
			encoding,
			collation: optionalText(call.body, 'collation') || collation,
			description: storedDescription(stored, description(call.body)),
			created: new Date().toISOString(),
		});
		return { databaseName };
	},
};

function checkName({ databases }: Tenant, name: string): void {
	if (RESERVED.includes(name.toLowerCase())) {
		throw new Refusal('reserved-name', `${name} is a reserved name.`);
	}
	const { length } = [...name];
	if (length < 2 || length > 64) {
		throw new Refusal('invalid-parameter', 'databaseName must be 2 to 64 characters long.');
	}
	if (databases.has(name)) {
		throw new Refusal('database-exists', `Database ${name} already exists.`);
	}
}
