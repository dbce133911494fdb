// Counts how often a row of n8n's credentials is written. A trigger counts what really happened;
// "updatedAt" would miss a write that leaves it alone.
import type { Postgres } from './postgres';

/** Starts to count. */
export async function countCredentialWrites({ query }: Postgres): Promise<void> {
	await query(`
		CREATE TABLE credential_write (at timestamptz DEFAULT clock_timestamp());
		CREATE FUNCTION note_credential_write() RETURNS trigger LANGUAGE plpgsql AS
			$$ BEGIN INSERT INTO credential_write DEFAULT VALUES; RETURN NULL; END $$;
		CREATE TRIGGER note_credential_write AFTER INSERT OR UPDATE ON credentials_entity
			FOR EACH ROW EXECUTE FUNCTION note_credential_write();`);
}

/** Returns the number of writes since then. */
export async function credentialWrites({ query }: Postgres): Promise<number> {
	return Number((await query('SELECT count(*) FROM credential_write'))[0]?.[0]);
}
