/**
 * A power cut can leave a table's newest manifest empty, and the table then can't be opened. Every
 * manifest describes the whole table, so without the newest it is as it was one commit before.
 */
import { existsSync } from 'node:fs'
import { mkdir, open, readdir, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Connection, Table } from '@lancedb/lancedb'
import { TenkyoError } from '#lib/errors.ts'

/** Tells whoever runs the program something that went otherwise than planned. */
export type Notice = (message: string) => void

export function printNotice(message: string): void {
  process.stderr.write(`${message}\n`)
}

/**
 * Opens a table as it was last written whole: newer manifests that can't be read are set aside in
 * `quarantine` first. (An emptied one fails to open; one of zeros opens as a table without rows.)
 * @param folder the data folder, or null where the index is not kept in one.
 * @returns null where there is no such table, or nothing of it that can be read.
 * @throws TenkyoError `index-corrupt` where its files can't be read although they look whole.
 */
export async function openTable(
  connection: Connection,
  name: string,
  folder: string | null,
  notice: Notice,
): Promise<Table | null> {
  if (folder !== null && !(await hasWholeManifest(folder, name, notice))) return null
  if (!(await connection.tableNames()).includes(name)) return null
  try {
    return await connection.openTable(name)
  } catch (cause) {
    throw new TenkyoError('index-corrupt', `The index’s table ${name} can’t be opened.`, {
      hint: 'Move the data folder (TENKYO_DATA) away and run `npm run ingest` again.',
      cause,
    })
  }
}

/** Makes room for a table where one was begun and never finished; only for who holds the lock. */
export async function setTableAside(folder: string, table: string): Promise<void> {
  const begun = join(folder, `${table}.lance`)
  if (!existsSync(begun)) return
  await rename(begun, join(await quarantineOf(folder), `${table}-${Date.now()}`))
}

async function hasWholeManifest(folder: string, table: string, notice: Notice): Promise<boolean> {
  const versions = join(folder, `${table}.lance`, '_versions')
  const manifests = await manifestsOf(versions)
  const whole = await findIndex(manifests, (name) => isWhole(join(versions, name)))
  if (whole === -1) return false
  if (whole === 0) return true
  const quarantine = await quarantineOf(folder)
  for (const name of manifests.slice(0, whole)) {
    await rename(join(versions, name), join(quarantine, `${table}-${name}`))
  }
  await rm(join(versions, 'latest_version_hint.json'), { force: true })
  notice(
    `The newest state of the table ${table} could not be read and was set aside in the folder quarantine; the one before it is used.`,
  )
  return true
}

async function quarantineOf(folder: string): Promise<string> {
  const quarantine = join(folder, 'quarantine')
  await mkdir(quarantine, { recursive: true })
  return quarantine
}

/** Newest first: manifests are named by 2^64 − 1 minus their version. */
async function manifestsOf(versions: string): Promise<string[]> {
  try {
    return (await readdir(versions)).filter((name) => name.endsWith('.manifest')).sort()
  } catch (error) {
    if (isMissing(error)) return []
    throw error
  }
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT'
}

const magic = 'LANC'

/** A whole manifest ends with the format's mark. */
async function isWhole(manifest: string): Promise<boolean> {
  const file = await open(manifest, 'r')
  try {
    const { size } = await file.stat()
    if (size < magic.length) return false
    const tail = Buffer.alloc(magic.length)
    await file.read(tail, 0, magic.length, size - magic.length)
    return tail.toString('latin1') === magic
  } finally {
    await file.close()
  }
}

async function findIndex<T>(
  values: readonly T[],
  holds: (value: T) => Promise<boolean>,
): Promise<number> {
  for (const [index, value] of values.entries()) if (await holds(value)) return index
  return -1
}
