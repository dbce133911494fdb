// The trigger's parameters.
import type { INodeProperties } from 'n8n-workflow';
import { tenantFields } from '../pickers/tenantFields';

export const triggerFields: INodeProperties[] = [
	{
		displayName: 'Events',
		name: 'events',
		type: 'multiOptions',
		options: [
			{
				name: 'Account Created',
				value: 'accountCreated',
			},
			{
				name: 'Account Locked',
				value: 'accountLocked',
			},
			{
				name: 'Account Removed',
				value: 'accountRemoved',
			},
			{
				name: 'Account Unlocked',
				value: 'accountUnlocked',
			},
			{
				name: 'PrivateLink Status Changed',
				value: 'privateLinkStatusChanged',
			},
			{
				name: 'Roles Changed',
				value: 'rolesChanged',
			},
		],
		required: true,
		default: ['accountCreated', 'accountRemoved', 'rolesChanged'],
		description: 'What starts the workflow',
	},
	...tenantFields,
	{
		displayName: 'Options',
		name: 'options',
		type: 'collection',
		placeholder: 'Add option',
		default: {},
		options: [
			{
				displayName: 'Address IDs',
				name: 'addressIds',
				type: 'string',
				default: '',
				placeholder: 'e.g. rs-private-0001, rs-private-0002',
				description:
					'The addresses whose PrivateLink status is watched, separated by commas. The primary private address of the tenant if empty.',
			},
			{
				displayName: 'Project ID',
				name: 'projectId',
				type: 'string',
				default: '',
				placeholder: 'e.g. p1a2b3c4d5e6f7g8h9i0',
				description: 'The project of the instance, in place of the one in the credential',
			},
		],
	},
];
