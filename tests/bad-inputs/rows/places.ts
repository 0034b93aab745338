import { execFileSync } from 'node:child_process'
import { linkSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { added, type BadFile, failed, rowsOf, skipped } from '../row.ts'

const said = '堰は三つあった。水番が守っていた。'
const reserved: [string, ReturnType<typeof added>] = [said, added(said)]

/** What a link of the tests leads to; it lies beside the folder that is indexed. */
export const outside = { name: 'outside.txt', text: '外にある秘密の文書である。' }

const outsideOf = (path: string) => join(dirname(dirname(dirname(path))), outside.name)

export const places: readonly BadFile[] = [
  ...rowsOf('names', {
    [`names/${'a'.repeat(251)}.txt`]: reserved,
    [`names/${'港'.repeat(84)}.t`]: reserved,
    'names/two\nlines.txt': reserved,
    'names/\u001b[2J.txt': reserved,
    'names/gpj\u202etxt.pdf': reserved,
    'names/C:\\papers\\a.txt': reserved,
    'names/a\\..\\..\\a.txt': reserved,
    'names/%2e%2e%2fa.txt': reserved,
    'names/CON': reserved,
    'names/<img src=x onerror=alert(1)>.txt': reserved,
    'names/--force': reserved,
    'names/が.txt': reserved,
    'names/x\\xff': [
      (path) =>
        writeFileSync(
          Buffer.concat([Buffer.from(join(dirname(path), 'x')), Buffer.of(0xff)]),
          said,
        ),
      failed('file-unreadable'),
    ],
  }),
  ...rowsOf('what is no file', {
    'odd/link-out.txt': [(path) => symlinkSync(outsideOf(path), path), skipped('file-not-regular')],
    'odd/link-in-a-circle': [(path) => symlinkSync(path, path), skipped('file-not-regular')],
    'odd/link-to-the-folder': [
      (path) => symlinkSync(dirname(path), path),
      skipped('file-not-regular'),
    ],
    'odd/link-to-nothing.txt': [
      (path) => symlinkSync('/nowhere/at/all', path),
      skipped('file-not-regular'),
    ],
    'odd/link-to-a-device': [(path) => symlinkSync('/dev/zero', path), skipped('file-not-regular')],
    'odd/pipe.txt': [
      (path) => void execFileSync('sh', ['-c', 'mkfifo "$0"', path]),
      skipped('file-not-regular'),
    ],
    'odd/folder.pdf/inside.txt': [
      (path) => {
        mkdirSync(dirname(path), { recursive: true })
        writeFileSync(path, said)
      },
      added(said),
    ],
    'odd/hard-link.txt': [
      (path) => {
        writeFileSync(`${outsideOf(path)}.2`, said)
        linkSync(`${outsideOf(path)}.2`, path)
      },
      added(said),
    ],
  }),
  ...rowsOf('twice', {
    'twice/one.txt': ['同じ文書である。二度ある。', added('同じ文書である。')],
    'twice/two.txt': ['同じ文書である。二度ある。', added('同じ文書である。')],
    'twice/three.md': ['同じ文書である。二度ある。', added('同じ文書である。')],
  }),
]
