// What an operation is: its place in the editor, its fields and what it does for one item.
import type { IDataObject, INodeProperties } from 'n8n-workflow';

import type { Api } from '../transport/api';
import type { Envelope } from '../transport/envelope';
import type { ItemParameters } from '../parameters/itemParameters';

export type ResourceName =
	'database' | 'instance' | 'ipAllowlistGroup' | 'privateLink' | 'tenant' | 'tenantUser';

export interface OperationInput {
	/** The item's parameters, typed and checked. */
	readonly parameters: ItemParameters;
	/** Calls the API with the item's options. */
	readonly api: Api;
}

export interface OperationOutput {
	/** What the node puts out: one item, or one for each element. */
	readonly json: IDataObject | IDataObject[];
	/** The envelopes that it was made of: what the node puts out when Simplify is off. */
	readonly envelopes: readonly Envelope[];
}

export interface Operation {
	readonly resource: ResourceName;
	/** The value of the operation selector. Part of the public contract. */
	readonly operation: string;
	/** In the operation selector, in Title Case. */
	readonly name: string;
	/** In the nodes panel, such as "Create a tenant user". */
	readonly action: string;
	readonly description: string;
	/** The vendor's name of the call. */
	readonly apiCall: string;
	/** In order of appearance. A field object that several operations list appears for all of them. */
	readonly fields: readonly INodeProperties[];
	/** What is done for whom, for messages: fits behind "Could not". */
	readonly task: (parameters: ItemParameters) => string;
	readonly run: (input: OperationInput) => Promise<OperationOutput>;
}

/** Takes an operation and returns it: the place where its type is checked. */
export function defineOperation(operation: Operation): Operation {
	return operation;
}
