// One run of the node: finds the operation that was chosen, and runs it.
import type { IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';

import { settle } from '../outcome';
import { chosenOperation } from './chosenOperation';
import { failAll } from './failAll';
import { runItems } from './runItems';
import { runList } from './runList';

/** Returns the output items. Throws n8n's error where the node stops. */
export async function runNode(context: IExecuteFunctions): Promise<INodeExecutionData[]> {
	const chosen = await settle((async () => chosenOperation(context))());
	if (!chosen.ok) return failAll(context, chosen.error);
	const operation = chosen.value;
	if (operation.runList) return await runList(context, operation);
	return await runItems(context, operation);
}
