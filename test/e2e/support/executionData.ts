// Reads what nodes have put out from an execution as n8n stores it.
import type { N8nClient } from '../../../n8n/client';
import { until } from '../../support/until';

interface Item {
	json: Record<string, unknown>;
	/** With an id where n8n keeps the file outside of its database: then the data is a word for where. */
	binary?: Record<string, { fileName?: string; data: string; id?: string }>;
}

interface RunData {
	resultData: {
		error?: { message: string };
		runData: Record<string, Array<{ data?: { main?: Array<Item[] | null> } }>>;
	};
}

const UNDER_WAY = ['new', 'running', 'waiting'];

/** Waits for the end of an execution, returns the items of a node's first output. */
export async function itemsOf(client: N8nClient, id: string, node: string): Promise<Item[]> {
	const { resultData } = await dataOf(client, id);
	if (resultData.error) throw new Error(`The execution failed: ${resultData.error.message}`);
	return resultData.runData[node]?.flatMap(({ data }) => data?.main?.[0] ?? []) ?? [];
}

/** The same, returns the text of the file that the node has put out. */
export async function fileOf(client: N8nClient, id: string, node: string): Promise<string> {
	const [item] = await itemsOf(client, id, node);
	const file = item?.binary?.['data'];
	if (file === undefined) throw new Error(`${node} has put out no file`);
	return file.id === undefined
		? Buffer.from(file.data, 'base64').toString()
		: await client.readFile(file.id);
}

async function dataOf(client: N8nClient, id: string): Promise<RunData> {
	const stored = await until(`The data of execution ${id}`, async () => {
		const { status, data } = await client.getExecution(id);
		// 1.x stores the end of an execution a moment before its data.
		return UNDER_WAY.includes(status) ? undefined : unflatten(data);
	});
	return stored as RunData;
}

/**
 * n8n stores a list of values, the first of which is the whole: in objects and lists of it, each text
 * is the place in the list where the value stands (the format of the package flatted).
 */
function unflatten(text: string): unknown {
	const values = JSON.parse(text) as unknown[];
	const read = (value: unknown): unknown => {
		if (Array.isArray(value)) return value.map(resolve);
		if (typeof value !== 'object' || value === null) return value;
		return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, resolve(each)]));
	};
	const resolve = (value: unknown) =>
		typeof value === 'string' ? read(values[Number(value)]) : value;
	return read(values[0]);
}
