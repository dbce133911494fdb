// Whether what came out of a run is so.
import type { NodeRun } from '../core/harness/runNode';

export interface Judged {
	readonly run: Pick<NodeRun, 'error' | 'items'>;
	readonly before: readonly string[];
	readonly after: readonly string[];
	/** What the facts that the run may change begin with. */
	readonly about: string;
	readonly isDone: boolean;
}

/** Returns what is untrue, in words; nothing where all is so. */
export function untruths({ run, before, after, about, isDone }: Judged): string[] {
	const { error, items } = run;
	const exists = after.some((fact) => fact.startsWith(about));
	const isUntold = items.some(({ json }) => json.listed === false);
	const untrue: string[] = [];
	if (error === undefined && items.length === 0) untrue.push('neither an item nor an error');
	if (error === undefined && !isDone && !isUntold)
		untrue.push(`claims ${JSON.stringify(items[0]?.json)}`);
	const message = error?.message ?? '';
	if (/there is no such|does not exist/.test(message) && exists) untrue.push(message);
	if (/already exists|exists now|with this name exists|existing account/.test(message) && !exists) {
		untrue.push(message);
	}
	const others = (facts: readonly string[]) => facts.filter((fact) => !fact.startsWith(about));
	const lost = others(before).filter((fact) => !after.includes(fact));
	const added = others(after).filter((fact) => !before.includes(fact));
	return [
		...untrue,
		...lost.map((fact) => `nobody asked to take: ${fact}`),
		...added.map((fact) => `nobody asked for: ${fact}`),
	];
}
