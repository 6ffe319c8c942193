import { sayDate } from '../../calendar/say-date.ts';
import { leadWaves } from '../../survey/lead-waves.ts';
import { stageOf } from '../../survey/wave.ts';
import { surveyPoster as words } from '../../words/survey-pages.ts';
import { qrCode } from '../qr-code.ts';
import type { PageView } from './draw-page.ts';
import type { WavesViewParts } from './survey-waves-view.ts';

/** The poster of a wave with a page, to be printed on a sheet of A4; null where there is no such wave, or nobody could answer it any more. */
export async function drawPoster(
  id: string,
  { surveys, addressOf }: Pick<WavesViewParts, 'surveys' | 'addressOf'>,
): Promise<PageView | null> {
  const wave = (await leadWaves(surveys)).find((each) => each.wave === id);
  const link = wave?.launched?.link ?? null;
  const address = link === null ? null : addressOf(link);
  if (wave === undefined || address === null) return null;
  const stage = stageOf(wave, surveys.now());
  if (stage !== 'open' && stage !== 'waiting-to-open') return null;
  const { title, opens, closes } = wave.plan;
  return {
    template: 'survey-poster',
    heading: title,
    view: {
      own: words,
      qr: qrCode(address, words.label),
      // People type no "https://".
      address: address.replace(/^https?:\/\//, ''),
      until: words.until(sayDate(opens), sayDate(closes)),
    },
  };
}
