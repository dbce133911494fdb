// What all dialogs of the page do.
import { byId } from './dom.js';

/**
 * @param {string} id
 * @returns The dialog, and where it says what went wrong.
 */
export function dialogOf(id) {
	const dialog = byId(id, HTMLDialogElement);
	const problem = dialog.querySelector('.problem');
	if (!(problem instanceof HTMLElement)) throw new Error(`${id} has no place for a problem.`);
	dialog.querySelector('.close')?.addEventListener('click', () => dialog.close());
	const open = () => {
		problem.hidden = true;
		dialog.showModal();
	};
	return { dialog, problem, open };
}

/** @param {string} id @param {() => void} submit */
export function onSubmit(id, submit) {
	byId(id, HTMLFormElement).addEventListener('submit', (event) => {
		event.preventDefault();
		submit();
	});
}
