// Everything that an n8n keeps: the database with its write-ahead log, its logs, its other files, and
// what its API gives of executions.
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { N8nClient } from '../../../n8n/client';
import { until } from '../../support/until';

/** Something that n8n keeps: where, and its bytes as Latin-1 text. */
export interface Stored {
	where: string;
	text: string;
}

/** Waits until no execution runs, returns all that is kept of them and beside them. */
export async function everythingStored(client: N8nClient, userFolder: string): Promise<Stored[]> {
	await until(
		'The end of all executions',
		async () => !(await client.listExecutions()).some(isUnderWay),
	);
	return [...(await files(userFolder)), ...(await executions(client))];
}

/** Returns where `needle` is kept, as text, in the bytes that it has in UTF-8. */
export function placesOf(needle: string, stored: Stored[]): string[] {
	const bytes = Buffer.from(needle).toString('latin1');
	return stored.filter(({ text }) => text.includes(bytes)).map(({ where }) => where);
}

function isUnderWay({ status }: { status: string }): boolean {
	return status === 'running' || status === 'new';
}

async function files(userFolder: string): Promise<Stored[]> {
	const entries = await readdir(userFolder, { recursive: true, withFileTypes: true });
	const names = entries
		.filter((entry) => entry.isFile())
		.map((entry) => path.join(entry.parentPath, entry.name))
		.filter((name) => !name.includes(`${path.sep}node_modules${path.sep}`));
	return await Promise.all(
		names.map(async (name) => ({
			where: path.relative(userFolder, name),
			text: await readFile(name, 'latin1').catch(nothingWhereItIsGone),
		})),
	);
}

/** n8n may have removed a file since it was listed. */
function nothingWhereItIsGone(error: NodeJS.ErrnoException): string {
	if (error.code === 'ENOENT') return '';
	throw error;
}

async function executions(client: N8nClient): Promise<Stored[]> {
	const listed = await client.listExecutions();
	return await Promise.all(
		listed.map(async ({ id }) => ({
			where: `execution ${id}`,
			text: Buffer.from(JSON.stringify(await client.getExecution(id))).toString('latin1'),
		})),
	);
}
