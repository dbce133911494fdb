// Bad input of API Call, Send.
import type { BadInput } from './badInput';

const paths: ReadonlyArray<[what: string, path: string, message: RegExp]> = [
	['dots', 'instances/../users', /Path contains "\.\."/],
	['a dot', 'instances/./users', /Path contains "\."/],
	['an empty part', 'instances//users', /Path has an empty part/],
	['a slash at its end', 'instances/', /Path has an empty part/],
	['a query', 'instances?pageSize=1', /Path contains "\?"/],
	['a fragment', 'instances#1', /Path contains "#"/],
	['an encoded dot', 'instances/%2e%2e/users', /Path contains "%2e"/],
	['an encoded slash', 'instances/a%2Fb', /Path contains "%2F"/],
	['a character that is encoded already', 'instances/a%20b', /Path contains "%20"/],
	['a backslash', 'instances\\..\\users', /Path contains/],
	['a space', 'instances/a b', /Path contains " "/],
	['nothing', ' ', /Path is empty/],
];

const send = 'apiCall.send';
const write = { method: 'PUT', path: 'instances' };
const rows = (...parameters: Array<{ name: string; value: string }>) => ({ parameters });
const one = rows({ name: 'a', value: '1' });

export const apiCalls: readonly BadInput[] = [
	...paths.map(([what, path, message]): BadInput => [
		`a path with ${what}`,
		send,
		{ method: 'GET', path },
		message,
	]),
	['a method that there is not', send, { method: 'TRACE', path: 'instances' }, /Method cannot be/],
	[
		'a body in both ways',
		send,
		{ ...write, specifyBody: 'fields', bodyParameters: one, jsonBody: '{"a": 1}' },
		/JSON Body is set, but Specify Body is set to the fields/,
	],
	[
		'a body that is a list',
		send,
		{ ...write, specifyBody: 'json', jsonBody: '[1]' },
		/JSON Body is not an object/,
	],
	[
		'a body that an expression loses',
		send,
		{ ...write, specifyBody: 'json', jsonBody: '={{ $json.nothing }}' },
		/JSON Body is not an object/,
	],
	[
		'a body that an expression empties',
		send,
		{ ...write, specifyBody: 'json', jsonBody: '={{ "" }}' },
		/JSON Body is not an object/,
	],
	[
		'a body of a GET',
		send,
		{ method: 'GET', path: 'instances', specifyBody: 'json', jsonBody: '{"a": 1}' },
		/A GET has no body/,
	],
	[
		'the request ID as a query parameter',
		send,
		{
			method: 'GET',
			path: 'instances',
			sendQuery: true,
			queryParameters: rows({ name: 'requestId', value: '1' }),
		},
		/The node sends requestId itself/,
	],
	[
		'a query parameter twice',
		send,
		{
			method: 'GET',
			path: 'instances',
			sendQuery: true,
			queryParameters: rows({ name: 'a', value: '1' }, { name: 'a', value: '2' }),
		},
		/a appears twice/,
	],
	[
		'a parameter without a name',
		send,
		{ ...write, bodyParameters: rows({ name: '', value: '1' }) },
		/The name in Body Parameters, row 1 is empty/,
	],
	[
		'one page of all of them',
		send,
		{
			method: 'GET',
			path: 'instances',
			returnAll: true,
			sendQuery: true,
			queryParameters: rows({ name: 'pageNumber', value: '2' }),
		},
		/Return All reads all pages, but pageNumber asks for a single one/,
	],
];
