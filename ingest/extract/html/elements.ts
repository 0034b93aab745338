/** What the elements of HTML are to a reader. */

const names = (list: string): ReadonlySet<string> => new Set(list.split(' '))

/** Elements with lines of their own. */
export const blockElements = names(
  'address article aside blockquote body caption center dd details dialog dir div dl dt fieldset ' +
    'figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol ' +
    'optgroup p pre search section summary table tbody td tfoot th thead tr ul',
)

/** Elements that are not read: programs, controls, pictures, and the readings of ruby text. */
export const unreadElements = names(
  'annotation annotation-xml applet audio base button canvas datalist embed frame frameset head ' +
    'iframe input link map meta meter noembed noframes noscript object option output progress rp rt ' +
    'rtc script select style svg template textarea title video',
)

/** Parts of a page that lead elsewhere. */
export const pageElements = names('aside nav search dialog')

/** The same by their roles. */
export const pageRoles = names(
  'alertdialog banner complementary contentinfo dialog menu menubar navigation search tablist toolbar',
)
