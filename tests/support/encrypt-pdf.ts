/**
 * The standard security handler of PDF (ISO 32000-1, 7.6.3), revisions 2 to 4: RC4, and AES with 128 bits.
 */
import { createCipheriv, createHash } from 'node:crypto'
import { buildPdf, type PdfObject } from './build-pdf.ts'

const padding = Buffer.from(
  '28bf4e5e4e758a4164004e56fffa01082e2e00b6d0683e802f0ca9fe6453697a',
  'hex',
)

export type Encryption = {
  cipher: 'rc4-40' | 'rc4-128' | 'aes-128'
  /** What opening asks for; empty where only changes are restricted. */
  password: string
}

/** A file of these objects, encrypted. Strings in them are left as they are: there should be none. */
export function buildEncryptedPdf(
  objects: readonly PdfObject[],
  { cipher, password }: Encryption,
): Uint8Array {
  const revision = { 'rc4-40': 2, 'rc4-128': 3, 'aes-128': 4 }[cipher]
  const bytes = revision === 2 ? 5 : 16
  const id = md5(Buffer.from('a file'))
  const permissions = -3904
  const owner = ownerEntry('the owner’s', password, revision, bytes)
  const key = fileKey(password, owner, permissions, id, revision, bytes)
  const encrypted = objects.map((object, at) =>
    typeof object === 'string' ? object : { ...object, data: encrypt(object.data, at + 1) },
  )
  const filters =
    revision === 4
      ? '/CF << /StdCF << /CFM /AESV2 /AuthEvent /DocOpen /Length 16 >> >> /StmF /StdCF /StrF /StdCF'
      : ''
  const version = { 2: 1, 3: 2, 4: 4 }[revision]
  const dictionary = `<< /Filter /Standard /V ${version} /R ${revision} /Length ${bytes * 8} /P ${permissions} /O <${owner.toString('hex')}> /U <${userEntry(key, id, revision).toString('hex')}> ${filters} >>`
  const hex = id.toString('hex')
  return buildPdf(
    [...encrypted, dictionary],
    `/Encrypt ${objects.length + 1} 0 R /ID [<${hex}> <${hex}>]`,
  )

  function encrypt(data: Uint8Array, number: number): Buffer {
    const salt = revision === 4 ? Buffer.from('sAlT') : Buffer.alloc(0)
    const place = Buffer.of(number & 255, (number >> 8) & 255, (number >> 16) & 255, 0, 0)
    const own = md5(Buffer.concat([key, place, salt])).subarray(0, Math.min(bytes + 5, 16))
    if (revision !== 4) return rc4(own, data)
    const start = md5(Buffer.from(`start ${number}`))
    const aes = createCipheriv('aes-128-cbc', own, start)
    return Buffer.concat([start, aes.update(data), aes.final()])
  }
}

function md5(bytes: Uint8Array): Buffer {
  return createHash('md5').update(bytes).digest()
}

function padded(password: string): Buffer {
  return Buffer.concat([Buffer.from(password, 'latin1'), padding]).subarray(0, 32)
}

/** RC4 again and again, with the key changed by each turn's number (algorithms 3 and 5). */
function turns(key: Buffer, data: Buffer, revision: number): Buffer {
  let result = rc4(key, data)
  for (let turn = 1; revision > 2 && turn <= 19; turn++) {
    result = rc4(
      key.map((byte) => byte ^ turn),
      result,
    )
  }
  return result
}

function stretched(start: Buffer, revision: number, bytes: number): Buffer {
  let hash = start
  for (let turn = 0; revision > 2 && turn < 50; turn++) hash = md5(hash.subarray(0, bytes))
  return hash.subarray(0, bytes)
}

function ownerEntry(owner: string, user: string, revision: number, bytes: number): Buffer {
  return turns(stretched(md5(padded(owner)), revision, bytes), padded(user), revision)
}

function fileKey(
  password: string,
  owner: Buffer,
  permissions: number,
  id: Buffer,
  revision: number,
  bytes: number,
): Buffer {
  const rights = Buffer.alloc(4)
  rights.writeInt32LE(permissions)
  return stretched(md5(Buffer.concat([padded(password), owner, rights, id])), revision, bytes)
}

function userEntry(key: Buffer, id: Buffer, revision: number): Buffer {
  if (revision === 2) return rc4(key, padding)
  const hash = turns(key, md5(Buffer.concat([padding, id])), revision)
  return Buffer.concat([hash, Buffer.alloc(16)])
}

function rc4(key: Uint8Array, data: Uint8Array): Buffer {
  const state = Uint8Array.from({ length: 256 }, (_, at) => at)
  const at = (place: number) => state[place & 255] ?? 0
  const swap = (one: number, other: number) => {
    const kept = at(one)
    state[one] = at(other)
    state[other] = kept
  }
  for (let one = 0, other = 0; one < 256; one++) {
    other = (other + at(one) + (key[one % key.length] ?? 0)) & 255
    swap(one, other)
  }
  let other = 0
  return Buffer.from(
    data.map((byte, index) => {
      const one = (index + 1) & 255
      other = (other + at(one)) & 255
      swap(one, other)
      return byte ^ at(at(one) + at(other))
    }),
  )
}
