// How much a plan may take. Pure.
import type { SyncPlan } from './syncPlan';
import { tenantKey, type TenantRef } from '../tenants';

export interface LossLimits {
	/** How many accounts may lose something; Infinity for no limit. */
	readonly maxLosses: number;
	/** How many of a hundred managed accounts, of each tenant and of all; Infinity for no limit. */
	readonly maxLossesPercent: number;
}

/** So few losses are not measured in percent: of a small tenant, one account is much. */
const FEW_LOSSES = 2;

/** Returns why the plan takes too much, in words; nothing if it does not. */
export function refusalsOf(plan: SyncPlan, limits: LossLimits): string[] {
	const { maxLosses, maxLossesPercent } = limits;
	const losses = plan.changes.filter(({ loses }) => loses);
	const managed = plan.tenants.reduce((sum, tenant) => sum + tenant.managed, 0);
	const tooMany =
		losses.length > maxLosses
			? [`${accounts(losses.length)} would lose something, but Maximum Losses is ${maxLosses}`]
			: [];
	const measured = [
		...plan.tenants.map((tenant) => ({
			where: ` of the tenant ${tenant.tenant.tenantId}`,
			lost: losses.filter(({ account }) => isIn(account.tenant, tenant.tenant)).length,
			managed: tenant.managed,
		})),
		...(plan.tenants.length > 1 ? [{ where: '', lost: losses.length, managed }] : []),
	];
	const tooMuch = measured
		.filter(({ lost }) => lost > FEW_LOSSES)
		.filter((each) => each.lost > (maxLossesPercent / 100) * each.managed)
		.map(
			({ where, lost, managed: there }) =>
				`${lost} of the ${there} managed accounts${where} would lose something, but Maximum Losses (Percent) is ${maxLossesPercent}`,
		);
	return [...tooMany, ...tooMuch];
}

function isIn(tenant: TenantRef, other: TenantRef): boolean {
	return tenantKey(tenant) === tenantKey(other);
}

function accounts(count: number): string {
	return count === 1 ? '1 account' : `${count} accounts`;
}
