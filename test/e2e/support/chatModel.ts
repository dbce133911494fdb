// A server that speaks as much of OpenAI's Chat Completions as n8n's chat model node needs, and says
// what a test has written for it, turn by turn.
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { LOOPBACK } from '../../../programs/ports';

interface ToolCall {
	tool: string;
	args: Record<string, unknown>;
}

/** An HTTP status that says that it cannot answer. */
interface Refusal {
	refuse: number;
}

/** What the model says next: a text to the user, a call of a tool, or nothing. */
export type Turn = string | ToolCall | Refusal;

/** One entry of the conversation that the model is sent. */
export interface Message {
	role: string;
	content: unknown;
}

interface ChatRequest {
	messages: Message[];
	stream?: boolean;
	tools?: Array<{ function: { name: string; description?: string; parameters: unknown } }>;
}

export interface ChatModel {
	/** For the credential: its Base URL. */
	url: string;
	requests: ChatRequest[];
	/** Sets what it says from now on, and forgets what it was asked. */
	script(turns: Turn[]): void;
	close(): void;
}

export async function startChatModel(): Promise<ChatModel> {
	const requests: ChatRequest[] = [];
	let turns: Turn[] = [];
	const server = createServer((request, response) => {
		void bodyOf(request).then((body) => {
			const asked = JSON.parse(body) as ChatRequest;
			requests.push(asked);
			answer(response, turns.shift() ?? 'The script has ended.', asked.stream === true);
		});
	});
	await new Promise<void>((resolve) => server.listen(0, LOOPBACK, resolve));
	return {
		url: `http://${LOOPBACK}:${(server.address() as AddressInfo).port}/v1`,
		requests,
		script: (next) => {
			turns = [...next];
			requests.length = 0;
		},
		close: () => server.close(),
	};
}

async function bodyOf(request: IncomingMessage): Promise<string> {
	const chunks: Buffer[] = [];
	for await (const chunk of request) chunks.push(chunk as Buffer);
	return Buffer.concat(chunks).toString();
}

function answer(response: ServerResponse, turn: Turn, stream: boolean): void {
	if (typeof turn !== 'string' && 'refuse' in turn) {
		response.statusCode = turn.refuse;
		response.setHeader('content-type', 'application/json');
		response.end(JSON.stringify({ error: { message: 'The model refuses' } }));
		return;
	}
	const common = { id: 'chatcmpl-1', created: 0, model: 'scripted' };
	const message = { role: 'assistant', ...contentOf(turn) };
	const reason = { finish_reason: typeof turn === 'string' ? 'stop' : 'tool_calls' };
	if (!stream) {
		const usage = { prompt_tokens: 1, completion_tokens: 1, total_tokens: 2 };
		const choices = [{ index: 0, message, ...reason }];
		response.setHeader('content-type', 'application/json');
		response.end(JSON.stringify({ ...common, object: 'chat.completion', choices, usage }));
		return;
	}
	response.setHeader('content-type', 'text/event-stream');
	for (const choice of [{ delta: message }, { delta: {}, ...reason }]) {
		const chunk = {
			...common,
			object: 'chat.completion.chunk',
			choices: [{ index: 0, ...choice }],
		};
		response.write(`data: ${JSON.stringify(chunk)}\n\n`);
	}
	response.end('data: [DONE]\n\n');
}

function contentOf(turn: string | ToolCall) {
	if (typeof turn === 'string') return { content: turn };
	const call = { name: turn.tool, arguments: JSON.stringify(turn.args) };
	return {
		content: null,
		tool_calls: [{ index: 0, id: 'call_1', type: 'function', function: call }],
	};
}
