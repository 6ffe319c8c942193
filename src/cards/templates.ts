import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as templating from 'adaptivecards-templating';
import { Fault } from '../errors/fault.ts';

/** The templates of /adaptive-cards, by file name. */
const NAMES = ['frame', 'foot', 'message', 'form', 'escalation', 'timeline', 'list', 'policy-stage'] as const;
export type TemplateName = (typeof NAMES)[number];

/** Draws a template with its view: data goes in as it is and is never read as a template again. */
export type Templates = (name: TemplateName, view: object) => unknown;

/** Reads and parses every template once: parsing costs far more than drawing. */
export function readTemplates(folder: string): Templates {
  const parsed = new Map(NAMES.map((name) => [name, parse(folder, name)]));
  return (name, view) => {
    const template = parsed.get(name);
    if (template === undefined) throw new Fault('card-invalid', { card: name, why: 'there is no such template' });
    const drawn: unknown = template.expand({ $root: view });
    return drawn;
  };
}

function parse(folder: string, name: TemplateName): templating.Template {
  const source: unknown = JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8'));
  return new templating.Template(source);
}
