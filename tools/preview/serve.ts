import { existsSync, readFileSync } from 'node:fs';
import { createServer, type RequestListener, type Server } from 'node:http';
import { join } from 'node:path';
import sirv from 'sirv';
import { readPath } from './request-path.ts';

/** Ports that are tried when the wanted one is taken. */
const tries = 10;

/** Serves a built site under its base path; returns the port. Throws with what to do when there is no site or no free port. */
export async function serveSite(folder: string, { base, host, port }: { base: string; host: string; port: number }) {
  if (!existsSync(join(folder, 'index.html')))
    throw new Error('There is no built site. Run `npm run build` first, or `npm start` for both.');
  const server = createServer(answer(folder, base.replace(/\/*$/, '')));
  return { server, port: await listen(server, host, port) };
}

/**
 * Answers like a host of plain files: the file, the page of a folder, or the page for what is missing. An address without its final
 * slash or in capitals is redirected.
 */
function answer(folder: string, base: string): RequestListener {
  const files = sirv(folder, { etag: true });
  const hasPage = (path: string) => existsSync(join(folder, path, 'index.html'));
  const missing = readFileSync(join(folder, '404.html'));
  return (request, response) => {
    const path = readPath(request.url);
    const fail = (status: number, text: string) => response.writeHead(status, { 'Content-Type': 'text/plain' }).end(`${text}\n`);
    if (path === undefined) return fail(400, 'Bad request');
    if (request.method !== 'GET' && request.method !== 'HEAD') return fail(405, 'Method not allowed');
    const notFound = () => void response.writeHead(404, { 'Content-Type': 'text/html;charset=utf-8' }).end(missing);
    if (!path.startsWith(`${base}/`)) return path === base ? redirect(response, `${base}/`) : notFound();
    const below = path.slice(base.length);
    const tidied = [below, below.toLowerCase()].map((one) => one.replace(/\/?$/, '/')).find(hasPage);
    if (tidied !== undefined && tidied !== below) return redirect(response, base + tidied);
    request.url = (request.url ?? '').slice(base.length);
    // A site without media needs no ranges, and sirv believes whatever they say.
    delete request.headers.range;
    return files(request, response, notFound);
  };
}

const redirect = (response: Parameters<RequestListener>[1], path: string) =>
  response.writeHead(301, { Location: encodeURI(path) }).end();

function listen(server: Server, host: string, port: number, left = tries): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE' && left > 0) listen(server, host, port + 1, left - 1).then(resolve, reject);
      else reject(new Error(`The site cannot be served on port ${port} (${error.code}). Choose another port: --port 4400.`));
    });
    server.listen(port, host, () => resolve(port));
  });
}
