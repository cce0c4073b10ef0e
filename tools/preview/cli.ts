import { site } from '../../src/site.ts';
import { readOptions } from '../options.ts';
import { serveSite } from './serve.ts';
import { readSiteAddress } from './site-address.ts';

const usage = `Usage: npm run preview -- [--port n] [--host name] [--site folder]

Serves the built site as a host of plain files does. Needs a built site (npm run build).

  --port n       port, or the next free one; 4321 unless told
  --host name    address to listen on; localhost unless told, 0.0.0.0 for all
  --site folder  folder of the built site; dist unless told
  -h, --help     prints this text

BASE_PATH and SITE_URL are read as by the build.`;

const options = readOptions(usage, { port: { type: 'string' }, host: { type: 'string' }, site: { type: 'string' } });
try {
  const port = Number(options.port ?? 4321);
  if (!Number.isInteger(port) || port < 1 || port > 65_535)
    throw new Error(`--port takes a number from 1 to 65535, not "${options.port}".`);
  const { base } = readSiteAddress(process.env, site.origin);
  const host = options.host ?? 'localhost';
  const served = await serveSite(options.site ?? 'dist', { base, host, port });
  console.error(`http://${host}:${served.port}${base}\nPress Ctrl+C to stop.`);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
