/**
 * Serves the production build: `node scripts/serve.mjs PORT` on 127.0.0.1, behind whatever proxy the house has. The environment is
 * the application's (`lib/platform/env.ts`).
 */
import http from "node:http";
import next from "next";
import { keepingAnswers } from "./lib/kept-answers.mjs";
import { root } from "./lib/paths.mjs";

const hostname = "127.0.0.1";
const port = Number(process.argv[2]);
const app = next({ dev: false, dir: root, hostname, port });
await app.prepare();
const make = app.getRequestHandler();
const { answer, close } = keepingAnswers(process.env.DATABASE_URL, (request, response) => make(request, response));

const server = http.createServer((request, response) => {
  answer(request, response).catch((error) => {
    console.error(error);
    if (!response.headersSent) response.writeHead(500);
    response.end();
  });
});
server.listen(port, hostname);

/** Ends the answers on their way, then the sweeps, then the connections. */
async function stop() {
  server.close();
  server.closeIdleConnections();
  // the sweep at work ends its item; what is left is taken up by the next start
  await globalThis.xuanrenJobs?.stop();
  await Promise.all([app.close(), close()]);
  process.exit(0);
}
process.once("SIGTERM", () => void stop());
process.once("SIGINT", () => void stop());
