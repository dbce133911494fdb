// The rules that are loaded, as JSON can hold them.
import type { ArmedRule, Faults } from './faults';
import type { FaultRule } from './scenario';

/** `left` is absent where the rule strikes for ever. */
export function showRules(faults: Faults) {
	return faults.rules().map(showRule);
}

export function showRule({ id, rule, left, struck }: ArmedRule) {
	return { id, struck, ...(left !== Infinity && { left }), rule: readable(rule) };
}

/** A regular expression is written as it would be read again. */
function readable({ match, ...rule }: FaultRule) {
	if (!match) return rule;
	const { path } = match;
	const source = typeof path === 'string' ? path : path?.source;
	return { ...rule, match: { ...match, ...(source !== undefined && { path: source }) } };
}
