// PostgreSQL refuses to run as root: then its programs run as a user without rights.
import { chown } from 'node:fs/promises';
import { run, type Command } from '../../../n8n/guarded';

const CANDIDATES = ['postgres', 'nobody'];

export interface SystemUser {
	/** Returns the same command, to be run as this user. */
	command(command: Command): Command;
	/** Makes a folder this user's. */
	own(folder: string): Promise<void>;
}

/** Returns the user to run PostgreSQL as: ourselves, unless we are root. */
export async function unprivilegedUser(): Promise<SystemUser> {
	if (process.getuid?.() !== 0) {
		return { command: (command) => command, own: async () => {} };
	}
	const [uid, gid] = await idsOf(CANDIDATES);
	return {
		// Unlike su and runuser it becomes the program, so that signals reach it.
		command: ({ file, args, ...rest }) => ({
			file: 'setpriv',
			args: [`--reuid=${uid}`, `--regid=${gid}`, '--clear-groups', '--', file, ...args],
			...rest,
		}),
		own: async (folder) => await chown(folder, uid, gid),
	};
}

async function idsOf([name, ...others]: string[]): Promise<[number, number]> {
	if (name === undefined) throw new Error(`None of the users ${CANDIDATES.join(', ')} exists`);
	try {
		return [await id('-u', name), await id('-g', name)];
	} catch {
		return await idsOf(others);
	}
}

async function id(flag: string, name: string): Promise<number> {
	return Number(await run({ file: 'id', args: [flag, name], cwd: '/', env: process.env }));
}
