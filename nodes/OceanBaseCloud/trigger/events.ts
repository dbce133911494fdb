// The events that the trigger knows: their values, and their names in the editor.

export const EVENTS = [
	{
		name: 'Account Created',
		value: 'accountCreated',
	},
	{
		name: 'Account Locked',
		value: 'accountLocked',
	},
	{
		name: 'Account Removed',
		value: 'accountRemoved',
	},
	{
		name: 'Account Unlocked',
		value: 'accountUnlocked',
	},
	{
		name: 'PrivateLink Status Changed',
		value: 'privateLinkStatusChanged',
	},
	{
		name: 'Roles Changed',
		value: 'rolesChanged',
	},
] as const;

export type EventName = (typeof EVENTS)[number]['value'];
