// The security IP groups of whole instances. POST (API page 10000000003236280) and DELETE (10000000003355976) are
// seen in a page each; GET and PUT in none.
import type { Instance } from '../../cloud/model';
import type { Call, Operation } from '../call';
import { findInstance } from '../find';
import { Listing } from '../listing';
import { Refusal } from '../refusal';
import { groupIn, readGroupName, readSecurityIps } from './ipGroupFields';
import { showGroup } from './showGroup';

const path = '/api/v2/instances/{instanceId}/securityIpGroups';

const describeGroups: Operation = {
	name: 'DescribeInstanceSecurityIpGroups',
	method: 'GET',
	path,
	run(call: Call) {
		const { ipGroups } = findUndocumented(call);
		return new Listing([...ipGroups.values()].map((group) => showGroup(call, group, 'instance')));
	},
};

const createGroup: Operation = {
	name: 'CreateInstanceSecurityIpGroup',
	method: 'POST',
	path,
	run(call: Call) {
		const { instanceId, ipGroups } = findInstance(call);
		const name = readGroupName(call.body);
		const securityIps = readSecurityIps(call);
		if (ipGroups.has(name)) {
			throw new Refusal('ip-group-exists', `Security IP group ${name} already exists.`);
		}
		ipGroups.set(name, { name, securityIps });
		return { instanceId, securityIpGroupName: name };
	},
};

const modifyGroup: Operation = {
	name: 'ModifyInstanceSecurityIpGroup',
	method: 'PUT',
	path,
	run(call: Call) {
		const { instanceId, ipGroups } = findUndocumented(call);
		const group = groupIn(ipGroups, readGroupName(call.body));
		group.securityIps = readSecurityIps(call);
		return { instanceId, securityIpGroupName: group.name };
	},
};

const deleteGroup: Operation = {
	name: 'DeleteInstanceSecurityIpGroup',
	method: 'DELETE',
	path,
	run(call: Call) {
		const { instanceId, ipGroups } = findInstance(call);
		const group = groupIn(ipGroups, readGroupName(call.body));
		ipGroups.delete(group.name);
		return { instanceId, securityIpGroupName: group.name };
	},
};

function findUndocumented(call: Call): Instance {
	if (call.dialect.ipGroups.ofInstances === 'all') return findInstance(call);
	throw new Refusal('no-such-call', 'There is no API with this path.');
}

export const instanceSecurityIpGroups = [describeGroups, createGroup, modifyGroup, deleteGroup];
