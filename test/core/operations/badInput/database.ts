// Bad input about databases.
import type { INodeParameters } from 'n8n-workflow';

import type { BadInput } from './badInput';

const create = (what: string, replaced: INodeParameters, message: RegExp): BadInput => [
	what,
	'database.create',
	{ databaseName: 'billing', encoding: 'utf8mb4', ...replaced },
	message,
];

export const databases: readonly BadInput[] = [
	create('no name', { databaseName: ' ' }, /Name is empty/),
	create('a short name', { databaseName: 'a' }, /has 1 characters/),
	create('a long name', { databaseName: 'x'.repeat(65) }, /has 65 characters/),
	create('the name test', { databaseName: 'TEST' }, /reserved name/),
	create('the name mysql', { databaseName: 'mysql' }, /reserved name/),
	create(
		'a long description',
		{ additionalFields: { description: 'x'.repeat(300) } },
		/has 300 characters/,
	),
	['no names', 'database.delete', { databaseNames: '=' }, /Names is empty/],
];
