import { serve } from '../../main.ts';
import { ready } from './ready.ts';

// The service as it is, in a process of its own, with everything it keeps in the folder it is given.
const [dataFolder = ''] = process.argv.slice(2);
ready((await serve({ mode: 'local', port: 0, dataFolder })).port);
