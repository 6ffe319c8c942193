/** An SVG that draw-chart.ts drew, and nothing else: the one thing a template puts into a page as it is. */
export type Svg = string & { readonly __brand: 'Svg' };

/** A picture of figures. Its table always stands beside it. */
export interface Chart {
  readonly svg: Svg;
  /** What it shows, in a sentence, for whoever does not see it. */
  readonly label: string;
}

/** A value as it may be shown: null is the band `[c]`, never nothing. */
export interface Mark {
  readonly label: string;
  readonly value: number | null;
}
