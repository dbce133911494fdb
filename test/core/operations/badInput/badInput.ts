// One thing that a user may enter and the node has to refuse.
import type { INodeParameters } from 'n8n-workflow';

/** What is wrong, the operation such as tenantUser.delete, its parameters, and what the error says. */
export type BadInput = [
	what: string,
	operation: string,
	parameters: INodeParameters,
	message: RegExp,
];
