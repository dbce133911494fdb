// Connections that are open to a tenant.
import type { Tenant } from './model';

export interface Session {
	readonly sessionId: number;
	/** Beyond what a number of JavaScript holds exactly. */
	readonly proxySessId: string;
	readonly user: string;
	readonly database: string;
	readonly clientIp: string;
	readonly serverIp: string;
	readonly status: 'ACTIVE' | 'IDLE';
	/** Where it was ended: how many reads of the list still show it. */
	shownFor?: number;
}

const FIRST_SESSION = 3_221_555_062;
const FIRST_PROXY_SESSION = 752_113_700_739_156_671n;

export interface Opening {
	readonly user: string;
	readonly database?: string;
	readonly clientIp?: string;
	readonly status?: Session['status'];
}

/** Opens a session, returns it. */
export function openSession({ sessions }: Tenant, opening: Opening): Session {
	const { user, database = '', clientIp = '10.0.0.17', status = 'IDLE' } = opening;
	const count = sessions.opened;
	sessions.opened += 1;
	const session: Session = {
		sessionId: FIRST_SESSION + count,
		proxySessId: proxySessIdOf(count),
		user,
		database,
		clientIp,
		serverIp: '10.0.8.21',
		status,
	};
	sessions.list.push(session);
	return session;
}

/** Takes a number, returns an id that is as large as those of the service. */
export function proxySessIdOf(count: number): string {
	return String(FIRST_PROXY_SESSION + BigInt(count));
}

/** The sessions of a tenant, in the order in which they were opened. */
export interface Sessions {
	/** How many were opened so far. */
	opened: number;
	list: Session[];
}
