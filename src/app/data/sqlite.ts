// SQLite in the browser: its WebAssembly is a file of the site, fetched when somebody opens a database.
import initSqlJs from 'sql.js';
import wasm from 'sql.js/dist/sql-wasm-browser.wasm?url';
import type { OpenDatabase } from '@/core/interchange/dnaTables';

export async function sqlite(): Promise<OpenDatabase> {
  // Fetched here: compiled while it streams in, it would need a type that not every server sends.
  const answer = await fetch(wasm);
  if (!answer.ok) throw new Error(`${wasm} answered ${answer.status}`);
  const { Database } = await initSqlJs({ wasmBinary: await answer.arrayBuffer() });
  return (bytes) => {
    const database = new Database(bytes);
    return {
      select: (sql) => database.exec(sql)[0]?.values ?? [],
      close: () => database.close(),
    };
  };
}
