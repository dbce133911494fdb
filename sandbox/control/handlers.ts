// The calls of the control endpoint.
import type { Cloud } from '../cloud/cloud';
import type { Dialect } from '../dialects/dialect';
import type { Chosen, Dialects } from '../dialects/dialects';
import { DIALECTS, dialectName, type DialectName } from '../dialects/named';
import { readDialect } from '../dialects/readDialect';
import type { Edits } from '../edits/edits';
import { readEdits } from '../edits/readEdits';
import type { Faults } from '../faults/faults';
import { readRule, readScenario } from '../faults/readScenario';
import { showRule, showRules } from '../faults/showRules';
import { InputError, fieldsOf, numberOf, textOf } from '../input/fields';
import { choices } from './choices';
import { credentialFor } from './credential';
import { stateOf } from './state';

/** What the endpoint reaches. */
export interface Controlled {
	/** The address of the API. */
	readonly url: () => string;
	readonly journal: readonly unknown[];
	readonly cloud: Cloud;
	readonly faults: Faults;
	readonly edits: Edits;
	readonly dialects: Dialects;
	setDialect(...choices: readonly Chosen[]): void;
	reset(): void;
	settleAll(): Promise<void>;
	invalidateNonces(): void;
}

export type Handler = (controlled: Controlled, body: unknown) => unknown;

export const HANDLERS: ReadonlyMap<string, Handler> = new Map<string, Handler>([
	['GET journal', ({ journal }) => journal],
	['GET state', ({ cloud }) => stateOf(cloud)],
	['GET credential', ({ url }) => credentialFor(url())],
	['GET choices', () => choices()],
	['GET faults', ({ faults }) => faults.counts()],
	['PUT faults', ({ faults }, body) => faults.load(readScenario(body))],
	['DELETE faults', ({ faults }) => faults.clear()],
	['GET faults/rules', ({ faults }) => showRules(faults)],
	['POST faults/rules', ({ faults }, body) => showRule(faults.add(readRule(body)))],
	['DELETE faults/rules', ({ faults }, body) => removeRule(faults, body)],
	['GET faults/delay', ({ faults }) => ({ ms: faults.delayMs })],
	['PUT faults/delay', ({ faults }, body) => delay(faults, body)],
	['GET dialect', ({ dialects }) => dialects.current],
	['PUT dialect', (controlled, body) => setDialect(controlled, body)],
	['DELETE dialect', ({ dialects, setDialect: set }) => set(...dialects.first)],
	['POST dialect/names', (controlled, body) => addDialect(controlled, body)],
	['DELETE dialect/names', (controlled, body) => removeDialect(controlled, body)],
	['GET dialects', () => DIALECTS],
	['GET edits', ({ edits }) => edits.waiting()],
	['POST edits', ({ edits }, body) => edit(edits, body)],
	['DELETE edits', ({ edits }) => edits.clear()],
	['POST reset', (controlled) => controlled.reset()],
	['POST nonces/invalidate', (controlled) => controlled.invalidateNonces()],
]);

function removeRule(faults: Faults, body: unknown): void {
	const id = numberOf(fieldsOf(body, 'request', ['id'])['id'], 'id');
	if (!faults.remove(id)) throw new InputError(`There is no rule ${id}.`);
}

/** setTimeout takes no more, and would not wait at all. */
const MOST_MS = 600_000;

function delay(faults: Faults, body: unknown): void {
	const ms = numberOf(fieldsOf(body, 'request', ['ms'])['ms'], 'ms');
	if (ms > MOST_MS) throw new InputError(`"ms" must be ${MOST_MS} at most.`);
	faults.delayMs = ms;
}

function setDialect(controlled: Controlled, body: unknown): Dialect {
	controlled.setDialect(...readDialect(body));
	return controlled.dialects.current;
}

/** Leaves what is chosen already, and counts after it. */
function addDialect(controlled: Controlled, body: unknown): Dialect {
	const name = readName(body);
	controlled.setDialect(...othersThan(name, controlled), name);
	return controlled.dialects.current;
}

function removeDialect(controlled: Controlled, body: unknown): Dialect {
	controlled.setDialect(...othersThan(readName(body), controlled));
	return controlled.dialects.current;
}

function readName(body: unknown): DialectName {
	return dialectName(textOf(fieldsOf(body, 'request', ['name'])['name'], 'name'));
}

function othersThan(name: DialectName, { dialects }: Controlled): readonly Chosen[] {
	return dialects.choices.filter((choice) => choice !== name);
}

function edit(edits: Edits, body: unknown): void {
	const read = readEdits(body);
	if ('now' in read) edits.now(...read.now);
	else edits.await(read.waiting);
}
