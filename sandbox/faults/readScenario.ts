// Reads a scenario from JSON.
import {
	InputError,
	fieldsOf,
	flagOf,
	listOf,
	numberOf,
	objectOf,
	oneOf,
	textOf,
	textsOf,
} from '../input/fields';
import { readMatch } from '../match/readMatch';
import type { ReplacedAnswer } from './replacedAnswer';
import { FAULT_NAMES, type FaultRule, type Scenario } from './scenario';

/** Throws InputError for what is no scenario. */
export function readScenario(value: unknown): Scenario {
	const names = ['seed', 'rules', 'requestsPerSecond', 'delayMs'];
	const { seed, rules, requestsPerSecond: rate, delayMs } = fieldsOf(value, 'scenario', names);
	return {
		...(seed !== undefined && { seed: numberOf(seed, 'seed') }),
		...(rate !== undefined && { requestsPerSecond: numberOf(rate, 'requestsPerSecond') }),
		...(delayMs !== undefined && { delayMs: numberOf(delayMs, 'delayMs') }),
		rules: listOf(rules, 'rules').map(readRule),
	};
}

/** Throws InputError for what is no rule. */
export function readRule(value: unknown): FaultRule {
	const names = ['match', 'fault', 'times', 'probability', 'ms', 'retryAfter', 'answer'];
	const rule = fieldsOf(value, 'rule', names);
	const { match, times, probability, ms, retryAfter } = rule;
	const fault = oneOf(rule['fault'], 'fault', FAULT_NAMES);
	const answer = rule['answer'];
	if ((fault === 'answer') !== (answer !== undefined)) {
		throw new InputError('The fault "answer" needs an "answer", and no other has one.');
	}
	return {
		fault,
		...(match !== undefined && { match: readMatch(match) }),
		...(times !== undefined && { times: numberOf(times, 'times') }),
		...(probability !== undefined && { probability: numberOf(probability, 'probability') }),
		...(ms !== undefined && { ms: numberOf(ms, 'ms') }),
		...(retryAfter !== undefined && { retryAfter: textOf(retryAfter, 'retryAfter') }),
		...(answer !== undefined && { answer: readAnswer(answer) }),
	};
}

function readAnswer(value: unknown): ReplacedAnswer {
	const names = ['effect', 'status', 'data', 'fields', 'without', 'json', 'text', 'contentType'];
	const answer = fieldsOf(value, 'answer', names);
	const { effect, status, data, fields, without, json, text, contentType } = answer;
	return {
		...(effect !== undefined && { effect: flagOf(effect, 'effect') }),
		...(status !== undefined && { status: numberOf(status, 'status') }),
		...(data !== undefined && { data }),
		...(fields !== undefined && { fields: objectOf(fields, 'fields') }),
		...(without !== undefined && { without: textsOf(without, 'without') }),
		...(json !== undefined && { json }),
		...(text !== undefined && { text: textOf(text, 'text') }),
		...(contentType !== undefined && { contentType: textOf(contentType, 'contentType') }),
	};
}
