// How security IP groups are shown.
import { choice } from '../setting';

export const IP_GROUPS = {
	securityIps: choice(
		['jsonText', 'commas', 'list'],
		'How the addresses are listed: the text of a JSON list, text with commas, or a list',
	),
	ofInstances: choice(
		['all', 'documented'],
		'Which calls there are for the groups of instances; with `documented` GET and PUT, which no page shows, answer 404',
	),
};
