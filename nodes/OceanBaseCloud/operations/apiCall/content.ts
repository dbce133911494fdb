// What a call carries beside its path: query parameters and a body.
import type { IDataObject, INodeProperties } from 'n8n-workflow';

import { isDataObject, parseJson } from '../../json';
import { isUnset, requireText } from '../../parameters/entered';
import type { Fields } from '../../parameters/fields';
import { FIELDS_OR_JSON } from '../../parameters/fieldsOrJson';
import { keptValueOf } from '../../parameters/keptFields';
import { InputError } from '../../transport/failures';

const rowsField = (displayName: string, name: string, description: string): INodeProperties => ({
	displayName,
	name,
	type: 'fixedCollection',
	typeOptions: { multipleValues: true },
	placeholder: 'Add parameter',
	default: {},
	description,
	options: [
		{
			displayName: 'Parameter',
			name: 'parameters',
			values: [
				{
					displayName: 'Name',
					name: 'name',
					type: 'string',
					default: '',
					placeholder: 'e.g. instanceName',
					description: 'Name of the parameter, as on the API page',
				},
				{
					displayName: 'Value',
					name: 'value',
					type: 'string',
					default: '',
					description: 'Value of the parameter',
				},
			],
		},
	],
});

const sendQueryField: INodeProperties = {
	displayName: 'Send Query Parameters',
	name: 'sendQuery',
	type: 'boolean',
	default: false,
	noDataExpression: true,
	description: 'Whether to send query parameters. The request ID is always sent.',
};

const queryParametersField: INodeProperties = {
	...rowsField(
		'Query Parameters',
		'queryParameters',
		'Parameters to add to the URL after the question mark',
	),
	displayOptions: { show: { sendQuery: [true] } },
};

const specifyBodyField: INodeProperties = {
	displayName: 'Specify Body',
	name: 'specifyBody',
	type: 'options',
	noDataExpression: true,
	options: [...FIELDS_OR_JSON],
	default: 'fields',
	displayOptions: { hide: { method: ['GET'] } },
	description: 'How to specify the body. If there are no fields, no body is sent.',
};

const bodyParametersField: INodeProperties = {
	...rowsField(
		'Body Parameters',
		'bodyParameters',
		'Values are sent as text. For other types, use JSON.',
	),
	displayOptions: { show: { specifyBody: ['fields'] }, hide: { method: ['GET'] } },
};

const jsonBodyField: INodeProperties = {
	displayName: 'JSON Body',
	name: 'jsonBody',
	type: 'json',
	default: '{}',
	placeholder: 'e.g. {"securityIpGroupName": "ci_runners"}',
	displayOptions: { show: { specifyBody: ['json'] }, hide: { method: ['GET'] } },
	description: 'Body of the request, as an object',
};

export const contentFields: readonly INodeProperties[] = [
	sendQueryField,
	queryParametersField,
	specifyBodyField,
	bodyParametersField,
	jsonBodyField,
	// Filled while Specify Body names the fields, it is refused: the node has to see it.
	keptValueOf(jsonBodyField),
];

/** Returns the query parameters. Throws an InputError for one that has no name, comes twice or is the node's own. */
export function readQuery(parameters: Fields): Record<string, string> {
	const query = readRows(parameters, queryParametersField);
	if (!parameters.flag(sendQueryField) && Object.keys(query).length > 0) {
		throw new InputError(
			'Query Parameters is set, but Send Query Parameters is off',
			'Turn it on, or remove the parameters',
		);
	}
	if (!Object.hasOwn(query, 'requestId')) return query;
	throw new InputError('The node sends requestId itself', 'Use Options, Request ID');
}

/** Returns the body; undefined for none. Throws an InputError where it is given in both ways, or is not an object. */
export function readBody(parameters: Fields): IDataObject | undefined {
	const fields = readRows(parameters, bodyParametersField);
	const json = readJson(parameters);
	const isJson = parameters.choice(specifyBodyField, ['fields', 'json']) === 'json';
	const hasFields = Object.keys(fields).length > 0;
	if (isJson ? hasFields : json !== undefined) {
		const [filled, chosen] = isJson
			? ['Body Parameters', 'JSON']
			: [jsonBodyField.displayName, 'the fields'];
		throw new InputError(
			`${filled} is set, but Specify Body is set to ${chosen}`,
			'Change Specify Body, or remove what should not be sent',
		);
	}
	if (isJson) return json;
	return hasFields ? fields : undefined;
}

/** Tells whether a body is filled in, in either way. Throws an InputError for one that cannot be read. */
export function hasBody(parameters: Fields): boolean {
	const fields = readRows(parameters, bodyParametersField);
	return Object.keys(fields).length > 0 || readJson(parameters) !== undefined;
}

function readRows(parameters: Fields, field: INodeProperties): Record<string, string> {
	const rows = parameters.collection(field).value({ ...field, name: 'parameters' });
	const read = new Map<string, string>();
	for (const [index, row] of [rows ?? []].flat().entries()) {
		const where = `${field.displayName}, row ${index + 1}`;
		const { name: givenName, value } = isDataObject(row) ? row : {};
		const name = requireText(givenName, `The name in ${where}`).trim();
		if (read.has(name)) throw new InputError(`${name} appears twice in ${where}`);
		read.set(name, value === '' ? '' : requireText(value, `${name} in ${where}`));
	}
	return Object.fromEntries(read);
}

function readJson(parameters: Fields): IDataObject | undefined {
	const entered = parameters.entered(jsonBodyField);
	if (entered === undefined || entered.value === jsonBodyField.default) return undefined;
	if (isUnset(entered.value)) {
		if (entered.isExpression) throw noObject();
		return undefined;
	}
	const { value } = entered;
	const body = typeof value === 'string' ? parseJson(value) : value;
	if (isDataObject(body)) return body;
	throw noObject();
}

function noObject(): InputError {
	return new InputError('JSON Body is not an object', 'Enter an object such as {"name": "value"}');
}
