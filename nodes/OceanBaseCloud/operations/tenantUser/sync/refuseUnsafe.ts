// What a run must not do, whatever the list says.
import type { Approval } from '../../../cloud/sync/approval';
import type { SyncRules } from '../../../cloud/sync/listRow';
import { InputError } from '../../../transport/failures';

interface Intent {
	readonly mode: 'apply' | 'plan';
	readonly rules: SyncRules;
	readonly approval: Approval;
	readonly isTool: boolean;
	readonly isAllowedInTool: boolean;
	/** How often the node ran before in this execution. */
	readonly runIndex: number;
}

/** Throws an InputError for an apply that a tool may not do, and for a loss of unlisted accounts that nobody meant. */
export function refuseUnsafe(intent: Intent): void {
	const { mode, rules, isTool, isAllowedInTool } = intent;
	if (mode === 'apply' && isTool && !isAllowedInTool) {
		throw new InputError(
			'Apply changes accounts, but this tool may only plan',
			'Turn on Allow Apply in the tool, or set Mode to Plan',
		);
	}
	if (rules.unlisted === 'keep') return;
	const refusal = unlistedRefusal(intent);
	if (refusal === undefined) return;
	throw new InputError(
		`Unlisted Accounts is ${inTitleCase(rules.unlisted)}, but ${refusal[0]}`,
		refusal[1],
	);
}

function unlistedRefusal(intent: Intent): readonly [string, string] | undefined {
	const { mode, rules, approval, isTool, runIndex } = intent;
	if (rules.managedNames.length === 0 && rules.ownerMarker === undefined) {
		return [
			'it is not set which accounts the list manages',
			'Set Managed Names or Owner Marker, or set Unlisted Accounts to Keep',
		];
	}
	if (isTool) return ['the list comes from an AI agent', 'Set Unlisted Accounts to Keep'];
	if (runIndex > 0) {
		return [
			'the node runs more than once in this execution, so each run has only part of the list',
			'Pass the whole list in one run, without Loop Over Items',
		];
	}
	if (mode === 'apply' && approval.planId === undefined) {
		return [
			'no plan was approved',
			'Run it with Mode set to Plan, and enter the planId of that plan as Approved Plan ID',
		];
	}
	return undefined;
}

function inTitleCase(word: string): string {
	return word.charAt(0).toUpperCase() + word.slice(1);
}
