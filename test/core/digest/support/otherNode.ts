// A node of somebody else that uses the credential, such as n8n's HTTP Request node: it knows nothing
// of leases, and calls one of n8n's two helpers for all its items at once.
import {
	NodeApiError,
	type IExecuteFunctions,
	type IHttpRequestOptions,
	type INodeExecutionData,
	type INodeType,
	type JsonObject,
} from 'n8n-workflow';

import { CREDENTIAL_NAME } from '../../../../credentials/signing/credential';

/** The options of n8n's older helper, which the HTTP Request node calls. */
export type LegacyOptions = Parameters<
	IExecuteFunctions['helpers']['requestWithAuthentication']
>[1];

/** Sends what one item asks for; resolves to what the helper resolved to. */
type Send = (context: IExecuteFunctions, itemIndex: number) => Promise<unknown>;

/** A node that sends the legacy way, as the HTTP Request node does. */
export function legacyNode(request: (itemIndex: number) => LegacyOptions): INodeType {
	return otherNode(
		async (context, itemIndex) =>
			(await context.helpers.requestWithAuthentication.call(
				context,
				CREDENTIAL_NAME,
				request(itemIndex),
				undefined,
				itemIndex,
			)) as unknown,
	);
}

/** A node that sends the way newer nodes do. */
export function modernNode(request: (itemIndex: number) => IHttpRequestOptions): INodeType {
	return otherNode(
		async (context, itemIndex) =>
			(await context.helpers.httpRequestWithAuthentication.call(
				context,
				CREDENTIAL_NAME,
				request(itemIndex),
			)) as unknown,
	);
}

/** A node whose items hold what `send` resolved to; it fails as the HTTP Request node does. */
export function otherNode(send: Send): INodeType {
	return {
		description: {
			displayName: 'Other Node',
			name: 'otherNode',
			group: ['input'],
			version: 1,
			description: 'Sends with a credential that it does not know',
			defaults: {},
			inputs: ['main'],
			outputs: ['main'],
			credentials: [{ name: CREDENTIAL_NAME, required: true }],
			properties: [],
		},
		async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
			const sending = this.getInputData().map(async (_item, index) => await send(this, index));
			const outcomes = await Promise.allSettled(sending);
			return [outcomes.map((outcome, item) => toItem(this, outcome, item))];
		},
	};
}

function toItem(
	context: IExecuteFunctions,
	outcome: PromiseSettledResult<unknown>,
	item: number,
): INodeExecutionData {
	if (outcome.status === 'fulfilled') {
		return { json: { answer: outcome.value as JsonObject }, pairedItem: { item } };
	}
	const error = new NodeApiError(context.getNode(), outcome.reason as JsonObject, {
		itemIndex: item,
	});
	if (!context.continueOnFail()) throw error;
	return { json: { error: error.message }, pairedItem: { item } };
}
