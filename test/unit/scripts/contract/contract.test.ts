// Which changes of a parameter count as breaking.
import type { INodeProperties } from 'n8n-workflow';
import { compareContracts } from '../../../../scripts/contract/compare';
import { contractOf } from '../../../../scripts/contract/contract';

const SHOWN = { show: { resource: ['user'], operation: ['create', 'update'] } };

const NAME: INodeProperties = {
	displayName: 'Name',
	name: 'name',
	type: 'string',
	default: '',
	displayOptions: SHOWN,
};
const ROLE: INodeProperties = {
	displayName: 'Role',
	name: 'role',
	type: 'options',
	options: [
		{ name: 'Read', value: 'read' },
		{ name: 'Write', value: 'write' },
	],
	default: 'read',
	displayOptions: SHOWN,
};
const ROLES: INodeProperties = {
	displayName: 'Roles',
	name: 'roles',
	type: 'fixedCollection',
	default: {},
	options: [{ displayName: 'Role', name: 'values', values: [ROLE] }],
	displayOptions: SHOWN,
};

const contract = (...properties: INodeProperties[]) => contractOf({ name: 'node', properties });
const baseline = contract(NAME, ROLE, ROLES);

function brokenBy(...properties: INodeProperties[]): string[] {
	return compareContracts(baseline, contract(...properties)).broken;
}

test('a contract names each parameter and value for each operation, and inside collections', () => {
	expect(Object.keys(baseline)).toEqual(
		expect.arrayContaining([
			'node.user.create/name',
			'node.user.update/name',
			'node.user.create/role=write',
			'node.user.create/roles/values/role=read',
		]),
	);
});

test('new texts, and an optional parameter more, break nothing', () => {
	const more = { ...NAME, name: 'comment' };
	const described = { ...NAME, displayName: 'Full Name', description: 'The name' };
	const { added, broken } = compareContracts(baseline, contract(described, ROLE, ROLES, more));
	expect(broken).toEqual([]);
	expect(added).toEqual(['node.user.create/comment', 'node.user.update/comment']);
});

const oneRole = { ...ROLE, options: [{ name: 'Read', value: 'read' }] };
const createOnly = { show: { resource: ['user'], operation: ['create'] } };
const neededName = { ...NAME, name: 'owner', required: true };

test.each<[string, INodeProperties[], RegExp]>([
	['a removed parameter', [ROLE, ROLES], /create\/name was removed/],
	['a removed value', [NAME, oneRole, ROLES], /role=write was removed/],
	[
		'a removed value inside a collection',
		[NAME, ROLE, { ...ROLES, options: [{ displayName: '', name: 'values', values: [oneRole] }] }],
		/values\/role=write was removed/,
	],
	[
		'a parameter that an operation no longer has',
		[{ ...NAME, displayOptions: createOnly }, ROLE, ROLES],
		/update\/name was removed/,
	],
	['another type', [{ ...NAME, type: 'number' }, ROLE, ROLES], /was string and is number/],
	['another default', [NAME, { ...ROLE, default: 'write' }, ROLES], /had the default "read"/],
	['a parameter that became required', [{ ...NAME, required: true }, ROLE, ROLES], /required now/],
	['a new required parameter', [NAME, ROLE, ROLES, neededName], /owner is new, required/],
])('%s breaks', (_what, properties, message) => {
	expect(brokenBy(...properties).join('\n')).toMatch(message);
});

test('a required parameter of a new operation breaks nothing', () => {
	const displayOptions = { show: { resource: ['user'], operation: ['invite'] } };
	expect(brokenBy(NAME, ROLE, ROLES, { ...neededName, displayOptions })).toEqual([]);
});

test('a field that is hidden from now on breaks nothing: what was saved in it is still read', () => {
	expect(brokenBy({ ...NAME, type: 'hidden' }, ROLE, ROLES)).toEqual([]);
	expect(brokenBy({ ...NAME, type: 'number' }, ROLE, ROLES)).not.toEqual([]);
});
