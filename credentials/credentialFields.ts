// What a user enters for the credential.
import type { INodeProperties } from 'n8n-workflow';

export const credentialFields: INodeProperties[] = [
	{
		displayName: 'Site',
		name: 'site',
		type: 'options',
		options: [
			{
				name: 'International (api-cloud.oceanbase.com)',
				value: 'international',
			},
			{
				name: 'China (api-cloud-cn.oceanbase.com)',
				value: 'china',
			},
			{
				name: 'Custom',
				value: 'custom',
			},
		],
		default: 'international',
		description: 'The OceanBase Cloud site where the account of the AccessKey was registered',
	},
	{
		displayName: 'Base URL',
		name: 'baseUrl',
		type: 'string',
		default: '',
		required: true,
		displayOptions: { show: { site: ['custom'] } },
		placeholder: 'e.g. https://api-cloud.oceanbase.com',
		description:
			'Address of the API without the path /api/v2. Plain http is accepted for this machine only (127.0.0.1 or localhost).',
	},
	{
		displayName: 'AccessKey ID',
		name: 'accessKeyId',
		type: 'string',
		default: '',
		required: true,
		placeholder: 'e.g. a1b2c3d4e5f6g7h8',
		description:
			'In the OceanBase Cloud console, select your account, then User Preferences, then AccessKey. The key can do what its account can: use an account that has only the roles that your workflows need.',
	},
	{
		displayName: 'AccessKey Secret',
		name: 'accessKeySecret',
		type: 'string',
		typeOptions: { password: true },
		default: '',
		required: true,
		description: 'Shown once by the console, when the AccessKey is created',
	},
	{
		displayName: 'Project ID',
		name: 'projectId',
		type: 'string',
		default: '',
		required: true,
		placeholder: 'e.g. p1a2b3c4d5e6f7g8h9i0',
		description:
			'In the console, select Manage Organization, then Projects. It must be the project that the instances belong to. Every request carries it: without it, OceanBase Cloud would use the project that the account used last.',
	},
	{
		displayName: 'Minimum Digest Algorithm',
		name: 'minimumAlgorithm',
		type: 'options',
		options: [
			{
				name: 'Any',
				value: 'any',
			},
			{
				name: 'SHA-256',
				value: 'SHA-256',
			},
			{
				name: 'SHA-512-256',
				value: 'SHA-512-256',
			},
		],
		default: 'any',
		description:
			'The weakest hash algorithm with which requests may be signed. The strongest one that the server offers is used in any case.',
	},
	{
		displayName: 'Session',
		name: 'session',
		type: 'hidden',
		typeOptions: { expirable: true },
		default: '',
	},
];
