// Changes of one account's roles, and what the cloud holds after them.
import type { IDataObject, INodeParameters } from 'n8n-workflow';

import type { JournalEntry, Sandbox } from '../../../sandbox';
import type { Grant } from '../../../sandbox/cloud/model';
import { callsTo } from '../harness/journal';
import { credentialFor, inTenant } from '../harness/localCloud';
import { runNode, type NodeRun, type NodeRunOptions } from '../harness/runNode';

export interface RoleChanges {
	/** Runs Grant Role or another operation on the account, once for each item. */
	readonly run: (
		operation: string,
		parameters: INodeParameters,
		items?: readonly IDataObject[],
		others?: Partial<NodeRunOptions>,
	) => Promise<NodeRun>;
	/** What the account has; undefined if there is none. */
	readonly grants: () => readonly Grant[] | undefined;
	/** The same in words, such as "DML on testdb". */
	readonly roles: () => string[] | undefined;
	/** The calls that have changed roles. */
	readonly written: () => JournalEntry[];
}

interface Account {
	readonly instanceId: string;
	readonly tenantId: string;
	readonly userName: string;
}

export function roleChanges(sandbox: Sandbox, account: Account): RoleChanges {
	const { instanceId, tenantId, userName } = account;
	const grants = () => sandbox.cloud.user(instanceId, tenantId, userName)?.roles;
	return {
		run: async (operation, parameters, items = [{}], others = {}) =>
			await runNode({
				credential: credentialFor(sandbox),
				items,
				...others,
				parameters: {
					resource: 'tenantUser',
					operation,
					...inTenant(account),
					userName,
					options: { maxTries: 3 },
					...parameters,
				},
			}),
		grants,
		roles: () => grants()?.map(({ database, role }) => `${role} on ${database}`),
		written: () => callsTo(sandbox, 'ModifyTenantUserRoles'),
	};
}

/** Returns the parameters that name one role. */
export function grant(database: string, role: string): INodeParameters {
	return { roles: { values: [{ database, role }] } };
}
