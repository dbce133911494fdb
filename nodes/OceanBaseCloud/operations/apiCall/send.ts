// Sends any call of the API: with this node's signing, retries, pages and errors.
import type { INodeProperties } from 'n8n-workflow';

import { itemsOf, readAny, readAnyList, writeAny } from '../../cloud/anyCall';
import { simplifyField } from '../../parameters/simplify';
import { InputError } from '../../transport/failures';
import { defineOperation } from '../operation';
import { contentFields, hasBody, readBody, readQuery } from './content';
import { readPathParts } from './path';

const METHODS = ['DELETE', 'GET', 'POST', 'PUT'] as const;

const methodField: INodeProperties = {
	displayName: 'Method',
	name: 'method',
	type: 'options',
	noDataExpression: true,
	options: METHODS.map((method) => ({ name: method, value: method })),
	default: 'GET',
	description: 'The HTTP method of the call',
};

const pathField: INodeProperties = {
	displayName: 'Path',
	name: 'path',
	type: 'string',
	default: '',
	required: true,
	placeholder: 'e.g. instances/ob317v4uif0001/tenants',
	description:
		'Path of the call after /api/v2/, as on the API page. Enter IDs and names unencoded.',
};

const returnAllField: INodeProperties = {
	displayName: 'Return All',
	name: 'returnAll',
	type: 'boolean',
	default: false,
	displayOptions: { show: { method: ['GET'] } },
	description: 'Whether to return all results or only up to a given limit',
	hint: 'On: reads all pages of a list and returns one item per entry. Off: returns the response of a single call.',
};

const safeToRepeatField: INodeProperties = {
	displayName: 'Safe to Repeat',
	name: 'safeToRepeat',
	type: 'boolean',
	default: false,
	displayOptions: { hide: { method: ['GET'] } },
	description:
		'Whether sending the call twice has the same effect as sending it once. If on, it is sent again when its outcome is unclear.',
};

const allowWritesField: INodeProperties = {
	displayName: 'Allow Writes',
	name: 'allowWrites',
	type: 'boolean',
	default: false,
	noDataExpression: true,
	displayOptions: { show: { '@tool': [true] } },
	description: 'Whether the AI agent may send calls other than GET, which can change things',
};

export const sendApiCall = defineOperation({
	resource: 'apiCall',
	operation: 'send',
	name: 'Send',
	action: 'Send an API call',
	description:
		'Send any call to the OceanBase Cloud API, including those without an operation here',
	fields: [
		methodField,
		pathField,
		...contentFields,
		returnAllField,
		safeToRepeatField,
		allowWritesField,
		simplifyField,
	],
	task: (parameters) => `send ${parameters.shown(methodField)} ${parameters.shown(pathField)}`,
	async run({ parameters, api, isTool }) {
		const method = parameters.choice(methodField, METHODS);
		const call = {
			path: readPathParts(parameters.requiredText(pathField)),
			query: readQuery(parameters),
		};
		if (method !== 'GET') {
			const body = readBody(parameters);
			if (!parameters.flag(allowWritesField) && isTool) throw readOnly(method);
			const isSafeToRepeat = parameters.flag(safeToRepeatField);
			const data = await writeAny(api, { ...call, method, body, isSafeToRepeat });
			return { json: itemsOf(data) };
		}
		if (hasBody(parameters)) throw new InputError('A GET has no body', GET_HINT);
		if (!parameters.flag(returnAllField)) return { json: itemsOf(await readAny(api, call)) };
		refusePages(call.query);
		return { json: await readAnyList(api, call) };
	},
});

const GET_HINT = 'Choose another method, or clear the body, which is shown for the other methods';

function readOnly(method: string): InputError {
	return new InputError(
		`A ${method} call can change things, but this tool may only read`,
		'Turn on Allow Writes in the tool, or use a tool for the specific operation',
	);
}

function refusePages(query: Readonly<Record<string, string>>): void {
	const own = ['pageNumber', 'pageSize'].find((name) => Object.hasOwn(query, name));
	if (own === undefined) return;
	throw new InputError(
		`Return All reads all pages, but ${own} asks for a single one`,
		`Turn off Return All, or remove ${own}`,
	);
}
