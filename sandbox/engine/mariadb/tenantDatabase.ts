// The database of one tenant: holds what the tenant holds, and says who is connected.
import type { Connection, RowDataPacket } from 'mysql2/promise';

import type { Tenant } from '../../cloud/model';
import { proxySessIdOf, type Session } from '../../cloud/sessions';
import { definitionsOf, NOTHING, statementsBetween } from './definitions';
import type { MariaDbServer } from './server';

/** Only connections by TCP are sessions of accounts: the cloud's own connection is by the socket. */
const OPEN_SESSIONS = `
	SELECT ID, USER, HOST, DB, COMMAND FROM information_schema.PROCESSLIST
	WHERE HOST LIKE '%:%' AND COMMAND NOT IN ('Killed', 'Connect') AND USER <> 'unauthenticated user'
	ORDER BY ID`;

interface Process extends RowDataPacket {
	readonly ID: number;
	readonly USER: string;
	readonly HOST: string;
	readonly DB: string | null;
	readonly COMMAND: string;
}

/** It is gone by itself. */
const NO_SUCH_THREAD = 'ER_NO_SUCH_THREAD';

export class TenantDatabase {
	#held = NOTHING;
	#seen: readonly number[] = [];
	#turn: Promise<void> = Promise.resolve();

	constructor(
		private readonly server: MariaDbServer,
		private readonly connection: Connection,
	) {}

	/** One after the other: each starts from what the one before left. */
	async settle(tenant: Tenant): Promise<void> {
		const turn = this.#turn.then(async () => await this.#settle(tenant));
		this.#turn = turn.catch(() => undefined);
		await turn;
	}

	async stop(): Promise<void> {
		this.connection.destroy();
		await this.server.stop();
	}

	async #settle(tenant: Tenant): Promise<void> {
		const wanted = definitionsOf(tenant);
		for (const statement of statementsBetween(this.#held, wanted)) {
			await this.connection.query(statement);
		}
		this.#held = wanted;
		await this.#endSessions(tenant);
		await this.#readSessions(tenant);
		tenant.listensOn = { host: this.server.host, port: this.server.port };
	}

	async #endSessions({ sessions }: Tenant): Promise<void> {
		const open = sessions.list.filter(({ shownFor }) => shownFor === undefined);
		const left = new Set(open.map(({ sessionId }) => sessionId));
		for (const id of this.#seen.filter((seen) => !left.has(seen))) {
			await this.connection.query(`KILL CONNECTION ${id}`).catch((error: unknown) => {
				if (Object(error).code !== NO_SUCH_THREAD) throw error;
			});
		}
	}

	async #readSessions({ sessions }: Tenant): Promise<void> {
		const [processes] = await this.connection.query<Process[]>(OPEN_SESSIONS);
		const ending = sessions.list.filter(({ shownFor = 0 }) => shownFor > 0);
		const endingIds = new Set(ending.map(({ sessionId }) => sessionId));
		const open = processes
			.filter(({ ID }) => !endingIds.has(ID))
			.map((each) => this.#session(each));
		this.#seen = open.map(({ sessionId }) => sessionId);
		sessions.list = [...ending, ...open];
	}

	#session({ ID, USER, HOST, DB, COMMAND }: Process): Session {
		return {
			sessionId: ID,
			proxySessId: proxySessIdOf(ID),
			user: USER,
			database: DB ?? '',
			clientIp: HOST.replace(/:\d+$/, ''),
			serverIp: this.server.host,
			status: COMMAND === 'Sleep' ? 'IDLE' : 'ACTIVE',
		};
	}
}
