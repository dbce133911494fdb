// Runs a write in a cloud that begins anew, while answers have another shape.
import type { DialectChoice, FaultRule, Sandbox } from '../../sandbox';
import { inMainTenant, runOperation } from '../core/harness/cases';
import { factsOf } from './facts';
import { untruths } from './judge';
import type { Write } from './write';

export interface Verdict {
	/** In words; nothing where all is so. */
	readonly untrue: readonly string[];
	/** Whether any fault struck. */
	readonly struck: boolean;
}

export async function runWrite(
	sandbox: Sandbox,
	write: Write,
	rules: readonly FaultRule[],
	dialect: DialectChoice = {},
): Promise<Verdict> {
	sandbox.reset();
	write.arrange?.(sandbox);
	sandbox.setDialect(dialect);
	sandbox.faults.load({ rules: [...rules] });
	const before = factsOf(sandbox);
	const run = await runOperation(sandbox, inMainTenant(write.name, write.parameters), {
		readBackTime: 0,
	});
	const after = factsOf(sandbox);
	const isDone = write.isDone(after, sandbox);
	return {
		untrue: untruths({ run, before, after, about: write.about, isDone }),
		struck: sandbox.journal.some(({ fault }) => fault !== undefined),
	};
}
