// PostgreSQL and MariaDB refuse to run as root: then their programs run as a user without rights.
import { chown } from 'node:fs/promises';
import { run, type Command } from './guarded';

export interface SystemUser {
	/** Returns the same command, to be run as this user. */
	command(command: Command): Command;
	/** Makes a folder this user's. */
	own(folder: string): Promise<void>;
}

/** Takes names of system users, returns whom to run a database as: ourselves, unless we are root. */
export async function unprivilegedUser(candidates: readonly string[]): Promise<SystemUser> {
	if (process.getuid?.() !== 0) {
		return { command: (command) => command, own: async () => {} };
	}
	const [uid, gid] = await idsOf(candidates);
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

async function idsOf([name, ...others]: readonly string[]): Promise<[number, number]> {
	if (name === undefined) throw new Error('There is no system user to run a database as');
	try {
		return [await id('-u', name), await id('-g', name)];
	} catch {
		return await idsOf(others);
	}
}

async function id(flag: string, name: string): Promise<number> {
	return Number(await run({ file: 'id', args: [flag, name], cwd: '/', env: process.env }));
}
