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
		description: 'OceanBase Cloud site where your account is registered',
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
			'Address of the API, without /api/v2. Plain http is only accepted for localhost and 127.0.0.1.',
	},
	{
		displayName: 'AccessKey ID',
		name: 'accessKeyId',
		type: 'string',
		default: '',
		required: true,
		placeholder: 'e.g. a1b2c3d4e5f6g7h8',
		description:
			'In the OceanBase Cloud console, go to your account > User Preferences > AccessKey. The key can do everything that its account can, so use an account with only the roles that your workflows need.',
	},
	{
		displayName: 'AccessKey Secret',
		name: 'accessKeySecret',
		type: 'string',
		typeOptions: { password: true },
		default: '',
		required: true,
		description: 'Shown only once in the console, when the AccessKey is created',
	},
	{
		displayName: 'Project ID',
		name: 'projectId',
		type: 'string',
		default: '',
		required: true,
		placeholder: 'e.g. p1a2b3c4d5e6f7g8h9i0',
		description:
			'In the console, go to Manage Organization > Projects. Use the project that your instances belong to. It is sent with every request, because OceanBase Cloud would otherwise use the last project that the account used.',
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
			'Weakest hash algorithm that may be used to sign requests. The strongest one that the server offers is always used.',
	},
	{
		displayName: 'Session',
		name: 'session',
		type: 'hidden',
		typeOptions: { expirable: true },
		default: '',
	},
];
