/** Control words and symbols that stand for a character (“Special Characters”). */
export const characters: ReadonlyMap<string, string> = new Map([
  ['tab', '\t'],
  ['emdash', '—'],
  ['endash', '–'],
  ['emspace', '\u2003'],
  ['enspace', '\u2002'],
  ['qmspace', '\u2005'],
  ['bullet', '•'],
  ['lquote', '‘'],
  ['rquote', '’'],
  ['ldblquote', '“'],
  ['rdblquote', '”'],
  ['nestcell', ' '],
  ['~', '\u00a0'],
  ['_', '\u2011'],
])

/** Control words and symbols that end a paragraph. */
export const paragraphEnds: ReadonlySet<string> = new Set([
  'par',
  'sect',
  'page',
  'column',
  '\n',
  '\r',
])

/** Destinations that hold nothing of the text: tables, pictures, running heads, comments, indexes. */
export const skipped: ReadonlySet<string> = new Set(
  `aftncn aftnsep aftnsepc annotation atnauthor atndate atnicn atnid atnparent atnref atntime
  atrfend atrfstart background bkmkend bkmkstart colorschememapping colortbl datafield datastore
  do docvar falt filetbl fontemb footer footerf footerl footerr formfield ftncn ftnsep ftnsepc
  generator header headerf headerl headerr latentstyles listoverridetable listtable mmath
  nesttableprops nextfile nonesttables nonshppict object objdata panose pgptbl pict pn pnseclvl
  pntxta pntxtb private revtbl rsidtbl rxe shppict shprslt sp tc tcn template themedata txe
  userprops xe xmlnstbl`.split(/\s+/),
)

/** Destinations that are read although they are marked (`\*`) as ones that may be passed over. */
export const starred: ReadonlySet<string> = new Set(['fldinst', 'footnote', 'shpinst', 'ud'])
