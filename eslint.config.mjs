import { config } from '@n8n/node-cli/eslint';

// n8n's rules about imports, globals and the console are for the code that n8n loads.
// What is not shipped runs outside n8n and may use what Node offers.
const outsideN8n = {
	files: ['{test,sandbox,n8n,programs,bench,scripts}/**/*.ts'],
	rules: {
		'@n8n/community-nodes/no-dangerous-functions': 'off',
		'@n8n/community-nodes/no-restricted-globals': 'off',
		'@n8n/community-nodes/no-restricted-imports': 'off',
		'@n8n/community-nodes/require-node-api-error': 'off',
		'no-console': 'off',
	},
};

const strictTypes = {
	files: ['**/*.ts'],
	rules: {
		'@typescript-eslint/no-explicit-any': 'error',
		'@typescript-eslint/no-non-null-assertion': 'error',
		'max-lines': ['error', { max: 250, skipBlankLines: true, skipComments: true }],
	},
};

const notOurs = { ignores: ['.cache/**', 'coverage/**'] };

export default [notOurs, ...config, strictTypes, outsideN8n];
