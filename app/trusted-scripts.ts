/** The one thing of `window.trustedTypes` that is used here; not every browser has it. */
type TrustedTypes = {
  createPolicy(name: 'default', rules: { createScriptURL(address: string): string }): unknown
}

/**
 * Lets scripts be loaded from this server's build and from nowhere else, where the page's policy
 * asks for trusted types. Markup written from a string stays refused: there is no rule for it.
 */
export function trustOwnScripts(trustedTypes: TrustedTypes, origin: string): void {
  trustedTypes.createPolicy('default', {
    createScriptURL(address) {
      const url = new URL(address, origin)
      if (url.origin === origin && url.pathname.startsWith('/_next/static/')) return address
      throw new TypeError(`Scripts are not loaded from ${address}.`)
    },
  })
}

const browser = globalThis as { window?: Window & { trustedTypes?: TrustedTypes } }
const { trustedTypes, location } = browser.window ?? {}
if (trustedTypes && location) trustOwnScripts(trustedTypes, location.origin)
