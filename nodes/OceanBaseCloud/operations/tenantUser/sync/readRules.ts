// What holds for the whole run: what to do with the list, and how far it may go.
import type { INodeProperties } from 'n8n-workflow';

import type { Approval } from '../../../cloud/sync/approval';
import type { SameAccountRows } from '../../../cloud/sync/joinRows';
import type { LossLimits } from '../../../cloud/sync/limits';
import type { SyncRules } from '../../../cloud/sync/listRow';
import { refuseDifferent } from '../../../parameters/alike';
import { readCap } from '../../../parameters/cap';
import { isUnset, requireText, type Entered } from '../../../parameters/entered';
import type { Fields } from '../../../parameters/fields';
import { readNames } from '../../../parameters/names';
import { optionsField } from '../../../parameters/options';
import { InputError } from '../../../transport/failures';
import type { ListInput } from '../../operation';
import { refuseUnsafe } from './refuseUnsafe';
import * as fields from './ruleFields';

export type Mode = 'apply' | 'plan';

export interface RunRules {
	readonly mode: Mode;
	readonly rules: SyncRules;
	readonly limits: LossLimits;
	readonly approval: Approval;
	readonly sameAccountRows: SameAccountRows;
	readonly returnUnchanged: boolean;
}

const LIMIT_HINT = 'Enter a number such as 10, or leave it empty for no limit';

/** Returns the rules of the run. Throws an InputError for what differs between items, or must not be. */
export function readRules(input: ListInput): RunRules {
	const { items } = input;
	refuseDifferent(items, [fields.modeField, ...fields.ruleFields, optionsField]);
	const [first] = items;
	if (first === undefined)
		throw new InputError('There are no items', 'Pass the list as input items');
	const more = first.collection(fields.rulesField);
	refuseShort(items.length, more);
	const mode = first.choice(fields.modeField, ['plan', 'apply']);
	const rules: SyncRules = {
		roleMatch: first.choice(fields.roleMatchField, ['atLeast', 'exact']),
		unlisted: first.choice(fields.unlistedField, ['keep', 'lock', 'delete']),
		endSessions: first.flag(fields.syncSessionsField),
		allowUnlock: more.flag(fields.allowUnlockField),
		managedNames: readPatterns(first, fields.managedNamesField),
		ownerMarker: readMarker(first),
		protectedNames: readPatterns(more, fields.protectedNamesField),
		today: dayIn(input.timeZone),
	};
	const approval =
		mode === 'apply' ? readApproval(first) : { planId: undefined, changeIds: undefined };
	const isAllowedInTool = first.flag(fields.allowApplyInToolField);
	refuseUnsafe({ mode, rules, approval, isAllowedInTool, ...input });
	return {
		mode,
		rules,
		approval,
		limits: {
			maxLosses: readCap(first, fields.maxLossesField, LIMIT_HINT),
			maxLossesPercent: readCap(first, fields.maxLossesPercentField, LIMIT_HINT),
		},
		sameAccountRows: more.choice(fields.sameAccountRowsField, ['mustAgree', 'merge']),
		returnUnchanged: more.flag(fields.returnUnchangedField),
	};
}

function refuseShort(count: number, more: Fields): void {
	const minimum = more.number(fields.minimumRowsField);
	if (count >= minimum) return;
	throw new InputError(
		`the list has ${count === 1 ? '1 row' : `${count} rows`}, but Minimum Rows is ${minimum}`,
		'Check that its source was read completely',
	);
}

function readPatterns(item: Fields, field: INodeProperties): string[] {
	const entered = item.entered(field);
	if (!isFilled(entered)) return [];
	// Commas separate patterns in an expression as well: one that matches nobody would protect nobody.
	return readNames(item, field)
		.flatMap((part) => part.split(','))
		.map((part) => part.trim())
		.filter(Boolean);
}

function readMarker(item: Fields): string | undefined {
	const marker = item.optionalId(fields.ownerMarkerField);
	if (marker === undefined || (/^\S{3,64}$/.test(marker) && !marker.startsWith('until=')))
		return marker;
	throw new InputError(
		`"${marker}" cannot be an owner marker`,
		'Use one word of 3 to 64 characters, such as list=team-a',
	);
}

function readApproval(item: Fields): Approval {
	const entered = item.entered(fields.approvedChangeIdsField);
	return {
		planId: item.optionalId(fields.approvedPlanIdField),
		changeIds: isFilled(entered) ? changeIdsIn(item, entered.value) : undefined,
	};
}

/** Tells whether something stands in a field, or an expression should have put something there. */
function isFilled(entered: Entered | undefined): entered is Entered {
	return entered !== undefined && (!isUnset(entered.value) || entered.isExpression);
}

// Items without a changeId are not changes.
function changeIdsIn(item: Fields, value: unknown): string[] {
	if (!Array.isArray(value)) return readNames(item, fields.approvedChangeIdsField);
	const { displayName } = fields.approvedChangeIdsField;
	return value.filter((each) => !isUnset(each)).map((each) => requireText(each, displayName));
}

function dayIn(timeZone: string): string {
	// Of the locales, this one writes a day as ISO 8601 does.
	return new Intl.DateTimeFormat('sv-SE', { timeZone }).format(new Date());
}
