// Creates of the account "jane" while requests meet faults.
import type { INodeParameters } from 'n8n-workflow';

import { SEED, type FaultRule, type Sandbox, type UserView } from '../../../sandbox';
import { createParameters, credentialFor } from '../harness/localCloud';
import { runNode, type NodeRun, type NodeRunOptions } from '../harness/runNode';

const { instanceId, tenantId } = SEED.mainInstance;

export const onCreate = { operation: 'CreateTenantUser' };

export interface Creation {
	/** Creates the account, with some of the parameters replaced and with these faults. */
	readonly create: (
		replaced: INodeParameters,
		rules?: FaultRule[],
		others?: Partial<NodeRunOptions>,
	) => Promise<NodeRun>;
	readonly jane: () => UserView | undefined;
}

export function creation(sandbox: Sandbox): Creation {
	return {
		create: async (replaced, rules = [], others = {}) => {
			sandbox.faults.load({ rules });
			return await runNode({
				credential: credentialFor(sandbox),
				parameters: createParameters({ userName: 'jane', options: { maxTries: 3 }, ...replaced }),
				...others,
			});
		},
		jane: () => sandbox.cloud.user(instanceId, tenantId, 'jane'),
	};
}
