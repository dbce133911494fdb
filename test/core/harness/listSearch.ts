// Opens a picker's list in the real n8n-core: with the context that n8n's server gives to a list method.
import 'reflect-metadata';
import { LoadOptionsContext } from 'n8n-core';
import {
	Workflow,
	type ICredentialDataDecryptedObject,
	type INode,
	type INodeListSearchItems,
	type INodeListSearchResult,
	type INodeParameters,
} from 'n8n-workflow';

import { OceanBaseCloudApi } from '../../../credentials/OceanBaseCloudApi.credentials';
import { OceanBaseCloud } from '../../../nodes/OceanBaseCloud/OceanBaseCloud.node';
import { additionalData } from './additionalData';
import { captureLog } from './captureLog';
import { TestCredentialsHelper } from './credentialsHelper';

const type = new OceanBaseCloud();

export type ListMethod = keyof OceanBaseCloud['methods']['listSearch'];

export interface ListRequest {
	readonly method: ListMethod;
	readonly credential: ICredentialDataDecryptedObject;
	/** Of the node, as the editor sends them. */
	readonly parameters: INodeParameters;
	readonly filter?: string;
	readonly paginationToken?: string;
}

/** Returns one page of a list. Throws what the list method throws. */
export async function openList(request: ListRequest): Promise<INodeListSearchResult> {
	captureLog();
	const node: INode = {
		id: 'uuid-1234',
		name: 'Temp-Node',
		type: 'oceanBaseCloud',
		typeVersion: 1,
		position: [0, 0],
		parameters: request.parameters,
		credentials: { oceanBaseCloudApi: { id: 'credential', name: 'Local' } },
	};
	const workflow = new Workflow({
		active: false,
		nodes: [node],
		connections: {},
		nodeTypes: {
			getByName: () => type,
			getByNameAndVersion: () => type,
			getKnownTypes: () => ({}),
		},
	});
	const credentials = new TestCredentialsHelper(
		new OceanBaseCloudApi(),
		new Map([['credential', request.credential]]),
	);
	const data = { ...additionalData(credentials), currentNodeParameters: request.parameters };
	const context = new LoadOptionsContext(workflow, node, data, 'parameters.any');
	// By reflection: n8n's own context and its interface disagree on whether a workflow has a name.
	return await Reflect.apply(type.methods.listSearch[request.method], context, [
		request.filter,
		request.paginationToken,
	]);
}

/** Returns all pages of a list, as a user sees them who scrolls to its end. */
export async function readWholeList(request: ListRequest): Promise<INodeListSearchItems[][]> {
	const pages: INodeListSearchItems[][] = [];
	let token: string | undefined;
	do {
		const page = await openList({ ...request, ...(token && { paginationToken: token }) });
		pages.push(page.results);
		token = page.paginationToken;
	} while (token !== undefined);
	return pages;
}
