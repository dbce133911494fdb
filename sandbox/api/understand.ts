// Understands the body of a request as the dialect says: under which names, in which forms.
import type { Dialect } from '../dialects/dialect';
import type { Call, JsonObject } from './call';
import { disputedParameterOf, type DisputedParameter } from './disputed';
import { Refusal } from './refusal';
import { withRowKeys } from './rowKeys';

type Requests = Dialect['requests'];

/** The call as its operation reads it, or that the service found nothing to do in it. */
export type Understood = { readonly call: Call } | { readonly ignored: true };

export function understand(operation: string, call: Call): Understood {
	const parameter = disputedParameterOf(operation);
	if (!parameter) return { call };
	const { requests } = call.dialect;
	const value = valueOf(parameter, requests, call.body);
	if (isRefusedByOperation(parameter, requests, value)) return { call };
	const isUnderstood = value !== undefined && hasRightForm(parameter, requests, value);
	if (isUnderstood) return { call: withParameter(call, parameter, value) };
	if (requests.ignores.includes(parameter.name)) {
		return parameter.essential ? { ignored: true } : { call: without(call, parameter) };
	}
	// What is missing is refused by the operation, which may do without it.
	if (value === undefined) return { call: without(call, parameter) };
	throw wrongForm(parameter, requests);
}

function valueOf({ keys, key }: DisputedParameter, requests: Requests, body: JsonObject): unknown {
	const taken = key?.(requests);
	const values = keys
		.filter((each) => taken === undefined || each === taken)
		.map((each) => body[each]);
	return values.find((value) => value !== undefined && value !== null);
}

function hasRightForm({ form }: DisputedParameter, requests: Requests, value: unknown): boolean {
	const wanted = form?.(requests) ?? 'either';
	if (Array.isArray(value)) return wanted !== 'text';
	// What is neither a list nor a text is refused by the operation.
	return typeof value !== 'string' || wanted !== 'list';
}

/** A list in place of a text, in the documented dialect: the operation refuses it, after its other checks. */
function isRefusedByOperation(
	{ name, form, readAsText }: DisputedParameter,
	requests: Requests,
	value: unknown,
): boolean {
	const isWrong = readAsText && Array.isArray(value) && form?.(requests) === 'text';
	return isWrong && requests.formRefusal === '400' && !requests.ignores.includes(name);
}

function withParameter(call: Call, parameter: DisputedParameter, value: unknown): Call {
	const { name, hasRows, readAsText } = parameter;
	const read = hasRows ? withRowKeys(call.dialect.requests.rowKeys, value) : value;
	const written = readAsText && Array.isArray(read) ? JSON.stringify(read) : read;
	const { body } = without(call, parameter);
	return { ...call, body: { ...body, [name]: written } };
}

function without(call: Call, { keys }: DisputedParameter): Call {
	const entries = Object.entries(call.body).filter(([name]) => !keys.includes(name));
	return { ...call, body: Object.fromEntries(entries) };
}

function wrongForm({ name, refusal }: DisputedParameter, { formRefusal }: Requests): Refusal {
	if (formRefusal === '500') {
		const unknown = { status: 500, errorCode: 'E001R000' };
		return new Refusal(refusal, 'Unknown Error', unknown);
	}
	const message = `The parameter ${name} has the wrong type.`;
	return new Refusal(refusal, message, { status: Number(formRefusal) });
}
