// The public contract of design.md: workflows and credentials out there hold these names and values.
import type { INodeProperties } from 'n8n-workflow';

import { OceanBaseCloudApi } from '../../credentials/OceanBaseCloudApi.credentials';
import { operations } from '../../nodes/OceanBaseCloud/operations';
import { description, optionsOf, properties, visibleWith, withNested } from './support/editor';

/** Names, with the type that a value of it has. A locator also takes the plain text. */
type Contract = Record<string, INodeProperties['type']>;

const TENANT: Contract = { instanceId: 'resourceLocator', tenantId: 'resourceLocator' };
const ROLES: Contract = { specifyRoles: 'options', roles: 'fixedCollection', rolesJson: 'json' };

const frozen: Array<[string, string, Contract]> = [
	[
		'tenantUser',
		'create',
		{
			...TENANT,
			userName: 'string',
			password: 'string',
			userType: 'options',
			...ROLES,
			additionalFields: 'collection',
		},
	],
	[
		'tenantUser',
		'updateRoles',
		{ ...TENANT, userName: 'resourceLocator', modifyType: 'options', ...ROLES },
	],
	[
		'privateLink',
		'addAllowlistUser',
		{ ...TENANT, userAccount: 'string', addressId: 'resourceLocator' },
	],
];

it.each(frozen)('%s, %s keeps its parameters', (resource, operation, contract) => {
	const fields = operations.find(
		(each) => each.resource === resource && each.operation === operation,
	)?.fields;
	const types = Object.fromEntries((fields ?? []).map(({ name, type }) => [name, type]));

	expect(types).toMatchObject(contract);
});

it('keeps the names of the node and its selectors', () => {
	expect(description).toMatchObject({ name: 'oceanBaseCloud', displayName: 'OceanBase Cloud' });
	expect(description.credentials).toEqual([
		expect.objectContaining({ name: 'oceanBaseCloudApi', required: true }),
	]);
	expect(properties.slice(0, 2).map(({ name }) => name)).toEqual(['resource', 'operation']);
});

it('keeps the options of every operation', () => {
	const nested = new Map(
		visibleWith({ resource: 'tenantUser', operation: 'create' })
			.filter(({ name }) => name === 'options')
			.flatMap(withNested)
			.map(({ name, type }) => [name, type]),
	);

	expect(Object.fromEntries(nested)).toMatchObject({
		options: 'collection',
		requestId: 'string',
		projectId: 'string',
		concurrency: 'number',
		timeout: 'number',
		simplify: 'hidden',
	});
});

const selectors: Array<[string, string[]]> = [
	['userType', ['Normal', 'Admin', 'ReadonlyAccount']],
	['specifyRoles', ['fields', 'json']],
	['modifyType', ['UPDATE']],
	['role', ['ReadWrite', 'ReadOnly', 'DDL', 'DML', 'other']],
];

it.each(selectors)('keeps the values of %s', (name, values) => {
	const fields = properties.flatMap(withNested).filter((each) => each.name === name);

	expect(fields.length).toBeGreaterThan(0);
	for (const field of fields.filter(({ type }) => type === 'options')) {
		const offered = optionsOf(field).map(({ value }) => value);
		expect(offered).toEqual(expect.arrayContaining(values));
	}
});

it('keeps the form of a role', () => {
	const roles = properties.find(({ name }) => name === 'roles');
	const [group] = roles?.options ?? [];

	expect(group?.name).toBe('values');
	expect(withNested(roles ?? emptyProperty).map(({ name }) => name)).toEqual(
		expect.arrayContaining(['database', 'role', 'privileges']),
	);
});

const emptyProperty: INodeProperties = { displayName: '', name: '', type: 'string', default: '' };

it('keeps the fields of a create and of the callers context', () => {
	const create = operations.find(
		({ resource, operation }) => resource === 'tenantUser' && operation === 'create',
	);
	const names = (create?.fields ?? [])
		.filter(({ name }) => name === 'additionalFields')
		.flatMap(withNested)
		.map(({ name }) => name);

	expect(names).toEqual(
		expect.arrayContaining([
			...['description', 'encryptionType', 'globalPermissions', 'host', 'callerContext'],
			...['UID', 'User_ID', 'callerType', 'accessKeyId', 'securityToken', 'callerUid', 'callerBid'],
			...['stsTokenCallerUid', 'stsTokenCallerBid', 'acceptLanguage', 'pageNumber', 'pageSize'],
			'mergedCallerBid',
		]),
	);
});

it('keeps the fields of the credential', () => {
	const credential = new OceanBaseCloudApi();
	const types = Object.fromEntries(credential.properties.map(({ name, type }) => [name, type]));
	const site = credential.properties.find(({ name }) => name === 'site');

	expect(credential.name).toBe('oceanBaseCloudApi');
	expect(types).toMatchObject({
		site: 'options',
		baseUrl: 'string',
		accessKeyId: 'string',
		accessKeySecret: 'string',
		projectId: 'string',
		session: 'hidden',
	});
	expect(optionsOf(site).map(({ value }) => value)).toEqual(['international', 'china', 'custom']);
	expect(credential.properties.find(({ name }) => name === 'session')?.typeOptions?.expirable).toBe(
		true,
	);
});
