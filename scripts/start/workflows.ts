// What npm start puts into the editor beside the workflow that it runs: all other examples, and one
// to press.
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { readExample } from '../../n8n/examples';
import { CHECKOUT } from '../../n8n/paths';
import { EXAMPLE, type Playground } from './playground';
import { tryMe } from './tryMe';

export interface Shown {
	tryMeId: string;
	/** How many examples there are, with the one that npm start runs. */
	examples: number;
}

/** Stores them, unpublished: what is to call or to start them is the reader's choice. */
export async function addWorkflows(playground: Playground): Promise<Shown> {
	const { client } = playground.instance;
	const files = (await readdir(path.join(CHECKOUT, 'examples'))).sort();
	const others = files.filter((file) => file !== EXAMPLE);
	await Promise.all(
		others.map(async (file) => {
			await client.createWorkflow(
				await readExample(file, playground.credentials, playground.changes),
			);
		}),
	);
	// Stored last, it is the first in n8n's list.
	const { id } = await client.createWorkflow(tryMe(playground.credential));
	return { tryMeId: id, examples: files.length };
}
