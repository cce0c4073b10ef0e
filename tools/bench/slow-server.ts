import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Sent } from './sent.ts';

/** A line between server and browser. Throttling happens here and not in the browser, whose own does not reach workers. */
export interface Line {
  /** Time before an answer begins, in milliseconds. */
  roundTrip: number;
  /** Bytes a second, shared by all answers. */
  bandwidth: number;
}

export const fastLine: Line = { roundTrip: 0, bandwidth: Number.POSITIVE_INFINITY };
export const slowLine: Line = { roundTrip: 150, bandwidth: 1.6e6 / 8 };

const types: Record<string, string> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};

export interface SlowServer {
  url: string;
  line: Line;
  /** What has been sent since this was last emptied. */
  sent: Sent[];
  /** Answers that are not sent yet. */
  pending: number;
  close(): void;
}

interface Sending {
  response: ServerResponse;
  body: Buffer;
  offset: number;
}

/** Serves a folder as a static host does (gzip, ten minutes of cache) over a line that can be changed. */
export async function serve(folder: string): Promise<SlowServer> {
  const sending: Sending[] = [];
  let last = performance.now();
  const pump = setInterval(() => {
    const now = performance.now();
    let budget =
      state.line.bandwidth === Number.POSITIVE_INFINITY ? Number.POSITIVE_INFINITY : ((now - last) / 1000) * state.line.bandwidth;
    last = now;
    // In turns of one packet, as concurrent answers share a line.
    while (budget > 0 && sending.length > 0) {
      const next = sending.shift();
      if (!next) break;
      const piece = next.body.subarray(next.offset, next.offset + Math.min(1460, Math.ceil(budget)));
      next.offset += piece.length;
      budget -= Math.max(1, piece.length);
      next.response.write(piece);
      if (next.offset < next.body.length) sending.push(next);
      else next.response.end();
    }
  }, 4);
  const bodies = new Map<string, Buffer>();
  const server = createServer((request, response) => {
    const { socket } = request;
    const before = socket.bytesWritten;
    state.pending++;
    response.on('close', () => {
      state.pending--;
      state.sent.push({ path: request.url ?? '', bytes: socket.bytesWritten - before });
    });
    const path = normalize(decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname));
    const file = join(folder, path.endsWith('/') ? `${path}index.html` : path);
    if (!existsSync(file) || !statSync(file).isFile()) {
      response.writeHead(404).end();
      return;
    }
    const type = types[extname(file)];
    const isText = type !== undefined && extname(file) !== '.woff2';
    const body = bodies.get(file) ?? (isText ? gzipSync(readFileSync(file), { level: 9 }) : readFileSync(file));
    bodies.set(file, body);
    response.setHeader('Content-Type', type ?? 'application/octet-stream');
    response.setHeader('Cache-Control', 'max-age=600');
    response.setHeader('Content-Length', body.length);
    if (isText) response.setHeader('Content-Encoding', 'gzip');
    setTimeout(() => sending.push({ response, body, offset: 0 }), state.line.roundTrip);
  });
  await new Promise<void>((resolve) => server.listen(0, resolve));
  const state: SlowServer = {
    url: `http://localhost:${(server.address() as AddressInfo).port}/`,
    line: fastLine,
    sent: [],
    pending: 0,
    close() {
      clearInterval(pump);
      server.closeAllConnections();
      server.close();
    },
  };
  return state;
}
