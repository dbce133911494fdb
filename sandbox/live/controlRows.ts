// The rows of what is switched on by the control interface, or by a test.
import type { Dialects } from '../dialects/dialects';
import type { Edits } from '../edits/edits';
import type { Faults } from '../faults/faults';
import { showRules } from '../faults/showRules';
import type { RowSource } from './row';

export interface Switched {
	readonly faults: Faults;
	readonly dialects: Dialects;
	readonly edits: Edits;
}

export function controlRows({ faults, dialects, edits }: Switched): RowSource[] {
	const { delayMs } = faults;
	return [
		row('faults', { rules: showRules(faults), delayMs }),
		row('dialect', dialectOf(dialects)),
		row('edits', { waiting: edits.waiting().length }),
	];
}

/** The names, in the order in which they count, and the settings beside them. */
function dialectOf({ choices }: Dialects) {
	const names = choices.filter((choice) => typeof choice === 'string');
	const settings = choices.filter((choice) => typeof choice !== 'string');
	return { names, settings };
}

function row(key: string, value: object): RowSource {
	const marks = [JSON.stringify(value)];
	return { kind: 'control', instanceId: '', tenantId: '', key, marks, value: () => value };
}
