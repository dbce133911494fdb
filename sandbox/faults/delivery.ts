// Carries a fault out: what takes effect, and what reaches the client.
import { errorAnswer, withHeaders, type Answer, type EnvelopeContext } from '../http/answer';
import { replaceAnswer } from './replacedAnswer';
import type { FaultName, FaultRule } from './scenario';

export type Delivery =
	{ readonly how: 'whole' | 'truncated'; readonly answer: Answer } | { readonly how: 'cut' };

export interface Scene {
	readonly rule: FaultRule;
	readonly context: EnvelopeContext;
	/** Applies the call's effect, each time. */
	readonly serve: () => Answer;
	readonly invalidateNonces: () => void;
	/** Where the fault `redirect` leads. */
	readonly elsewhere: string;
}

const CUT: Delivery = { how: 'cut' };
const DATE_AHEAD_MS = 2000;

const DELIVER: Readonly<Record<FaultName, (scene: Scene) => Delivery>> = {
	latency: ({ serve }) => whole(serve()),
	'429': (scene) => whole(busy(scene, 429, 'TooManyRequests')),
	'503': (scene) => whole(busy(scene, 503, 'ServiceUnavailable')),
	'500-before': ({ context }) => whole(unknownError(context, 500)),
	'500-after': ({ serve, context }) => {
		serve();
		return whole(unknownError(context, 500));
	},
	'cut-before': () => CUT,
	'cut-after': ({ serve }) => {
		serve();
		return CUT;
	},
	truncated: ({ serve }) => ({ how: 'truncated', answer: serve() }),
	'html-502': () => whole(html(502, '502 Bad Gateway')),
	'html-200': () => whole(html(200, 'Sign in to continue')),
	empty: ({ serve }) => whole({ ...serve(), body: Buffer.alloc(0) }),
	'success-false': ({ context }) => whole(unknownError(context, 200)),
	duplicate: ({ serve }) => {
		serve();
		return whole(serve());
	},
	'invalidate-nonces': ({ serve, invalidateNonces }) => {
		const answer = serve();
		invalidateNonces();
		return whole(answer);
	},
	redirect: ({ elsewhere }) =>
		whole(withHeaders(html(307, '307 Temporary Redirect'), { Location: elsewhere })),
	answer: ({ rule, context, serve }) => whole(replaceAnswer(rule.answer ?? {}, context, serve)),
};

export function deliver(scene: Scene): Delivery {
	return DELIVER[scene.rule.fault](scene);
}

export function whole(answer: Answer): Delivery {
	return { how: 'whole', answer };
}

function busy({ context, rule }: Scene, status: number, errorCode: string): Answer {
	const answer = errorAnswer(context, status, errorCode, 'The service is busy. Try again later.');
	if (rule.retryAfter === undefined) return answer;
	return withHeaders(answer, { 'Retry-After': retryAfter(rule.retryAfter) });
}

function retryAfter(value: string): string {
	return value === 'date' ? new Date(Date.now() + DATE_AHEAD_MS).toUTCString() : value;
}

function unknownError(context: EnvelopeContext, status: number): Answer {
	return errorAnswer(context, status, 'E001R000', 'Unknown Error');
}

function html(status: number, title: string): Answer {
	const page = `<!DOCTYPE html><html><head><title>${title}</title></head><body><h1>${title}</h1></body></html>\n`;
	return { status, headers: { 'Content-Type': 'text/html' }, body: Buffer.from(page) };
}
