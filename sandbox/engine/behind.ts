// The engine of a running cloud, if it has one.
import type { Cloud } from '../cloud/cloud';
import type { Tenant } from '../cloud/model';
import type { Engine, StartEngine } from './engine';

export class Behind {
	#engine: Engine | undefined;

	constructor(private readonly cloud: Cloud) {}

	async start(startEngine: StartEngine | undefined): Promise<void> {
		this.#engine = await startEngine?.(this.cloud.tenants());
		await this.settleAll();
	}

	async settle(tenant: Tenant): Promise<void> {
		await this.#engine?.settle(tenant);
	}

	async settleAll(): Promise<void> {
		await Promise.all(this.cloud.tenants().map(async (tenant) => await this.settle(tenant)));
	}

	async stop(): Promise<void> {
		await this.#engine?.stop();
	}
}
