// An answer in place of the one that a call would have had, for trying what a client makes of it.
import { json, success, type Answer, type EnvelopeContext } from '../http/answer';

export interface ReplacedAnswer {
	/** Whether the call takes effect first. Absent: it does. */
	effect?: boolean;
	/** Absent: the status of the answer that is replaced. */
	status?: number;
	/** Replaces the `data` of the envelope. */
	data?: unknown;
	/** Sets other fields of the envelope. */
	fields?: Readonly<Record<string, unknown>>;
	/** Takes fields out of the envelope. */
	without?: readonly string[];
	/** Replaces the whole body, by this as JSON. */
	json?: unknown;
	/** Replaces the whole body, by this as it is. */
	text?: string;
	contentType?: string;
	/** In code only: takes the content of the answer, returns the one that is sent. */
	rewrite?: (content: unknown) => unknown;
}

/** `serve` lets the call take effect and gives its answer. */
export function replaceAnswer(
	replaced: ReplacedAnswer,
	context: EnvelopeContext,
	serve: () => Answer,
): Answer {
	const answer = (replaced.effect ?? true) ? serve() : success(context, undefined);
	const { status = answer.status, contentType = 'application/json;charset=UTF-8' } = replaced;
	return {
		status,
		headers: { ...answer.headers, 'Content-Type': contentType },
		body: bodyOf(replaced, answer),
	};
}

function bodyOf(replaced: ReplacedAnswer, { body }: Answer): Buffer {
	if (replaced.text !== undefined) return Buffer.from(replaced.text);
	if ('json' in replaced) return json(200, replaced.json).body;
	const content = editedEnvelope(replaced, body);
	return json(200, replaced.rewrite ? replaced.rewrite(content) : content).body;
}

function editedEnvelope(
	{ fields, without = [], ...replaced }: ReplacedAnswer,
	body: Buffer,
): unknown {
	const envelope: unknown = body.length > 0 ? JSON.parse(body.toString('utf8')) : {};
	const edited = {
		...Object(envelope),
		...('data' in replaced && { data: replaced.data }),
		...fields,
	};
	const entries = Object.entries(edited).filter(([name]) => !without.includes(name));
	return Object.fromEntries(entries);
}
