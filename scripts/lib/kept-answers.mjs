import { AsyncLocalStorage } from "node:async_hooks";
import { createHash } from "node:crypto";
import pg from "pg";

/**
 * A page is not made twice while nothing it rests on has moved. An answer is kept for the same cookie and address, together with the
 * session and the turn of the record that `lib/platform/answer-notes.ts` noted while it was made. Before it is given again the database
 * says whether the session still lives and the turn is the same; otherwise the page is made anew. Personal data stays in the memory of
 * this process, never in the browser's.
 */

const limits = { answerBytes: 512 * 1024, allBytes: 16 * 1024 * 1024 };

/**
 * A session seen within the last minute needs no new mark of activity, so that a kept answer writes nothing: what was kept longer ago
 * is made anew, and that marks the session.
 */
const stillSame = {
  name: "kept-answer",
  text: `select answer_turn() = $2 as same from scratch_session
    where "sidDigest" = $1 and "revokedAt" is null and "expiresAt" > clock_timestamp()
      and "lastSeenAt" > clock_timestamp() - interval '1 minute'`,
};

/** Headers of requests that want something else than a whole page. */
const otherWants = ["rsc", "next-action", "next-router-state-tree", "next-router-prefetch", "range"];

/** Headers that belong to the connection, not to the answer. */
const ofTheConnection = ["connection", "keep-alive", "transfer-encoding", "date", "content-length"];

/**
 * @typedef {(request: import("node:http").IncomingMessage, response: import("node:http").ServerResponse) => Promise<void>} Handler
 */

/**
 * Wraps a request handler.
 * @param {string} databaseUrl the application's login
 * @param {Handler} make answers anew; its headers are set with `setHeader`
 * @param {number} [keptFor] milliseconds after which an answer is made anew whatever the database says
 * @returns {{ answer: Handler, close: () => Promise<void> }}
 */
export function keepingAnswers(databaseUrl, make, keptFor = 60_000) {
  const notes = (globalThis.xuanrenAnswerNotes ??= new AsyncLocalStorage());
  const pool = new pg.Pool({ connectionString: databaseUrl, max: 2, options: "-c role=scratch_rw" });
  // a connection lost while idle is replaced by the pool; unheard, the event would end the process
  pool.on("error", (error) => console.error(error));
  const kept = new Shelf();

  async function answer(request, response) {
    const key = keyOf(request);
    if (key === null) return make(request, response);
    const found = kept.find(key);
    const isYoung = found !== undefined && Date.now() - found.keptAt < keptFor;
    if (isYoung && (await isStillSame(pool, found))) return give(found, response);
    const resting = { visit: null, keepable: true };
    const written = listenTo(response);
    response.once("finish", () => {
      if (resting.keepable && resting.visit !== null && isWholePage(response)) kept.put(key, { ...resting.visit, ...written(), keptAt: Date.now() });
    });
    return notes.run(resting, () => make(request, response));
  }

  return { answer, close: () => pool.end() };
}

/** Which requests are the same: one cookie, one address, one encoding. Null for what is never kept. */
function keyOf({ method, url, headers }) {
  if (method !== "GET" || headers.cookie === undefined || url.startsWith("/_next/")) return null;
  if (otherWants.some((name) => name in headers)) return null;
  return createHash("sha256").update(JSON.stringify([headers.cookie, url, headers["accept-encoding"], headers.host])).digest("base64");
}

/** Without an answer from the database nothing is the same: the page itself then says what is wrong. */
async function isStillSame(pool, { sidDigest, turn }) {
  try {
    const { rows } = await pool.query({ ...stillSame, values: [sidDigest, turn] });
    return rows[0]?.same === true;
  } catch (error) {
    console.error(error);
    return false;
  }
}

function isWholePage(response) {
  return response.statusCode === 200 && `${response.getHeader("content-type")}`.startsWith("text/html") && !response.hasHeader("set-cookie");
}

/** Collects what is written; returns the whole, or no body where it was too much. */
function listenTo(response) {
  const chunks = [];
  let bytes = 0;
  const take = (chunk, encoding) => {
    if (chunk === undefined || chunk === null || typeof chunk === "function") return;
    const buffer = typeof chunk === "string" ? Buffer.from(chunk, typeof encoding === "string" ? encoding : "utf8") : Buffer.from(chunk);
    bytes += buffer.byteLength;
    if (bytes <= limits.answerBytes) chunks.push(buffer);
  };
  for (const name of ["write", "end"]) {
    const original = response[name].bind(response);
    response[name] = (chunk, encoding, ...rest) => {
      take(chunk, encoding);
      return original(chunk, encoding, ...rest);
    };
  }
  return () => ({ headers: headersOf(response), body: bytes <= limits.answerBytes ? Buffer.concat(chunks) : null });
}

function headersOf(response) {
  return Object.entries(response.getHeaders()).filter(([name]) => !ofTheConnection.includes(name));
}

function give({ headers, body }, response) {
  for (const [name, value] of headers) response.setHeader(name, value);
  response.setHeader("content-length", body.byteLength);
  response.end(body);
}

/** The answers used last, within a bound of memory. */
class Shelf {
  #answers = new Map();
  #bytes = 0;

  find(key) {
    const answer = this.#answers.get(key);
    if (answer === undefined) return undefined;
    this.#answers.delete(key);
    this.#answers.set(key, answer);
    return answer;
  }

  put(key, answer) {
    this.#drop(key);
    if (answer.body === null) return;
    this.#answers.set(key, answer);
    this.#bytes += answer.body.byteLength;
    for (const oldest of this.#answers.keys()) {
      if (this.#bytes <= limits.allBytes) break;
      this.#drop(oldest);
    }
  }

  #drop(key) {
    this.#bytes -= this.#answers.get(key)?.body.byteLength ?? 0;
    this.#answers.delete(key);
  }
}
