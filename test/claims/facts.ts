// What a local cloud holds, as sentences: so that what is there before and after a run can be compared.
import type { Sandbox } from '../../sandbox';

/** Returns every fact about accounts, roles, sessions, databases, groups and private addresses, sorted. */
export function factsOf({ cloud }: Sandbox): string[] {
	const facts = [...cloud.instances.values()].flatMap(
		({ instanceId, ipGroups: ofInstance, tenants }) => [
			...[...ofInstance.values()].map(
				({ name, securityIps }) => `${instanceId}: group ${name} holds ${securityIps.join()}`,
			),
			...[...tenants.values()].flatMap((tenant) => {
				const { tenantId, ipGroups, addresses } = tenant;
				return [
					...cloud
						.users(instanceId, tenantId)
						.flatMap((user) => [
							`account ${user.userName} exists`,
							`account ${user.userName} is ${user.userStatus}`,
							`account ${user.userName} is called ${user.description}`,
							...user.roles.map(
								({ database, role }) => `account ${user.userName} has ${role} on ${database}`,
							),
						]),
					...cloud
						.sessions(instanceId, tenantId)
						.map(({ user, sessionId }) => `session ${sessionId} of ${user} is open`),
					...cloud.databases(instanceId, tenantId).map((name) => `database ${name} exists`),
					...[...ipGroups.values()].map(
						({ name, securityIps }) => `group ${name} holds ${securityIps.join()}`,
					),
					...[...addresses.values()].flatMap(({ addressId, service }) =>
						service === undefined
							? []
							: [
									`address ${addressId} has a service`,
									...[...service.allowlist].map((each) => `address ${addressId} lets in ${each}`),
									...service.endpoints.map(
										({ endpointId, confirmed }) =>
											`address ${addressId} has ${endpointId} ${confirmed ? 'online' : 'waiting'}`,
									),
								],
					),
				].map((fact) => `${tenantId}: ${fact}`);
			}),
		],
	);
	return facts.sort();
}
