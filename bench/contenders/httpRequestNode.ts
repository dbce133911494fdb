// n8n's HTTP Request node with n8n's own Digest credential: what people use without this package.
import { createRequire } from 'node:module';
import type {
	IConnections,
	ICredentialType,
	INodeParameters,
	IVersionedNodeType,
} from 'n8n-workflow';

import { BENCH_USER, PROJECT_ID, WARM_UP_USER, type Job } from '../jobs';
import { BODY, pathFor, WARM_UP_OPERATIONS, type ContenderFactory } from './contender';
import { judge, node, runWorkflow, START, type WorkflowRun } from './n8n';

const CREDENTIAL = 'httpDigestAuth';
const HTTP_REQUEST = 'n8n-nodes-base.httpRequest';
const HTTP_REQUEST_VERSION = 4.5;
const LOOP = 'n8n-nodes-base.splitInBatches';
const LOOP_VERSION = 3;

const requireFromN8n = createRequire(__filename);

/** All items at once, as the node does by itself. */
export const httpRequestNode: ContenderFactory = contenderOf((job) => ({
	nodes: [requestNode(job)],
	connections: { [START]: { main: [[to('Request')]] } },
	last: 'Request',
}));

/** Inside Loop Over Items, ten items at a time. */
export const httpRequestLoop: ContenderFactory = contenderOf((job) => ({
	nodes: [node('Loop', LOOP, LOOP_VERSION, { batchSize: 10, options: {} }), requestNode(job)],
	connections: {
		[START]: { main: [[to('Loop')]] },
		// The first output is for when it is done, the second for each batch.
		Loop: { main: [[], [to('Request')]] },
		Request: { main: [[to('Loop')]] },
	},
	last: 'Loop',
}));

function contenderOf(
	workflowOf: (job: Job) => Pick<WorkflowRun, 'nodes' | 'connections' | 'last'>,
): ContenderFactory {
	return (job) => {
		const loaded = load();
		const run = async (user: { id: string; phrase: string }, operations: number) =>
			await runWorkflow({
				...loaded,
				...workflowOf(job),
				credential: { user: user.id, password: user.phrase },
				operations,
			});
		return {
			warmUp: async () => {
				await run(WARM_UP_USER, WARM_UP_OPERATIONS);
			},
			run: async () => judge(await run(BENCH_USER, job.operations)),
		};
	};
}

function load(): Pick<WorkflowRun, 'types' | 'credentialType'> {
	const base = 'n8n-nodes-base/dist';
	const { HttpRequest }: { HttpRequest: new () => IVersionedNodeType } = requireFromN8n(
		`${base}/nodes/HttpRequest/HttpRequest.node`,
	);
	const { SplitInBatches }: { SplitInBatches: new () => IVersionedNodeType } = requireFromN8n(
		`${base}/nodes/SplitInBatches/SplitInBatches.node`,
	);
	const { HttpDigestAuth }: { HttpDigestAuth: new () => ICredentialType } = requireFromN8n(
		`${base}/credentials/HttpDigestAuth.credentials`,
	);
	return {
		types: { [HTTP_REQUEST]: new HttpRequest(), [LOOP]: new SplitInBatches() },
		credentialType: new HttpDigestAuth(),
	};
}

function to(name: string): NonNullable<NonNullable<IConnections[string]['main']>[0]>[0] {
	return { node: name, type: 'main', index: 0 };
}

// One expression for each item, as in this package's node: the account's name.
function requestNode({ url }: Job) {
	const parameters: INodeParameters = {
		method: 'POST',
		url: `=${url}${pathFor('{{ $json.userName }}')}`,
		authentication: 'genericCredentialType',
		genericAuthType: CREDENTIAL,
		sendHeaders: true,
		headerParameters: { parameters: [{ name: 'X-Ob-Project-Id', value: PROJECT_ID }] },
		sendBody: true,
		specifyBody: 'json',
		jsonBody: BODY,
		options: {},
	};
	return node('Request', HTTP_REQUEST, HTTP_REQUEST_VERSION, parameters, CREDENTIAL);
}
