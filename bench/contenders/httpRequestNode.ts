// n8n's HTTP Request node with n8n's own Digest credential: what people use without this package.
import { createRequire } from 'node:module';
import type {
	IConnections,
	ICredentialType,
	IDataObject,
	INode,
	INodeParameters,
	IVersionedNodeType,
} from 'n8n-workflow';

import { BENCH_USER, PROJECT_ID, WARM_UP_USER, type Job } from '../jobs';
import { BODY, LIST_PATH, pathFor, WARM_UP_OPERATIONS, type ContenderFactory } from './contender';
import { judge, node, runWorkflow, START, type WorkflowRun } from './n8n';
import { people } from './people';

const CREDENTIAL = 'httpDigestAuth';
const HTTP_REQUEST = 'n8n-nodes-base.httpRequest';
const HTTP_REQUEST_VERSION = 4.5;
const LOOP = 'n8n-nodes-base.splitInBatches';
const LOOP_VERSION = 3;
const NAME_QUERY = '?userName={{ $json.userName }}';

const requireFromN8n = createRequire(__filename);

/**
 * For each row of a list a read of the account and a write of its roles, as people write it, all items
 * at once.
 */
export const httpRequestList: ContenderFactory = contenderOf((job) => ({
	nodes: [
		requestNode('Read', { method: 'GET', url: `=${job.url}${LIST_PATH}${NAME_QUERY}` }),
		requestNode('Write', {
			...updateFor(job, "{{ $('Start').item.json.userName }}"),
			jsonBody:
				"={{ JSON.stringify({ modifyType: 'UPDATE', userRole: $('Start').item.json.roles }) }}",
		}),
	],
	connections: {
		[START]: { main: [[to('Read')]] },
		Read: { main: [[to('Write')]] },
	},
	last: 'Write',
}));

/** All items at once, as the node does by itself. */
export const httpRequestNode: ContenderFactory = contenderOf((job) => ({
	nodes: [requestNode('Request', updateFor(job))],
	connections: { [START]: { main: [[to('Request')]] } },
	last: 'Request',
}));

/** Inside Loop Over Items, ten items at a time. */
export const httpRequestLoop: ContenderFactory = contenderOf((job) => ({
	nodes: [
		node('Loop', LOOP, LOOP_VERSION, { batchSize: 10, options: {} }),
		requestNode('Request', updateFor(job)),
	],
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
		const run = async (user: { id: string; phrase: string }, items: IDataObject[]) =>
			await runWorkflow({
				...loaded,
				...workflowOf(job),
				credential: { user: user.id, password: user.phrase },
				items,
			});
		return {
			warmUp: async () => {
				await run(WARM_UP_USER, people(WARM_UP_OPERATIONS, 0));
			},
			run: async () => judge(await run(BENCH_USER, people(job.operations, job.changing))),
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
function updateFor({ url }: Job, name = '{{ $json.userName }}'): INodeParameters {
	return {
		method: 'POST',
		url: `=${url}${pathFor(name)}`,
		sendBody: true,
		specifyBody: 'json',
		jsonBody: BODY,
	};
}

function requestNode(name: string, request: INodeParameters): INode {
	const parameters: INodeParameters = {
		...request,
		authentication: 'genericCredentialType',
		genericAuthType: CREDENTIAL,
		sendHeaders: true,
		headerParameters: { parameters: [{ name: 'X-Ob-Project-Id', value: PROJECT_ID }] },
		options: {},
	};
	return node(name, HTTP_REQUEST, HTTP_REQUEST_VERSION, parameters, CREDENTIAL);
}
