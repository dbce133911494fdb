// Fills in n8n's forms, as their page in a browser does.
import { FORM_HEADERS } from '../../../n8n/callers';
import { until } from '../../support/until';

const LONGEST_MS = 30_000;

export interface FormAnswer {
	status: number;
	/** What the page then shows. */
	text: string;
}

/** A page that n8n makes while the workflow runs. */
export interface NextPage {
	url: string;
	text: string;
}

/** Sends the values of the form's fields, in the order of the form. */
export async function submitForm(url: string, values: string[]): Promise<FormAnswer> {
	const { status, text } = await send(url, values);
	return { status, text: field(text, 'formSubmittedText') ?? text };
}

/** Sends the first page of a form that has several, returns the next one. Throws where none comes. */
export async function submitFirstPage(url: string, values: string[]): Promise<NextPage> {
	const { text } = await send(url, values);
	const next = field(text, 'formWaitingUrl');
	if (next === undefined) throw new Error(`n8n has no next page: ${text}`);
	const status = new URL(next);
	status.pathname += '/n8n-execution-status';
	await until(`The page after that of ${url}`, async () => {
		const state = await (await fetch(status, soon())).text();
		if (['success', 'error', 'crashed', 'canceled', 'null'].includes(state)) {
			throw new Error(`No next page comes: ${state}`);
		}
		return state === 'form-waiting';
	});
	return { url: next, text: await (await fetch(next, soon())).text() };
}

/** Returns what a page offers in its drop-down lists, as the page's source has it. */
export function optionsOf({ text }: NextPage): string[] {
	return [...text.matchAll(/<option value='([^']+)'/g)].map(([, value = '']) => value);
}

/** n8n does not answer each form that it shows. */
function soon(): RequestInit {
	return { signal: AbortSignal.timeout(LONGEST_MS) };
}

async function send(url: string, values: string[]): Promise<FormAnswer> {
	const body = new FormData();
	values.forEach((value, index) => body.append(`field-${index}`, value));
	const response = await fetch(url, { method: 'POST', body, headers: FORM_HEADERS, ...soon() });
	return { status: response.status, text: await response.text() };
}

/** Returns a text that the answer gives to n8n's page; undefined where the answer is a page of its own. */
function field(answer: string, name: string): string | undefined {
	if (!answer.startsWith('{')) return undefined;
	return (JSON.parse(answer) as Record<string, string | undefined>)[name];
}
