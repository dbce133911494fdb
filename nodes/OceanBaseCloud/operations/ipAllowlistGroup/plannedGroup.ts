// What a Dry Run says of an IP allowlist group.
import type { IDataObject } from 'n8n-workflow';

import { parseSecurityIps } from '../../cloud/ipGroups';
import { rangeValue } from '../../cloud/ipRange';
import { plannedItem } from '../dryRun';

/** Takes the group that is there and the addresses that it would have; undefined for none. Returns the item. */
export function plannedGroupItem(
	securityIpGroupName: string,
	found: IDataObject | undefined,
	after: readonly string[] | undefined,
): IDataObject {
	const before = found && parseSecurityIps(found.securityIps);
	const lost = without(before, after).map((entry) => `loses ${entry}`);
	const gained = without(after, before).map((entry) => `gets ${entry}`);
	const whole = wholeChange(before, after);
	const changes = [...(whole ? [`is ${whole}d`] : []), ...lost, ...gained];
	return plannedItem({
		securityIpGroupName,
		action: whole ?? (changes.length > 0 ? 'update' : 'none'),
		changes,
		before: before ? { securityIps: before } : null,
		after: after ? { securityIps: [...after] } : null,
	});
}

function wholeChange(
	before: readonly string[] | undefined,
	after: readonly string[] | undefined,
): 'create' | 'delete' | undefined {
	if (before === undefined) return after && 'create';
	return after === undefined ? 'delete' : undefined;
}

function without(entries: readonly string[] = [], others: readonly string[] = []): string[] {
	const there = new Set(others.map(rangeValue));
	return entries.filter((entry) => !there.has(rangeValue(entry)));
}
