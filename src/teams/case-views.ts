import type { Card } from '../cards/card.ts';
import type { Reply } from './reply.ts';

/**
 * The answer to a press on an escalation's own card, with what it shows of it for the access log. People's words are drawn
 * in RichTextBlocks and nowhere else, so a card without one quotes nobody: the buttons behind "More", a form that only asks.
 */
export function sayingWhatItShows(verb: string, reply: Reply): Reply {
  if (reply.views !== undefined || reply.decided !== null) return reply;
  switch (verb) {
    case 'copy':
      return { ...reply, views: { thing: 'copy', action: 'export', reason: null } };
    case 'timeline':
      return { ...reply, views: { thing: 'timeline', action: 'view', reason: null } };
    default: {
      const isForm = reply.shows === null;
      return isForm && quotesWords(reply.card)
        ? { ...reply, views: { thing: 'words', action: 'view', reason: null } }
        : reply;
    }
  }
}

function quotesWords(card: Card): boolean {
  return JSON.stringify(card).includes('"type":"RichTextBlock"');
}
