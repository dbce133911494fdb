// What an operation reads and what fields it has: the same, as recorded while it runs in n8n-core.
import type { IExecuteFunctions, INodeType } from 'n8n-workflow';

import { OceanBaseCloud } from '../../nodes/OceanBaseCloud/OceanBaseCloud.node';
import { operations } from '../../nodes/OceanBaseCloud/operations';
import { runCase } from '../core/harness/cases';
import { useSandbox } from '../core/harness/useSandbox';
import { operationCases } from '../core/operations/cases';

const OF_EVERY_OPERATION = ['operation', 'options', 'options.concurrency', 'resource'];

const sandbox = useSandbox();

/** Returns this package's node, which adds to `names` what is asked for. */
function recording(names: Set<string>): INodeType {
	const node = new OceanBaseCloud();
	const { execute } = node;
	const recorded: INodeType = {
		description: node.description,
		async execute(this: IExecuteFunctions) {
			const getNodeParameter = (...args: Parameters<IExecuteFunctions['getNodeParameter']>) => {
				names.add(args[0]);
				return this.getNodeParameter(...args);
			};
			const context = new Proxy(this, {
				get: (target, name) =>
					name === 'getNodeParameter' ? getNodeParameter : Reflect.get(target, name),
			});
			return await execute.call(context);
		},
	};
	return recorded;
}

it.each(operations.map((each) => [`${each.resource}.${each.operation}`, each] as const))(
	'%s reads its fields, all of them and no others',
	async (_title, { resource, operation, fields }) => {
		const read = new Set<string>();
		const cases = operationCases.filter(
			(each) => each.resource === resource && each.operation === operation,
		);
		for (const each of cases) {
			const { error } = await runCase(sandbox, each, {}, { nodeType: recording(read) });
			expect(error).toBeUndefined();
		}
		const names = fields.filter(({ type }) => type !== 'notice').map(({ name }) => name);

		expect([...read].sort()).toEqual([...new Set([...names, ...OF_EVERY_OPERATION])].sort());
	},
);
