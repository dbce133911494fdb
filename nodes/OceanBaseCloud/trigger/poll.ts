// A poll of the trigger: what is asked for, and how it is tried out by hand.
import type { IPollFunctions } from 'n8n-workflow';

import type { Fields } from '../parameters/fields';
import { pollParameters } from '../parameters/itemParameters';
import { readNames } from '../parameters/names';
import { readCallSettings } from '../parameters/options';
import { createApi, openAccess, type Api } from '../transport/api';
import { InputError } from '../transport/failures';
import { detected, type DetectedEvent } from './detectedEvent';
import { EVENTS, type EventName } from './events';
import { exampleEvents } from './exampleEvents';
import { addressIdsField, eventsField, triggerOptionsField } from './fields';
import { alone } from './memory';
import { pollOnce, type Watch } from './pollOnce';
import { readSnapshot, type Scope } from './readSnapshot';
import { readWatched } from './watched';

/**
 * Returns what happened since the last poll; nothing the first time, nor of a tenant that is new. What it saw is
 * remembered only where it could be read: a poll that fails loses nothing. Of several tenants, those that cannot be
 * read are told in the log where others have events; otherwise the poll fails. In a manual run it reads what is
 * watched, returns one made-up example of each event and remembers nothing. Throws what the API throws.
 */
export async function poll(context: IPollFunctions): Promise<DetectedEvent[]> {
	const parameters = pollParameters(context);
	const events = readEvents(parameters);
	const options = parameters.collection(triggerOptionsField);
	const settings = readCallSettings(options);
	const watched = readWatched(parameters, settings.projectId);
	const scope: Scope = {
		accounts: events.some((event) => event !== 'privateLinkStatusChanged'),
		links: events.includes('privateLinkStatusChanged'),
		addressIds: readAddressIds(options),
	};
	if (scope.links && watched.kind !== 'tenant') {
		throw new InputError(
			'PrivateLink events can only be watched for one tenant',
			'Set Watch to One Tenant, or remove the event PrivateLink Status Changed',
		);
	}
	const watch: Watch = { events, scope, watched };
	const api = createApi(await openAccess(context), settings);
	if (context.getMode() === 'manual') return await tryOut(api, watch);
	return (await alone(context, async () => await pollOnce(context, api, watch))) ?? [];
}

async function tryOut(api: Api, { events, scope, watched }: Watch): Promise<DetectedEvent[]> {
	const {
		tenants: [tenant],
		unread: [unread],
	} = await watched.tenants(api);
	if (tenant === undefined) {
		if (unread !== undefined) throw unread.error;
		throw new InputError(
			'There are no tenants to watch',
			'Check Instance, and Project ID in Options',
		);
	}
	await readSnapshot(api, tenant, scope, {});
	return detected(tenant, Date.now(), exampleEvents(events));
}

function readEvents(parameters: Fields): EventName[] {
	const names = EVENTS.map(({ value }) => value);
	const chosen = readNames(parameters, eventsField).map((event) => {
		const known = names.find((name) => name === event);
		if (known !== undefined) return known;
		throw new InputError(`There is no event "${event}"`, `Use one of ${names.join(', ')}`);
	});
	return names.filter((name) => chosen.includes(name));
}

function readAddressIds(options: Fields): string[] {
	return options.entered(addressIdsField) ? readNames(options, addressIdsField) : [];
}
