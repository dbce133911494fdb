// Folders for runs of n8n. Each run starts from a copy of one whose database is migrated and has its
// first user, which takes n8n half a minute to make and us a moment to copy.
import { existsSync } from 'node:fs';
import { cp, mkdir, mkdtemp, readdir, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { N8nClient, type Person } from './client';
import type { Installation } from './install';
import { isAlive } from '../programs/processes';
import { cacheRoot } from './paths';
import { withProgress } from './progress';
import { startN8n } from './server';

/** The first user of every n8n here. It guards nothing: the server listens on loopback only. */
export const OWNER: Person = {
	email: 'you@example.com',
	firstName: 'Local',
	lastName: 'Owner',
	password: 'OceanBase-1',
};

const RUN = 'run-';

/** Returns a new user folder for this process, for `installation` to start in. */
export async function newUserFolder(installation: Installation): Promise<string> {
	await removeAbandoned();
	const folder = await newRunFolder();
	await cp(await ensureTemplate(installation), folder, { recursive: true });
	return folder;
}

/** Returns a new empty folder in the cache, which a later run removes if this one does not. */
export async function newRunFolder(): Promise<string> {
	// Counted by nobody: jest loads this module several times in one process.
	return await mkdtemp(path.join(cacheRoot(), `${RUN}${process.pid}-`));
}

async function removeAbandoned(): Promise<void> {
	for (const name of await readdir(cacheRoot())) {
		const owner = new RegExp(`^${RUN}(\\d+)-`).exec(name)?.[1];
		if (owner === undefined || isAlive(Number(owner))) continue;
		await rm(path.join(cacheRoot(), name), { recursive: true, force: true });
	}
}

async function ensureTemplate(installation: Installation): Promise<string> {
	const template = `${installation.folder}.template`;
	if (existsSync(template)) return template;
	await withProgress('Preparing the database of n8n (once, usually 15 to 40 s)', async () => {
		const draft = path.join(cacheRoot(), `${RUN}${process.pid}-template`);
		await mkdir(draft, { recursive: true });
		await makeTemplate(installation, draft);
		// Another process may have made one meanwhile; it is as good as ours.
		if (existsSync(template)) await rm(draft, { recursive: true });
		else await rename(draft, template);
	});
	return template;
}

async function makeTemplate(installation: Installation, userFolder: string): Promise<void> {
	const n8n = await startN8n({ installation, userFolder });
	try {
		await new N8nClient(n8n.url).setUpOwner(OWNER);
	} finally {
		await n8n.stop();
	}
}
