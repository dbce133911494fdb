// This package's node brings the accounts of a tenant to what a list of people says: with Sync, or with
// Create and Replace Roles for each row.
import type { INodeExecutionData, INodeParameters } from 'n8n-workflow';

import { BENCH_USER, WARM_UP_USER, type Job } from '../jobs';
import { WARM_UP_OPERATIONS, type ContenderFactory, type Done } from './contender';
import { judge } from './n8n';
import { load, runNode } from './oceanBaseNode';
import { people } from './people';

const ROLES = '={{ JSON.stringify($json.roles) }}';

/** Returns the contender that plans the list, or plans and applies it. */
export function syncList(mode: 'apply' | 'plan'): ContenderFactory {
	const parameters = {
		operation: 'sync',
		mode,
		rolesJson: ROLES,
		roleMatch: 'exact',
		options: {},
	};
	return listContender(parameters, (items, job) => {
		const { complaint, kept } = judge(items);
		// There is an item for each change, or one that says that there is nothing to do.
		const isComplete = complaint === undefined && items.length === Math.max(1, job.changing);
		return {
			succeeded: isComplete ? job.operations : 0,
			...(!isComplete && { complaint: complaint ?? String(items[0]?.json.planText) }),
			kept,
		};
	});
}

/** One item a row. An account that exists gets just the roles of its row. */
export const createList: ContenderFactory = listContender(
	{
		operation: 'create',
		generatePassword: true,
		specifyRoles: 'json',
		rolesJson: ROLES,
		ifExists: 'update',
		options: {},
	},
	judge,
);

function listContender(
	parameters: INodeParameters,
	judgeList: (items: readonly INodeExecutionData[], job: Job) => Done,
): ContenderFactory {
	return (job) => {
		const loaded = load(job.packageFolder);
		return {
			warmUp: async () => {
				// What changes is put back before the clock starts.
				const list = people(WARM_UP_OPERATIONS, WARM_UP_OPERATIONS);
				await runNode(job, loaded, WARM_UP_USER, list, parameters);
			},
			run: async () => {
				const list = people(job.operations, job.changing);
				return judgeList(await runNode(job, loaded, BENCH_USER, list, parameters), job);
			},
		};
	};
}
