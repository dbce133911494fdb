// The n8n releases that this project can run its node in, as data: nothing else here knows a version.
import path from 'node:path';

export interface N8nVersion {
	/** As on the npm registry. */
	name: string;
	/** Absolute path of the folder with the package.json and package-lock.json that pin it. */
	lockFolder: string;
	/** Packages whose install scripts have to run, in this order. All others stay off. */
	rebuild: string[];
	/** Path of its own Node inside the installation; undefined: the Node that runs us will do. */
	nodeBinary: string | undefined;
	/** Settings that only this release needs. */
	env: Record<string, string>;
}

export const N8N_2: N8nVersion = {
	name: '2.41.1',
	lockFolder: path.join(__dirname, 'locks', '2.x'),
	rebuild: ['node', 'sqlite3'],
	nodeBinary: 'node_modules/node/bin/node',
	// Its catalogue of MCP servers is fetched from n8n.io at every start.
	env: { N8N_DISABLED_MODULES: 'mcp-registry' },
};

export const N8N_1: N8nVersion = {
	name: '1.123.81',
	lockFolder: path.join(__dirname, 'locks', '1.x'),
	rebuild: ['sqlite3'],
	// Its isolated-vm is neither prebuilt for nor buildable on Node 20: so is no expression sandbox.
	nodeBinary: undefined,
	// Without a pool, requests at the same time share one transaction, and some fail ("no such savepoint").
	env: { N8N_EXPRESSION_ENGINE: 'legacy', DB_SQLITE_POOL_SIZE: '2' },
};

export const VERSIONS: readonly N8nVersion[] = [N8N_2, N8N_1];

/** Returns the release that the environment variable OBC_N8N_VERSION names, or the newest one. */
export function chosenVersion(): N8nVersion {
	const name = process.env['OBC_N8N_VERSION'] ?? N8N_2.name;
	const found = VERSIONS.find((version) => version.name === name);
	if (found) return found;
	const known = VERSIONS.map((version) => version.name).join(', ');
	throw new Error(`OBC_N8N_VERSION is "${name}", which is none of ${known}`);
}
