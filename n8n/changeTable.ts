// The data table into which the examples write each change that they try. Its node chooses a table and adds rows:
// the table itself is made by the person who sets an example up, or here by n8n's REST interface.
import type { N8nClient } from './client';
import type { DataTable, WorkflowNode } from './types';

/** What a row says, beside when it was written: who asked, who approved, what was done to whom, what came of it. */
export const CHANGE_COLUMNS = [
	'requestedBy',
	'approver',
	'action',
	'userName',
	'outcome',
	'detail',
	'instanceId',
	'tenantId',
	'requestId',
] as const;

export const DATA_TABLE_TYPE = 'n8n-nodes-base.dataTable';

/** Makes an empty table. No project may have two of the same name. */
export async function createChangeTable(client: N8nClient, name: string): Promise<DataTable> {
	return await client.createDataTable({
		name,
		columns: CHANGE_COLUMNS.map((column) => ({ name: column, type: 'string' })),
	});
}

/** Returns the node with the table chosen, where that is left to a person. */
export function withTable(node: WorkflowNode, { id }: DataTable): WorkflowNode {
	if (node.type !== DATA_TABLE_TYPE) return node;
	const dataTableId = { __rl: true, mode: 'id', value: id };
	return { ...node, parameters: { ...node.parameters, dataTableId } };
}
