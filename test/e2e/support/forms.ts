// Fills in n8n's forms, as their page in a browser does.
import { FORM_HEADERS } from '../../../n8n/callers';

export interface FormAnswer {
	status: number;
	/** What the page then shows. */
	text: string;
}

/** Sends the values of the form's fields, in the order of the form. */
export async function submitForm(url: string, values: string[]): Promise<FormAnswer> {
	const body = new FormData();
	values.forEach((value, index) => body.append(`field-${index}`, value));
	const response = await fetch(url, { method: 'POST', body, headers: FORM_HEADERS });
	const answer = await response.text();
	return { status: response.status, text: submittedText(answer) ?? answer };
}

/** Returns the text that n8n's page shows; undefined where the answer is a page of its own. */
function submittedText(answer: string): string | undefined {
	if (!answer.startsWith('{')) return undefined;
	const { formSubmittedText } = JSON.parse(answer) as { formSubmittedText?: string };
	return formSubmittedText;
}
