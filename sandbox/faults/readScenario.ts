// Reads a scenario from JSON and says what is wrong with it: a misspelt rule that does nothing would
// make a test pass for no reason.
import {
	FAULT_NAMES,
	type FaultMatch,
	type FaultName,
	type FaultRule,
	type Scenario,
} from './scenario';

type Fields = Readonly<Record<string, unknown>>;

export class ScenarioError extends Error {}

export function readScenario(value: unknown): Scenario {
	const { seed, rules } = fieldsOf(value, 'scenario', ['seed', 'rules']);
	if (!Array.isArray(rules)) throw new ScenarioError('"rules" must be a list.');
	return {
		...(seed !== undefined && { seed: numberOf(seed, 'seed') }),
		rules: rules.map(readRule),
	};
}

function readRule(value: unknown): FaultRule {
	const names = ['match', 'fault', 'times', 'probability', 'ms', 'retryAfter'];
	const { match, fault, times, probability, ms, retryAfter } = fieldsOf(value, 'rule', names);
	return {
		fault: readFault(fault),
		...(match !== undefined && { match: readMatch(match) }),
		...(times !== undefined && { times: numberOf(times, 'times') }),
		...(probability !== undefined && { probability: numberOf(probability, 'probability') }),
		...(ms !== undefined && { ms: numberOf(ms, 'ms') }),
		...(retryAfter !== undefined && { retryAfter: textOf(retryAfter, 'retryAfter') }),
	};
}

function readMatch(value: unknown): FaultMatch {
	const { method, path, operation } = fieldsOf(value, 'match', ['method', 'path', 'operation']);
	return {
		...(method !== undefined && { method: textOf(method, 'method') }),
		...(path !== undefined && { path: patternOf(path) }),
		...(operation !== undefined && { operation: textOf(operation, 'operation') }),
	};
}

function readFault(value: unknown): FaultName {
	const found = FAULT_NAMES.find((name) => name === value);
	if (found) return found;
	throw new ScenarioError(`"fault" must be one of ${FAULT_NAMES.join(', ')}.`);
}

function fieldsOf(value: unknown, what: string, known: readonly string[]): Fields {
	if (typeof value !== 'object' || value === null) throw new ScenarioError(`No ${what}.`);
	const entries: [string, unknown][] = Object.entries(value);
	const unknownName = entries.find(([name]) => !known.includes(name))?.[0];
	if (unknownName === undefined) return Object.fromEntries(entries);
	throw new ScenarioError(`A ${what} has no "${unknownName}", only ${known.join(', ')}.`);
}

function numberOf(value: unknown, name: string): number {
	if (typeof value === 'number' && value >= 0) return value;
	throw new ScenarioError(`"${name}" must be a number that is not negative.`);
}

function textOf(value: unknown, name: string): string {
	if (typeof value === 'string') return value;
	throw new ScenarioError(`"${name}" must be a string.`);
}

function patternOf(value: unknown): RegExp {
	const source = textOf(value, 'path');
	const pattern = compiled(source);
	if (pattern) return pattern;
	throw new ScenarioError(`"path" is no regular expression: ${source}`);
}

function compiled(source: string): RegExp | undefined {
	try {
		return new RegExp(source);
	} catch {
		return undefined;
	}
}
