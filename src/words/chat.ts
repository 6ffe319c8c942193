/** What is said in a chat without a card. */
export const chatWords = {
  ownChatOnly:
    'In danger now: call 999. Please write to me in our own chat: escalations are never shown where others can read them.',
  notUnderstood: 'In danger now: call 999. I could not read that. Type "help" and try again.',
};
