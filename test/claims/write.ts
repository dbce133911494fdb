// What a test of claims knows of an operation that writes.
import type { INodeParameters } from 'n8n-workflow';

import type { Sandbox } from '../../sandbox';

export interface Write {
	readonly name: string;
	/** What is special about it. */
	readonly what?: string;
	readonly parameters: INodeParameters;
	/** The call that writes, and the one that shows what is there. */
	readonly call: string;
	readonly list: string;
	readonly arrange?: (sandbox: Sandbox) => void;
	/** What the facts that it may change begin with. */
	readonly about: string;
	/** Whether it sends what another one sends: then it is tried at random only. */
	readonly isLikeOther?: true;
	/** Whether no call can show that it was done: the service's word is all there is. */
	readonly isWord?: true;
	/** Whether the facts show what was asked for. */
	readonly isDone: (facts: readonly string[], sandbox: Sandbox) => boolean;
}

/** Takes a fact, returns whether it is among the facts. */
export const has = (fact: string) => (facts: readonly string[]) => facts.includes(fact);

/** Takes how facts begin, returns whether there is none of them. */
export const lacks = (start: string) => (facts: readonly string[]) =>
	!facts.some((fact) => fact.startsWith(start));
