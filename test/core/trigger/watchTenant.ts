// One trigger that watches the main tenant of a local cloud, and what happens there.
import type { IDataObject, INodeParameters } from 'n8n-workflow';

import type { Sandbox } from '../../../sandbox';
import { credentialFor, inTenant } from '../harness/localCloud';
import { PolledTrigger } from '../harness/pollNode';
import { runNode } from '../harness/runNode';

export const ACCOUNT_EVENTS = [
	'accountCreated',
	'accountLocked',
	'accountRemoved',
	'accountUnlocked',
	'rolesChanged',
];

export interface Watch {
	/** A new one for each test. */
	trigger: PolledTrigger;
	readonly poll: (replaced?: INodeParameters, mode?: 'manual') => Promise<IDataObject[]>;
	/** Runs the node with these parameters. */
	readonly change: (parameters: INodeParameters) => Promise<void>;
	/** Somebody connects an endpoint of their own to the address. */
	readonly connect: (addressId: string) => void;
}

/** Returns the trigger for the tests of a file. */
export function watchTenant(sandbox: Sandbox): Watch {
	const watch: Watch = {
		trigger: new PolledTrigger(),
		poll: async (replaced = {}, mode) =>
			await watch.trigger.poll({
				credential: credentialFor(sandbox),
				parameters: { events: ACCOUNT_EVENTS, ...inTenant(), ...replaced },
				...(mode && { mode }),
			}),
		change: async (parameters) => {
			const { error } = await runNode({ credential: credentialFor(sandbox), parameters });
			expect(error).toBeUndefined();
		},
		connect: (addressId) =>
			sandbox.edit({ do: 'confirmEndpoint', addressId, endpointId: 'vpce-1' }),
	};
	beforeEach(() => {
		watch.trigger = new PolledTrigger();
	});
	return watch;
}

/** Returns each event with the account that it is about. */
export const summary = (events: IDataObject[]) =>
	events.map(({ event, userName: name }) => [event, name]);
