// The n8n releases that this project can run its node in, as data: nothing else here knows a version.
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
	lockFolder: __dirname,
	rebuild: ['node', 'sqlite3'],
	nodeBinary: 'node_modules/node/bin/node',
	// Its catalogue of MCP servers is fetched from n8n.io at every start.
	env: { N8N_DISABLED_MODULES: 'mcp-registry' },
};
