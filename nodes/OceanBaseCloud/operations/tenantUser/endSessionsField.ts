// The switch of operations after which an account cannot log in as before.
import type { INodeProperties } from 'n8n-workflow';

export const endSessionsField: INodeProperties = {
	displayName: 'End Open Sessions',
	name: 'endSessions',
	type: 'boolean',
	default: false,
	description:
		'Whether to also end the connections that the account has open, which otherwise go on. Needs at least three more requests for an account that has any.',
};
