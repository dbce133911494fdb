// A workflow that is started by hand, as often as one likes: three people get their access.
import type { StoredCredential, Workflow, WorkflowNode } from '../../n8n/client';
import { NODE_TYPE, withCredential } from '../../n8n/examples';
import { SEED } from '../../sandbox';

export const TRY_ME = {
	name: 'Try me: onboard three people',
	trigger: 'When clicking ‘Execute workflow’',
	plan: 'What would happen',
	create: 'Create or extend',
};

const PEOPLE = {
	people: [
		{ userName: 'ada', database: 'orders', role: 'ReadOnly' },
		{ userName: 'grace', database: 'analytics', role: 'ReadWrite' },
		{ userName: SEED.mainInstance.userName, database: 'orders', role: 'ReadOnly' },
	],
};

const NOTE = `## Press Execute workflow, and then again
Two new people and one existing account get a role on one database each, in the local OceanBase Cloud.

1. **${TRY_ME.plan}** only reads (*Dry Run*): its output says for each account what is going to change.
2. **${TRY_ME.create}** does it. New accounts get a random password; an existing one keeps its password and its other roles.
3. **Who has access now** lists all accounts of the tenant.

The second time there is nothing left to do: *action* is *none*, and *created* is false. Change a role or add a person in **People**, and press again. Open the page of the local cloud beside this window, and each change lights up there.

The passwords are shown here because this cloud is only on your machine. Elsewhere set *Password Output* to *Encrypted*.`;

const { instanceId, tenantId } = SEED.mainInstance;

const TENANT = {
	resource: 'tenantUser',
	instanceId: byId(instanceId),
	tenantId: byId(tenantId),
	options: {},
};

const ACCESS = {
	...TENANT,
	operation: 'create',
	userName: "={{ $('Each of them').item.json.userName }}",
	roles: {
		values: [
			{
				database: {
					__rl: true,
					mode: 'name',
					value: "={{ $('Each of them').item.json.database }}",
				},
				role: "={{ $('Each of them').item.json.role }}",
			},
		],
	},
	ifExists: 'addRoles',
};

/** Returns the workflow with the credential selected. */
export function tryMe(credential: StoredCredential): Workflow {
	const steps: WorkflowNode[] = [
		node(TRY_ME.trigger, 'n8n-nodes-base.manualTrigger', 1, {}),
		node('People', 'n8n-nodes-base.set', 3.4, {
			mode: 'raw',
			jsonOutput: JSON.stringify(PEOPLE, null, 2),
			options: {},
		}),
		node('Each of them', 'n8n-nodes-base.splitOut', 1, { fieldToSplitOut: 'people', options: {} }),
		node(TRY_ME.plan, NODE_TYPE, 1, { ...ACCESS, dryRun: true }),
		node(TRY_ME.create, NODE_TYPE, 1, ACCESS),
		{
			...node('Who has access now', NODE_TYPE, 1, {
				...TENANT,
				operation: 'getMany',
				returnAll: true,
			}),
			executeOnce: true,
		},
	];
	const nodes = steps.map((step, index) => at(index, step));
	return {
		name: TRY_ME.name,
		nodes: [
			note(),
			...nodes.map((each) => (each.type === NODE_TYPE ? withCredential(each, credential) : each)),
		],
		connections: inARow(nodes.map(({ name }) => name)),
		settings: { executionOrder: 'v1' },
	};
}

function byId(value: string) {
	return { __rl: true, mode: 'id', value };
}

function node(
	name: string,
	type: string,
	typeVersion: number,
	parameters: Record<string, unknown>,
): WorkflowNode {
	return { id: name, name, type, typeVersion, position: [0, 0], parameters };
}

function note(): WorkflowNode {
	const parameters = { content: NOTE, width: 848, height: 240, color: 5 };
	return { ...node('Read me', 'n8n-nodes-base.stickyNote', 1, parameters), position: [-48, -304] };
}

const STEP_WIDTH = 224;

function at(index: number, step: WorkflowNode): WorkflowNode {
	return { ...step, position: [index * STEP_WIDTH, 0] };
}

function inARow(names: readonly string[]): Record<string, unknown> {
	const links: Record<string, unknown> = {};
	names.forEach((name, index) => {
		const next = names[index + 1];
		if (next !== undefined) links[name] = { main: [[{ node: next, type: 'main', index: 0 }]] };
	});
	return links;
}
