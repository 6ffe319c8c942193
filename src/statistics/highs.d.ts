// The package declares its CommonJS face alone; under ES modules its default export is the loader itself.
import type { Highs } from 'highs/legacy-types';

export type { Highs };
export default function loadHighs(): Promise<Highs>;
