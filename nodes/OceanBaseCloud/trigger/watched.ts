// What a trigger watches: one tenant, all tenants of an instance, or all of the project.
import type { INodeProperties } from 'n8n-workflow';

import {
	readInstancePlaces,
	readProjectPlaces,
	type TenantPlace,
	type UnreadInstance,
} from '../cloud/places';
import { tenantKey, type TenantRef } from '../cloud/tenants';
import type { Fields } from '../parameters/fields';
import { instancePicker } from '../pickers/instance';
import { tenantPicker } from '../pickers/tenant';
import { readTenantRef } from '../pickers/tenantFields';
import type { Api } from '../transport/api';

export const watchField: INodeProperties = {
	displayName: 'Watch',
	name: 'watch',
	type: 'options',
	noDataExpression: true,
	options: [
		{
			name: 'All Tenants of an Instance',
			value: 'instance',
		},
		{
			name: 'All Tenants of the Project',
			value: 'project',
		},
		{
			name: 'One Tenant',
			value: 'tenant',
		},
	],
	default: 'tenant',
	description: 'Which tenants to watch. New tenants are added automatically.',
};

export const watchedFields: readonly INodeProperties[] = [
	watchField,
	{ ...instancePicker, displayOptions: { show: { watch: ['instance', 'tenant'] } } },
	{ ...tenantPicker, displayOptions: { show: { watch: ['tenant'] } } },
];

export interface Watched {
	readonly kind: 'instance' | 'project' | 'tenant';
	/** Nothing else that can be watched has it. */
	readonly key: string;
	/** Reads which tenants these are now. Throws what the API throws. */
	readonly tenants: (api: Api) => Promise<WatchedTenants>;
}

export interface WatchedTenants {
	readonly tenants: readonly TenantRef[];
	/** Instances whose tenants could not be read: they may have any. */
	readonly unread: readonly UnreadInstance[];
}

/** Returns what is watched. `projectId`: as the options say. Throws an InputError. */
export function readWatched(parameters: Fields, projectId: string | undefined): Watched {
	const kind = parameters.choice(watchField, ['tenant', 'instance', 'project']);
	if (kind === 'project') {
		const tenants = async (api: Api) => divided(await readProjectPlaces(api));
		return { kind, key: JSON.stringify(['project', projectId ?? '']), tenants };
	}
	if (kind === 'instance') {
		const instanceId = parameters.id(instancePicker);
		const tenants = async (api: Api) => divided(await readInstancePlaces(api, { instanceId }));
		return { kind, key: JSON.stringify([instanceId]), tenants };
	}
	const tenant = readTenantRef(parameters);
	return { kind, key: tenantKey(tenant), tenants: async () => ({ tenants: [tenant], unread: [] }) };
}

function divided(places: ReadonlyArray<TenantPlace | UnreadInstance>): WatchedTenants {
	return {
		tenants: places.flatMap((place) => ('error' in place ? [] : [refOf(place)])),
		unread: places.flatMap((place) => ('error' in place ? [place] : [])),
	};
}

function refOf({ instanceId, tenantId }: TenantPlace): TenantRef {
	return { instanceId, tenantId };
}
