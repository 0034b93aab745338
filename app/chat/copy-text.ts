/**
 * Copies a text; by the old way where the page comes neither by https nor from this machine, for
 * browsers have the new one nowhere else. Rejects where the reader does not let pages copy.
 */
export async function copyText(text: string): Promise<void> {
  const clipboard: Clipboard | undefined = navigator.clipboard
  if (clipboard !== undefined) return clipboard.writeText(text)
  const give = (event: ClipboardEvent) => {
    event.preventDefault()
    event.clipboardData?.setData('text/plain', text)
  }
  document.addEventListener('copy', give, { once: true })
  const isCopied = document.execCommand('copy')
  document.removeEventListener('copy', give)
  if (!isCopied) throw new DOMException('This page may not copy.', 'NotAllowedError')
}
