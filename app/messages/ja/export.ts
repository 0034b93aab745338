import type { exporting as english } from '../en/export.ts'

export const exporting: typeof english = {
  takeAway: '書き出す',
  takeAwayConversation: 'この対話を書き出す',
  takeAwayAnswer: 'この回答を書き出す',
}
