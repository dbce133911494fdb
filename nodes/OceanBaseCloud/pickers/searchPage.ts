// The lists behind the pickers: n8n asks for one page at a time, with a token that says which.
import {
	NodeOperationError,
	type IDataObject,
	type ILoadOptionsFunctions,
	type INodeListSearchResult,
} from 'n8n-workflow';

import type { TenantRef } from '../cloud/tenants';
import { toNodeError } from '../errors/nodeError';
import { dataObjectOf, parseJson } from '../json';
import { pickedValue, textOf } from '../parameters/entered';
import { fieldsOf } from '../parameters/fields';
import { readCallSettings } from '../parameters/options';
import { createApi, openAccess, type Api } from '../transport/api';
import { ExplainedFailure } from '../transport/failures';
import { readEntries, readPage, type ListCall } from '../transport/pages';
import { isFound, shownItem, type ListItem } from './listItem';

/** What n8n asks a list for: what the user typed, and the token that came with the page before. */
export interface Search {
	readonly filter: string | undefined;
	readonly paginationToken: string | undefined;
}

export type ToItem = (entry: IDataObject) => ListItem;

const PAGE_SIZE = 50;

/** A person is waiting for the list. */
const LIST_SETTINGS = { maxTries: 3, maxTime: 10, timeout: 30 };

/** Returns one page of a list that the server cuts into pages. Throws what the API throws. */
export async function serverPage(
	api: Api,
	call: ListCall,
	{ paginationToken }: Pick<Search, 'paginationToken'>,
	toItem: ToItem,
): Promise<INodeListSearchResult> {
	const place = placeOf(paginationToken);
	const { entries, hasMore } = await readPage(api, call, { ...place, pageSize: PAGE_SIZE });
	return resultOf(entries.map(toItem), hasMore, place);
}

/**
 * Returns one page of a list whose labels are searched: where something is sought, all of it is read, as
 * nothing says that the service finds parts of names, and it finds no ids. Throws what the API throws.
 */
export async function searchedPage(
	api: Api,
	call: ListCall,
	search: Search,
	toItem: ToItem,
): Promise<INodeListSearchResult> {
	if (!search.filter) return await serverPage(api, call, search, toItem);
	return localPage(await readEntries(api, call, { limit: Infinity }), search, toItem);
}

/** Returns one page of a list that is there as a whole: of the entries whose full label contains the filter. */
export function localPage(
	entries: readonly IDataObject[],
	{ filter = '', paginationToken }: Search,
	toItem: ToItem,
): INodeListSearchResult {
	const items = entries.map(toItem).filter((item) => isFound(item, filter));
	const place = placeOf(paginationToken);
	const end = place.received + PAGE_SIZE;
	return resultOf(items.slice(place.received, end), items.length > end, place);
}

/** Why a list may be empty although nothing was searched for, and what to do then. */
export interface EmptyList {
	readonly reason: string;
	readonly nextStep: string;
}

/**
 * Runs what is behind a list. Throws an n8n error whose message says why there is no list, or nothing on it,
 * and what to do.
 */
export async function searchWith(
	context: ILoadOptionsFunctions,
	{ filter, paginationToken }: Search,
	{ reason, nextStep }: EmptyList,
	list: (api: Api) => Promise<INodeListSearchResult>,
): Promise<INodeListSearchResult> {
	try {
		const settings = readCallSettings(fieldsOf({ ...LIST_SETTINGS, ...projectOf(context) }));
		const page = await list(createApi(await openAccess(context), settings));
		const isWhole = !filter && paginationToken === undefined && page.paginationToken === undefined;
		if (!isWhole || page.results.length > 0) return page;
		throw new ExplainedFailure('NotFound', reason, nextStep);
	} catch (error) {
		throw toNodeError(context.getNode(), error, undefined, 0);
	}
}

/** Returns the tenant that the pickers above the list hold. Throws when one is not chosen yet. */
export function chosenTenant(context: ILoadOptionsFunctions): TenantRef {
	return {
		instanceId: chosenInstance(context),
		tenantId: chosenId(context, 'tenantId', 'Tenant'),
	};
}

/** Returns the instance that the picker above the list holds. Throws when none is chosen yet. */
export function chosenInstance(context: ILoadOptionsFunctions): string {
	return chosenId(context, 'instanceId', 'Instance');
}

function chosenId(context: ILoadOptionsFunctions, name: string, label: string): string {
	const id = textOf(pickedValue(context.getCurrentNodeParameter(name)))?.trim() ?? '';
	if (id === '') throw new NodeOperationError(context.getNode(), `Choose ${label} first`);
	if (isUnresolved(id)) throw withoutValueYet(context, label);
	return id;
}

function isUnresolved(value: unknown): boolean {
	return typeof value === 'string' && value.startsWith('=');
}

function withoutValueYet(context: ILoadOptionsFunctions, label: string): NodeOperationError {
	return new NodeOperationError(
		context.getNode(),
		`${label} is an expression without a value yet, so there is nothing to list`,
		{ description: 'Run the previous nodes first, or enter the value by hand' },
	);
}

// The project that the node's own calls will use: another one has other instances.
function projectOf(context: ILoadOptionsFunctions): IDataObject {
	const options = context.getCurrentNodeParameter('options');
	const read = typeof options === 'string' && !isUnresolved(options) ? parseJson(options) : options;
	if (isUnresolved(read)) throw withoutValueYet(context, 'Options');
	const fields = dataObjectOf(read);
	if (!Object.hasOwn(fields, 'projectId')) return {};
	if (isUnresolved(fields.projectId)) throw withoutValueYet(context, 'Project ID');
	return { projectId: fields.projectId };
}

/** How far a list was read. */
interface Place {
	readonly pageNumber: number;
	/** How many entries came before. */
	readonly received: number;
	/** The values of the page before, which come again when an entry was added in the meantime. */
	readonly last: readonly unknown[];
}

function resultOf(
	items: readonly ListItem[],
	hasMore: boolean,
	{ pageNumber, received, last }: Place,
): INodeListSearchResult {
	const results = items.map(shownItem);
	const fresh = results.filter(({ value }) => !last.includes(value));
	if (!hasMore) return { results: fresh };
	const next: Place = {
		pageNumber: pageNumber + 1,
		received: received + results.length,
		last: results.map(({ value }) => value),
	};
	return { results: fresh, paginationToken: JSON.stringify(next) };
}

function placeOf(paginationToken: string | undefined): Place {
	const { pageNumber, received, last } = dataObjectOf(parseJson(paginationToken ?? ''));
	return {
		pageNumber: typeof pageNumber === 'number' ? pageNumber : 1,
		received: typeof received === 'number' ? received : 0,
		last: Array.isArray(last) ? last : [],
	};
}
