// Names that OceanBase keeps for itself, in any case (API page 10000000001021637 and the console's rules).

export const RESERVED_NAMES: readonly string[] = [
	'sys',
	'oceanbase',
	'root',
	'operator',
	'lbacsys',
	'oraauditor',
	'obmigrate',
	'omc',
	'idb_ddl',
	'odc_rnd',
	'odc_ddl',
	'dwexp',
];

/** Tells whether an account of this name is the service's own. */
export function isReservedName(name: string): boolean {
	return RESERVED_NAMES.includes(name.toLowerCase());
}
