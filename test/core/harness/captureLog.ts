// Puts what n8n would log where a test can look at it, on every level.
import { createRequire } from 'node:module';
import { LoggerProxy } from 'n8n-workflow';

// n8n-core has copies of its own of these packages: a logger set in another copy would not be its logger.
const requireAsN8nCore = createRequire(require.resolve('n8n-core'));
const { Logger }: typeof import('@n8n/backend-common') = requireAsN8nCore('@n8n/backend-common');
const { Container }: typeof import('@n8n/di') = requireAsN8nCore('@n8n/di');

/** Returns the list to which each line is added from now on, with its metadata as JSON. */
export function captureLog(): string[] {
	const lines: string[] = [];
	const capture = (...parts: unknown[]) => {
		lines.push(parts.map(toText).join(' '));
	};
	const logger = {
		error: capture,
		warn: capture,
		info: capture,
		debug: capture,
		scoped: () => logger,
	};
	LoggerProxy.init(logger);
	Container.set(Logger, Object.assign(Object.create(Logger.prototype), logger));
	return lines;
}

function toText(part: unknown): string {
	if (part instanceof Error) return `${part.stack} ${JSON.stringify(part)}`;
	return typeof part === 'string' ? part : JSON.stringify(part);
}
