// Why n8n could not be installed, and what to do about it.
import { CommandError } from '../programs/guarded';
import { blamesNetwork } from './registry';

const DISK_FULL = /\b(ENOSPC|EDQUOT)\b/;
/** What npm says where it may not ask the registry and its cache lacks something. */
const NOT_CACHED = /\bENOTCACHED\b/;

/** Of which npm has many here, whatever happens. */
const WARNINGS = /^npm warn.*\n/gm;

/** Takes what a step of the installation threw, returns what to throw in its place. */
export function installFailure(error: unknown, folder: string): unknown {
	const text = (error instanceof Error ? error.message : String(error)).replace(WARNINGS, '');
	if (DISK_FULL.test(text)) return new Error(`${noRoom(folder)}\n\n${text}`);
	if (
		error instanceof CommandError &&
		(NOT_CACHED.test(error.output) || blamesNetwork(error.output))
	) {
		return new Error(
			'n8n could not be downloaded, because the npm registry cannot be reached from here. ' +
				'Check the network, and behind a proxy "npm config get proxy" and "npm config get ' +
				'registry". Then run this again: what has arrived so far stays in npm\'s cache.\n\n' +
				text,
		);
	}
	return error;
}

/** Says that the folder's disk is full, and what to do. */
export function noRoom(folder: string): string {
	return (
		`There is not enough room for n8n in ${folder}: it takes 2.8 GB, and npm's own cache grows as well. ` +
		'Free some space, or set the environment variable OBC_N8N_CACHE to a folder on another disk. ' +
		'Then run this again.'
	);
}

/** What the compiler lacks. */
export function noCompiler(error: CommandError): Error {
	return new Error(
		'The database driver of n8n (sqlite3) could be neither downloaded nor compiled here. ' +
			'Compiling it needs python3, make and a C++ compiler, and since Python 3.12 setuptools: ' +
			'"apt-get install python3 python3-setuptools make g++" on Debian and Ubuntu, ' +
			'"xcode-select --install" on macOS. Then run this again.\n\n' +
			error.message,
	);
}
