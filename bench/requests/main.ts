// Counts the requests of operations for many accounts of one tenant, against the local OceanBase Cloud.
// Arguments: the package's folder, how many accounts. Sends {counts} and ends.
import { startSandbox, type Sandbox } from '../../sandbox';
import { credentialFor, inTenant } from '../../test/core/harness/localCloud';
import { fill, mainTenant } from '../../test/core/sync/filledTenant';
import { tell } from '../child';
import { judge, node, runWorkflow, START } from '../contenders/n8n';
import { load, NODE_TYPE, type Loaded } from '../contenders/oceanBaseNode';
import { OPERATIONS } from './operations';

/** What the items of one operation cost. */
export interface RequestCount {
	/** All that arrived, challenges included. */
	readonly requests: number;
	/** Requests without a signature, answered with a challenge. */
	readonly challenged: number;
	/** Items that did not end with what was asked for. */
	readonly failures: number;
}

async function countRequests(
	sandbox: Sandbox,
	loaded: Loaded,
	operation: string,
	accounts: number,
): Promise<RequestCount> {
	sandbox.reset();
	const items = fill(sandbox, mainTenant(sandbox), accounts);
	const before = sandbox.journal.length;
	const parameters = {
		resource: 'tenantUser',
		...inTenant(),
		userName: '={{ $json.userName }}',
		...OPERATIONS[operation],
		options: {},
	};
	const results = await runWorkflow({
		nodes: [node('Node', NODE_TYPE, 1, parameters, 'oceanBaseCloudApi')],
		connections: { [START]: { main: [[{ node: 'Node', type: 'main', index: 0 }]] } },
		types: { [NODE_TYPE]: loaded.nodeType },
		credentialType: loaded.credentialType,
		credential: credentialFor(sandbox),
		items: items.map(({ userName }) => ({ userName })),
		last: 'Node',
	});
	const arrived = sandbox.journal.slice(before);
	return {
		requests: arrived.length,
		challenged: arrived.filter(({ outcome }) => outcome === 'challenged').length,
		failures: accounts - judge(results).succeeded,
	};
}

/** An earlier version of the package does not have them all. */
function hasOperation({ nodeType }: Loaded, operation: string): boolean {
	const { operation: value, ifExists, endSessions } = OPERATIONS[operation] ?? {};
	const { properties } = nodeType.description;
	const optionsOf = (name: string) =>
		properties
			.filter((property) => property.name === name)
			.flatMap(({ options = [] }) => options.map((option) => 'value' in option && option.value));
	return (
		optionsOf('operation').includes(String(value)) &&
		(ifExists === undefined || optionsOf('ifExists').includes(String(ifExists))) &&
		(endSessions === undefined || properties.some(({ name }) => name === 'endSessions'))
	);
}

async function main(): Promise<void> {
	const [packageFolder = '', accounts = ''] = process.argv.slice(2);
	const loaded = load(packageFolder);
	const sandbox = await startSandbox();
	const counts: Record<string, RequestCount> = {};
	for (const operation of Object.keys(OPERATIONS)) {
		if (!hasOperation(loaded, operation)) continue;
		counts[operation] = await countRequests(sandbox, loaded, operation, Number(accounts));
	}
	await sandbox.close();
	tell({ counts });
}

main().catch((error: unknown) => {
	console.error(error);
	process.exit(1);
});
