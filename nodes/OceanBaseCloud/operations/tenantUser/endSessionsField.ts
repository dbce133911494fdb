// The switch of operations after which an account cannot log in as before.
import type { INodeProperties } from 'n8n-workflow';

export const endSessionsField: INodeProperties = {
	displayName: 'End Open Sessions',
	name: 'endSessions',
	type: 'boolean',
	default: false,
	description:
		'Whether to also end the open connections of the account, which otherwise stay open. Needs at least three extra requests if there are any.',
};
