// The credential and the parameters with which tests reach the local OceanBase Cloud.
import type { ICredentialDataDecryptedObject, INodeParameters } from 'n8n-workflow';

import { SEED, type Sandbox } from '../../../sandbox';

/** A password that meets the rule. */
export const PASSWORD = 'ABCabc123@@';

/** Returns the fields of a working credential, some of them replaced. */
export function credentialFor(
	{ url }: Pick<Sandbox, 'url'>,
	replaced: ICredentialDataDecryptedObject = {},
): ICredentialDataDecryptedObject {
	return {
		site: 'custom',
		baseUrl: url,
		accessKeyId: SEED.accessKey.id,
		accessKeySecret: SEED.accessKey.secret,
		projectId: SEED.projectId,
		minimumAlgorithm: 'any',
		session: '',
		...replaced,
	};
}

/** Returns a resource locator that holds an id. */
export function byId(value: string): INodeParameters {
	return { __rl: true, mode: 'id', value };
}

/** Returns the parameters that choose a tenant: of the main instance unless another is given. */
export function inTenant(
	{ instanceId, tenantId }: { instanceId: string; tenantId: string } = SEED.mainInstance,
): INodeParameters {
	return { instanceId: byId(instanceId), tenantId: byId(tenantId) };
}

/** Returns the parameters of a create, some of them replaced. Without a password where one is generated. */
export function createParameters(replaced: INodeParameters = {}): INodeParameters {
	return {
		resource: 'tenantUser',
		operation: 'create',
		...inTenant(),
		userName: '={{ $json.userName }}',
		...(replaced.generatePassword === true ? {} : { generatePassword: false, password: PASSWORD }),
		userType: 'Normal',
		options: { concurrency: 1, maxTries: 1 },
		...replaced,
	};
}

/** Returns the parameters of an update of roles, some of them replaced. */
export function updateRolesParameters(replaced: INodeParameters = {}): INodeParameters {
	return {
		resource: 'tenantUser',
		operation: 'updateRoles',
		...inTenant(),
		userName: SEED.mainInstance.userName,
		modifyType: 'UPDATE',
		specifyRoles: 'fields',
		roles: { values: [{ database: 'testdb', role: 'DML' }] },
		options: { concurrency: 1, maxTries: 1 },
		...replaced,
	};
}

/** Returns the parameters of an allowlist entry, some of them replaced. */
export function allowlistParameters(replaced: INodeParameters = {}): INodeParameters {
	return {
		resource: 'privateLink',
		operation: 'addAllowlistUser',
		...inTenant(),
		userAccount: '100012345678',
		addressId: SEED.mainInstance.addressId,
		options: { concurrency: 1, maxTries: 1 },
		...replaced,
	};
}
