/** What the interface says of taking something away, before its menu is opened. */
export const exporting = {
  takeAway: 'Export',
  takeAwayConversation: 'Export this conversation',
  takeAwayAnswer: 'Export this answer',
}
