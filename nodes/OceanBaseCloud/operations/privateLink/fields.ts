// Fields that several PrivateLink operations have.
import type { INodeProperties } from 'n8n-workflow';

export const userAccountField: INodeProperties = {
	displayName: 'Cloud Account ID',
	name: 'userAccount',
	type: 'string',
	default: '',
	required: true,
	placeholder: 'e.g. 123456789012',
	description: 'ID of the cloud provider account that may connect to the PrivateLink service',
	hint: 'The AWS account, Google Cloud project or Azure subscription that connects, not a database account',
};

export const endpointIdField: INodeProperties = {
	displayName: 'Endpoint ID',
	name: 'endpointId',
	type: 'string',
	default: '',
	required: true,
	placeholder: 'e.g. vpce-0a1b2c3d4e5f',
	description: 'ID of the endpoint in your cloud account',
};
