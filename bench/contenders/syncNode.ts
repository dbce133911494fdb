// Account, Sync over a list in which there is nothing to do: what a team runs again and again.
import { BENCH_USER, WARM_UP_USER } from '../jobs';
import type { ContenderFactory } from './contender';
import { load, oceanBaseNode, runNode } from './oceanBaseNode';

const LIST = {
	operation: 'sync',
	rolesJson: '[{"database":"testdb","role":"DML"}]',
	roleMatch: 'exact',
	options: {},
};

/** The accounts of the list are made, and the list is planned, before the clock starts. */
export const syncNode: ContenderFactory = (job) => {
	const loaded = load(job.packageFolder);
	const filled = oceanBaseNode(50)(job);
	return {
		warmUp: async () => {
			await filled.run();
			await runNode(job, loaded, WARM_UP_USER, job.operations, LIST);
		},
		run: async () => {
			const items = await runNode(job, loaded, BENCH_USER, job.operations, LIST);
			const [{ json = {} } = {}] = items;
			const isDone = items.length === 1 && json.action === 'none';
			return {
				succeeded: isDone ? job.operations : 0,
				...(!isDone && { complaint: String(json.error ?? json.planText) }),
				kept: items,
			};
		},
	};
};
