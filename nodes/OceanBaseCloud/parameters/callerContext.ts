// Fields about the caller that the API pages list for calls through a gateway. Hardly anyone needs them: new
// workflows give them as Other API Fields.
import type { IDataObject, INodeProperties } from 'n8n-workflow';

import type { Fields } from './fields';

const text = (displayName: string, name: string, description: string): INodeProperties => ({
	displayName,
	name,
	type: 'string',
	default: '',
	description,
});

const callerFields: readonly INodeProperties[] = [
	text('Accept Language', 'acceptLanguage', 'The language accepted'),
	text('AccessKey ID', 'accessKeyId', 'The ID of the AccessKey'),
	text('Caller Business ID', 'callerBid', 'The business ID of the caller'),
	text('Caller ID', 'callerUid', 'The ID of the caller'),
	text('Caller Type', 'callerType', 'The type of the caller'),
	text('Merged Business ID', 'mergedCallerBid', 'The merged business ID'),
	{
		displayName: 'Page Number',
		name: 'pageNumber',
		type: 'number',
		default: 0,
		description: 'The page number. 0 leaves it out.',
	},
	{
		displayName: 'Page Size',
		name: 'pageSize',
		type: 'number',
		default: 0,
		description: 'The number of items on a page. 0 leaves it out.',
	},
	{
		...text('Security Token', 'securityToken', 'The security token'),
		typeOptions: { password: true },
	},
	text('STS Token Business ID', 'stsTokenCallerBid', 'Business ID of the STS token caller'),
	text('STS Token Caller ID', 'stsTokenCallerUid', 'ID of the STS token caller'),
	text('UID', 'UID', 'The unique identifier of the user'),
	text('User ID', 'User_ID', 'The ID of the user'),
];

const GROUP = 'values';

/** Where version 0.1.0 had them. Hidden, so that n8n keeps what was saved there. */
export const callerContextField: INodeProperties = {
	displayName: 'Caller Context',
	name: 'callerContext',
	type: 'hidden',
	default: {},
	options: [
		{
			displayName: 'Caller',
			name: GROUP,
			values: [...callerFields],
		},
	],
};

/** Takes a collection that may have a Caller Context in it, returns its filled fields. Throws an InputError. */
export function readCallerContext(collection: Fields): IDataObject {
	const caller = collection.group(callerContextField, GROUP);
	const filled: IDataObject = {};
	for (const field of callerFields) {
		const isNumber = field.type === 'number';
		const value = isNumber ? caller.number(field) : caller.optionalText(field);
		if (value !== undefined && value !== 0) filled[field.name] = value;
	}
	return filled;
}
