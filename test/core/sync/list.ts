// Runs Account, Sync over rows, as a workflow does whose fields take everything from the items.
import type { IDataObject, INodeParameters } from 'n8n-workflow';

import type { Sandbox } from '../../../sandbox';
import { inMainTenant, runOperation } from '../harness/cases';
import type { NodeRun, NodeRunOptions } from '../harness/runNode';

const FROM_ROW: INodeParameters = {
	userName: '={{ $json.userName }}',
	description: '={{ $json.description }}',
	userStatus: '={{ $json.userStatus }}',
	rolesJson: '={{ $json.roles }}',
	revokeAllRoles: '={{ $json.revokeAllRoles ?? false }}',
	userType: "={{ $json.userType ?? 'Normal' }}",
	maxLossesPercent: '',
};

/** Runs Sync over the rows, in the main tenant unless the parameters say otherwise. */
export async function sync(
	sandbox: Sandbox,
	rows: readonly IDataObject[],
	parameters: INodeParameters = {},
	{ options = {}, ...others }: Partial<NodeRunOptions> & { options?: INodeParameters } = {},
): Promise<NodeRun> {
	const runnable = inMainTenant('tenantUser.sync', { ...FROM_ROW, ...parameters });
	return await runOperation(sandbox, runnable, options, { items: rows, ...others });
}

/** The same with the list in other tenants: each row names its own. */
export const ELSEWHERE: INodeParameters = {
	instanceId: '={{ $json.instanceId }}',
	tenantId: '={{ $json.tenantId }}',
};

/** Returns what the items of a run say. */
export const jsonOf = ({ items }: Pick<NodeRun, 'items'>): IDataObject[] =>
	items.map(({ json }) => json);

/** Returns the parameters with which the changes of this plan are applied, and no others. */
export function approvalOf(plan: Pick<NodeRun, 'items'>): INodeParameters {
	const changeIds = jsonOf(plan).flatMap(({ changeId }) => (changeId ? [String(changeId)] : []));
	return {
		mode: 'apply',
		approvedPlanId: String(jsonOf(plan)[0]?.planId),
		approvedChangeIds: `={{ ${JSON.stringify(changeIds)} }}`,
	};
}

/** Returns how many requests were answered, without the questions for a nonce. */
export const answeredBy = ({ journal }: Sandbox): number =>
	journal.filter(({ status }) => status !== 401).length;

/** Returns the calls that changed something, by their method and the end of their path. */
export const writesOf = ({ journal }: Sandbox): string[] =>
	journal
		.filter(({ method, status }) => method !== 'GET' && status !== 401)
		.map(({ method, path }) => `${method} ${path.split('/tenantUsers')[1] ?? path}`);
