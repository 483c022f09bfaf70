import initSqlJs from 'sql.js';
import type { OpenDatabase } from '@/core/interchange/dnaTables';

/** What opens an SQLite database out of bytes, in memory; nothing on the disk is touched. */
export async function sqlite(): Promise<OpenDatabase> {
  const { Database } = await initSqlJs();
  return (bytes) => {
    const database = new Database(bytes);
    return {
      select: (sql) => database.exec(sql)[0]?.values ?? [],
      close: () => database.close(),
    };
  };
}
