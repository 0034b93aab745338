/** How a warning of the server is said: what `pattern` finds in it, by `say`. */
type WarningForm = { pattern: RegExp; say: (...found: string[]) => string }

/** The server's warnings are in English themselves. */
const noForms: readonly WarningForm[] = []

export const warnings = { warningForms: noForms }
