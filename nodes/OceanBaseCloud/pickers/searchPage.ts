// One page of a list for a picker: filtered by the server, with the next page's number as token.
import {
	NodeOperationError,
	type ILoadOptionsFunctions,
	type INodeListSearchResult,
} from 'n8n-workflow';

import { createApi, newRunMemory } from '../transport/api';
import { connect } from '../transport/connection';
import { toNodeError } from '../transport/errors';
import { readPage } from '../transport/pages';
import { readCallSettings } from '../operations/options';

interface ListRequest {
	readonly call: string;
	readonly task: string;
	readonly path: readonly string[];
	/** The query parameter with which the server searches. */
	readonly filterName: string;
	readonly idName: string;
	readonly labelName: string;
	readonly filter: string | undefined;
	readonly paginationToken: string | undefined;
}

const PAGE_SIZE = 50;

/** Returns one page of entries. Throws an n8n error that holds the service's message. */
export async function searchPage(
	context: ILoadOptionsFunctions,
	request: ListRequest,
): Promise<INodeListSearchResult> {
	try {
		const api = createApi(await connect(context), readCallSettings({}), newRunMemory());
		const pageNumber = Number(request.paginationToken ?? 1);
		const page = await readPage(
			api,
			{
				name: request.call,
				path: request.path,
				query: request.filter ? { [request.filterName]: request.filter } : {},
			},
			pageNumber,
			PAGE_SIZE,
		);
		return {
			results: page.entries.map((entry) => {
				const id = String(entry[request.idName] ?? '');
				const label = entry[request.labelName];
				return { name: label ? `${String(label)} (${id})` : id, value: id };
			}),
			...(page.hasMore && { paginationToken: String(pageNumber + 1) }),
		};
	} catch (error) {
		throw toNodeError(context.getNode(), error, request.task, 0);
	}
}

/** Returns the id that another picker holds. Throws when nothing is chosen there yet. */
export function chosenId(context: ILoadOptionsFunctions, name: string, label: string): string {
	const value = context.getCurrentNodeParameter(name, { extractValue: true });
	if (typeof value === 'string' && value.trim() !== '') return value.trim();
	throw new NodeOperationError(context.getNode(), `Choose ${label} first`);
}
