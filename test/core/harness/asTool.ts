// The node as n8n makes a tool of an AI agent of it.
import { OceanBaseCloud } from '../../../nodes/OceanBaseCloud/OceanBaseCloud.node';
import type { NodeRunOptions } from './runNode';

/** Returns what makes a run that of a tool. */
export function asTool(): Pick<NodeRunOptions, 'nodeType' | 'typeName'> {
	const nodeType = new OceanBaseCloud();
	nodeType.description = { ...nodeType.description, name: `${nodeType.description.name}Tool` };
	return { typeName: 'n8n-nodes-oceanbase-cloud.oceanBaseCloudTool', nodeType };
}
