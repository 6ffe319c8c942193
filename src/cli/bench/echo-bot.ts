import { CloudAdapter, ConfigurationBotFrameworkAuthentication, type TurnContext } from 'botbuilder';
import { createServer, plugins, type Request, type Response } from 'restify';
import { z } from 'zod';
import { ready } from './ready.ts';

/**
 * The yardstick: the least a bot on the same SDK and web server can be. It says back what it heard, keeps nothing and
 * checks nothing. A process of its own, like the service it stands beside.
 */
const adapter = new CloudAdapter(new ConfigurationBotFrameworkAuthentication({}));
const activityIn = z.record(z.string(), z.unknown());
const server = createServer();
server.use(plugins.bodyParser());
server.get('/healthz', async (_request: Request, response: Response) => void response.send(200));
server.post('/api/messages', async ({ headers, body }: Request, response: Response) =>
  adapter.process({ headers, method: 'POST', body: activityIn.parse(body) }, response, echo),
);
server.listen(0, '127.0.0.1', () => ready(server.address().port));

async function echo(context: TurnContext): Promise<void> {
  const { activity } = context;
  const type: string = activity.type;
  const said = [{ type: 'TextBlock', text: JSON.stringify(activity.value ?? activity.text), wrap: true }];
  const card = { type: 'AdaptiveCard', version: '1.5', body: said };
  const contentType = 'application/vnd.microsoft.card.adaptive';
  if (type === 'invoke') {
    const body = { statusCode: 200, type: contentType, value: card };
    await context.sendActivity({ type: 'invokeResponse', value: { status: 200, body } });
  }
  if (type === 'message') {
    await context.sendActivity({ attachments: [{ contentType, content: card }] });
  }
}
