// What an operation is: its place in the editor, its fields and what it does for one item.
import type { IDataObject, INodeProperties } from 'n8n-workflow';

import type { ForEach } from '../cloud/sync/planList';
import type { TenantRef } from '../cloud/tenants';
import type { Fields } from '../parameters/fields';
import { readTenantRef, tenantFields } from '../pickers/tenantFields';
import type { Api } from '../transport/api';
import { dryRunField } from './dryRun';
import type { ResourceName } from './resources';

export interface OperationInput {
	/** The item's parameters, typed and checked. */
	readonly parameters: Fields;
	/** Calls the API with the item's options. */
	readonly api: Api;
	/** The IANA name of the workflow's time zone. */
	readonly timeZone: string;
	/** Whether an AI agent called the node: what comes out goes to its model. */
	readonly isTool: boolean;
	/** Takes an error and what was attempted, returns the fields with which a failed item says it. */
	readonly failed: (error: unknown, task: string) => IDataObject;
	/**
	 * To be called once an account has, or may have, a password that nobody knows yet: these fields come out
	 * with the item, whatever else becomes of it.
	 */
	readonly handOut: HandOut;
}

export type HandOut = (userName: string, fields: IDataObject) => void;

export interface OperationOutput {
	/** One item, or one for each element. The requestId of the last answer is added where one has none. */
	readonly json: IDataObject | IDataObject[];
}

/** The result of an item: at once, or on request when all items of the run have been sent. */
export type OperationResult = OperationOutput | (() => Promise<OperationOutput>);

interface Description {
	readonly resource: ResourceName;
	/** The value of the operation selector. Part of the public contract. */
	readonly operation: string;
	/** In the operation selector, in Title Case. */
	readonly name: string;
	/** In the nodes panel, such as "Create an account". */
	readonly action: string;
	readonly description: string;
	/** In order of appearance. A field object that several operations list appears for all of them. */
	readonly fields: readonly INodeProperties[];
	/** What is done for whom, for messages: fits behind "Could not". */
	readonly task: (parameters: Fields) => string;
	/**
	 * Where Maximum Changes counts: what the item would change, as texts that nothing else has. Throws where the
	 * parameters cannot be read.
	 */
	readonly changedNames?: (parameters: Fields) => string[];
}

/** An operation that works on item by item. */
export interface ItemOperation extends Description {
	readonly run: (input: OperationInput) => Promise<OperationResult>;
	/** Where the operation has a Dry Run: what it would do. Its API can only read. */
	readonly plan?: (input: OperationInput) => Promise<OperationOutput>;
	readonly runList?: never;
}

/** An operation that takes all items together. */
export interface ListOperation extends Description {
	readonly runList: (input: ListInput) => Promise<readonly ListOutput[]>;
	readonly plan?: never;
	readonly run?: never;
}

export type Operation = ItemOperation | ListOperation;

/** What an operation on all items gets. */
export interface ListInput extends Pick<OperationInput, 'isTool' | 'timeZone'> {
	/** The parameters of each item, typed and checked. */
	readonly items: readonly Fields[];
	/** Returns the API with the options of the first item. */
	readonly openApi: (access: { readonly isReadOnly: boolean }) => Api;
	/** Works on many things, as many at a time as the options say. */
	readonly forEach: ForEach;
	/** How often the node ran before in this execution. */
	readonly runIndex: number;
	/** Whether a row that fails stops the node. */
	readonly stopsOnFail: boolean;
	/** Returns what takes down the password of an item's account. */
	readonly handOut: (itemIndex: number) => HandOut;
}

/** An item that comes out, or a failure that comes out as one. */
export interface ListOutput {
	/** The items of the input that it is about, by their place, from 0. */
	readonly indexes: readonly number[];
	readonly json: IDataObject;
	/** The item whose account got a password, which comes out with it. */
	readonly passwordOf?: number | undefined;
	/** What went wrong, and what was attempted. */
	readonly failed?: { readonly error: unknown; readonly task: string };
}

/** Takes an operation and returns it: the place where its type is checked. */
export function defineOperation(operation: ItemOperation): ItemOperation {
	return operation;
}

export interface TenantOperationInput extends OperationInput {
	readonly tenant: TenantRef;
}

/** An operation within a tenant, whose fields and ids it need not name. */
export interface TenantOperation extends Description {
	readonly run: (input: TenantOperationInput) => Promise<OperationResult>;
	readonly plan?: (input: TenantOperationInput) => Promise<OperationOutput>;
}

/** Returns the operation with the two pickers of a tenant before its fields and its ids in each output. */
export function defineTenantOperation({
	fields,
	run,
	plan,
	...others
}: TenantOperation): ItemOperation {
	return defineOperation({
		...others,
		fields: collectionsLast([...tenantFields, ...fields, ...(plan ? [dryRunField] : [])]),
		...withIdsOf(
			(input) => readTenantRef(input.parameters),
			(input, tenant) => ({ ...input, tenant }),
			{
				run,
				plan,
			},
		),
	});
}

/** What few people need stands below everything else, as in n8n's own nodes. */
function collectionsLast(fields: readonly INodeProperties[]): INodeProperties[] {
	const isCollection = ({ type }: INodeProperties) => type === 'collection';
	return [...fields.filter((field) => !isCollection(field)), ...fields.filter(isCollection)];
}

/** What an operation does in a place, and what it would do there. */
interface DoneInPlace<Input> {
	readonly run: (input: Input) => Promise<OperationResult>;
	readonly plan: ((input: Input) => Promise<OperationOutput>) | undefined;
}

/**
 * Returns an operation's `run` and `plan` with the ids of the place in each output. Takes how the place is read, and
 * how the operation gets it.
 */
export function withIdsOf<Place extends IDataObject, Input>(
	placeOf: (input: OperationInput) => Place,
	inputAt: (input: OperationInput, place: Place) => Input,
	{ run, plan }: DoneInPlace<Input>,
): Pick<ItemOperation, 'plan' | 'run'> {
	return {
		async run(input) {
			const place = placeOf(input);
			return whenThere(await run(inputAt(input, place)), (output) => withIds(output, place));
		},
		...(plan && {
			plan: async (input: OperationInput) => {
				const place = placeOf(input);
				return withIds(await plan(inputAt(input, place)), place);
			},
		}),
	};
}

function withIds({ json }: OperationOutput, ids: IDataObject): OperationOutput {
	return { json: [json].flat().map((each) => ({ ...each, ...ids })) };
}

/** Returns the result with its output changed, whether it is there or still to come. */
function whenThere(
	result: OperationResult,
	change: (output: OperationOutput) => OperationOutput,
): OperationResult {
	if (typeof result !== 'function') return change(result);
	return async () => change(await result());
}
