// How accounts are shown, apart from their rows.
import { choice, text } from '../setting';

export const ACCOUNTS = {
	online: text(
		'ONLINE',
		'The word for an account that may log in, for example NORMAL; an empty text leaves userStatus out',
	),
	locked: text('LOCKED', 'The word for a locked account'),
	userType: choice(
		['lower', 'documented', 'capitals'],
		'How userType is spelled in answers: normal, Normal or NORMAL',
	),
	globalPermissions: choice(
		['hidden', 'text', 'list'],
		'Whether DescribeTenantUsers shows globalPermissions, and how',
	),
	host: choice(['hidden', 'shown'], 'Whether DescribeTenantUsers shows the host of an account'),
};
