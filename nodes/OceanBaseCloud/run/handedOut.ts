// Passwords that a run has generated and set: n8n drops the output of a node that throws or is cancelled,
// and what stood in it, nobody knows then.
import {
	NodeApiError,
	NodeOperationError,
	type IDataObject,
	type IExecuteFunctions,
} from 'n8n-workflow';

import type { HandOut } from '../operations/operation';

export class HandedOut {
	private readonly fieldsOf = new Map<number, IDataObject>();

	private readonly userNames = new Set<string>();

	/** Returns what takes down an item's fields. */
	for(itemIndex: number): HandOut {
		return (userName, fields) => {
			if (Object.keys(fields).length === 0) return;
			this.fieldsOf.set(itemIndex, { userName, ...fields });
			this.userNames.add(userName);
		};
	}

	/** Returns the fields that come out with the item. */
	of(itemIndex: number): IDataObject {
		return this.fieldsOf.get(itemIndex) ?? {};
	}

	/** Tells n8n's log which passwords are lost with the outputs. */
	log(context: IExecuteFunctions): void {
		if (this.loss !== undefined) context.logger.warn(`${context.getNode().name}: ${this.loss}`);
	}

	/** Takes the error that ends the run, returns it with the passwords that are lost with the outputs. */
	lostWith(context: IExecuteFunctions, error: unknown): unknown {
		this.log(context);
		const isShown = error instanceof NodeApiError || error instanceof NodeOperationError;
		if (isShown && this.loss !== undefined) {
			error.description = [error.description, this.loss].filter(Boolean).join('. ');
		}
		return error;
	}

	private get loss(): string | undefined {
		const names = [...this.userNames];
		if (names.length === 0) return undefined;
		if (names.length === 1) {
			return `The password generated for ${names[0]} was lost: set a new one with Update Password`;
		}
		return `The passwords generated for ${names.join(', ')} were lost: set new ones with Update Password`;
	}
}
