// MariaDB behind the MySQL tenants: each has a server of its own, as names of accounts are free in each tenant.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { unprivilegedUser, type SystemUser } from '../../../programs/systemUser';
import type { Tenant } from '../../cloud/model';
import type { Engine } from '../engine';
import { makeTemplate, startServer } from './server';
import { TenantDatabase } from './tenantDatabase';

/** Starts the servers in a new folder of the system's temporary folder, which ends with them. */
export async function startMariaDb(tenants: readonly Tenant[]): Promise<Engine> {
	const folder = await mkdtemp(path.join(tmpdir(), 'oceanbase-mariadb-'));
	const databases = new Map<string, TenantDatabase>();
	const stop = async () => {
		await Promise.all([...databases.values()].map(async (database) => await database.stop()));
		await rm(folder, { recursive: true, force: true });
	};
	try {
		const user = await unprivilegedUser(['mysql', 'nobody']);
		await user.own(folder);
		const template = await makeTemplate(folder, user);
		const start = async ({ tenantId }: Tenant) =>
			databases.set(tenantId, await startDatabase(path.join(folder, tenantId), template, user));
		const mysql = tenants.filter(({ tenantMode }) => tenantMode === 'MySQL');
		await allSettledOrThrow(mysql.map(start));
	} catch (error) {
		await stop();
		throw error;
	}
	return {
		settle: async (tenant) => await databases.get(tenant.tenantId)?.settle(tenant),
		stop,
	};
}

async function startDatabase(
	folder: string,
	template: string,
	user: SystemUser,
): Promise<TenantDatabase> {
	const server = await startServer(folder, template, user);
	try {
		return new TenantDatabase(server, await server.connect());
	} catch (error) {
		await server.stop();
		throw error;
	}
}

/** Waits for all of them, so that none starts after somebody has stopped the others. */
async function allSettledOrThrow(promises: ReadonlyArray<Promise<unknown>>): Promise<void> {
	const results = await Promise.allSettled(promises);
	const failed = results.find((result) => result.status === 'rejected');
	if (failed) throw failed.reason;
}
