// Instances: clusters of a project.
import type { IDataObject } from 'n8n-workflow';

import { dataObjectOf } from '../json';
import type { Api, ReadCall } from '../transport/api';
import type { ListCall } from '../transport/pages';
import { readCall } from './calls';
import { describedOf, type Kind } from './described';

/** The instances of the project (DescribeInstances, API page 10000000001021619). */
export function instanceList(query?: ReadCall['query']): ListCall {
	return { ...readCall('DescribeInstances', {}, query), key: 'instanceId' };
}

/** What tells an answer from one about something else. */
const INSTANCE: Kind = {
	key: 'instanceId',
	fields: ['instanceName', 'cloudProvider', 'projectId', 'status', 'state'],
};

/** Reads an instance (DescribeInstance, API page 10000000001021620). Throws what the API throws. */
export async function readInstance(api: Api, instanceId: string): Promise<IDataObject> {
	return await api.read(readCall('DescribeInstance', { instanceId }), (envelope) =>
		describedOf(envelope, dataObjectOf(envelope.data), INSTANCE, instanceId),
	);
}
