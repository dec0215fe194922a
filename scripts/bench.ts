/**
 * Measures as ratios within one run: `npm run bench` (all), `npm run bench -- P9` (one), `-- --brief` (tiny, keeps the
 * benchmarks alive). Prints a table and writes bench-results.json.
 */
import fs from "node:fs";
import { parseArgs } from "node:util";
import { formSpeed } from "./lib/bench/forms";
import { load, median } from "./lib/bench/load";
import { timeSearches } from "./lib/bench/people-search";
import { importSpeed } from "./lib/bench/roster-import";
import { mainPages, scriptBytes, signIn } from "./lib/bench/pages";
import type { Products, Served } from "./lib/bench/servers";
import { residentMb, serveBarePage, serveProduct } from "./lib/bench/servers";

const { values, positionals } = parseArgs({ options: { brief: { type: "boolean", default: false } }, allowPositionals: true });
const size = values.brief ? { seconds: 1, repeats: 1, requests: 200, anew: 3, cadres: [1_200, 1_300], people: 50 } : { seconds: 5, repeats: 3, requests: 10_000, anew: 30, cadres: [10_000, 100_000], people: 5_000 };

type Row = { readonly id: string; readonly work: string; readonly value: string; readonly goal: string; readonly met: boolean };
type Place = { readonly product: Products; readonly bare: Served; readonly cookie: string };

/** P1: requests per second of each main page against the bare page, 16 connections; p95 at 4 connections. */
async function pageSpeed({ product, bare, cookie }: Place): Promise<readonly Row[]> {
  const pages = await mainPages(product.ownerUrl);
  const anew = new Map<string, string>();
  for (const page of pages) anew.set(page.name, await madeAnew(product.address + page.path, cookie));
  const bareRates: number[] = [];
  for (let turn = 0; turn < size.repeats; turn += 1) bareRates.push((await load(bare.address, 16, size.seconds)).perSecond);
  const rows: Row[] = [];
  for (const page of pages) {
    const rates: number[] = [];
    let errors = 0;
    for (let turn = 0; turn < size.repeats; turn += 1) {
      const result = await load(product.address + page.path, 16, size.seconds, cookie);
      rates.push(result.perSecond);
      errors += result.errors;
    }
    const { p95 } = await load(product.address + page.path, 4, size.seconds, cookie);
    const ratio = median(rates) / median(bareRates);
    rows.push({
      id: "P1",
      work: page.name,
      value: `${ratio.toFixed(2)} of the bare page (${Math.min(...rates).toFixed(0)}–${Math.max(...rates).toFixed(0)}/s), p95 ${p95.toFixed(0)} ms, ${String(errors)} errors; made anew ${anew.get(page.name) ?? ""}`,
      goal: "≥ 0.5, p95 ≤ 150 ms",
      met: ratio >= 0.5 && p95 <= 150 && errors === 0,
    });
  }
  return rows;
}

/** Median time of answers that the server cannot have kept: each asks for an address of its own. */
async function madeAnew(address: string, cookie: string): Promise<string> {
  const times: number[] = [];
  for (let turn = 0; turn < size.anew; turn += 1) {
    const start = performance.now();
    await (await fetch(`${address}?anew=${String(turn)}`, { headers: { Cookie: cookie } })).arrayBuffer();
    times.push(performance.now() - start);
  }
  return `${median(times).toFixed(0)} ms`;
}

/** P9: compressed script of a list page and a case page above the framework's bare page; the notice ships none. */
async function scriptSize({ product, bare, cookie }: Place): Promise<readonly Row[]> {
  const base = await scriptBytes(bare.address, "/", "");
  const pages = await mainPages(product.ownerUrl);
  const rows: Row[] = [];
  for (const page of pages.filter((one) => one.name === "people list" || one.name === "case")) {
    const above = (await scriptBytes(product.address, page.path, cookie)) - base;
    rows.push({ id: "P9", work: page.name, value: `${kb(above)} above ${kb(base)}`, goal: "≤ 60 KB above", met: above <= 60 * 1024 });
  }
  const notice = await scriptBytes(product.address, "/notices", "");
  return [...rows, { id: "P9", work: "public notice", value: kb(notice), goal: "0", met: notice === 0 }];
}

/** P10: memory of the server after many requests against the bare page after the same. */
async function memory({ product, bare, cookie }: Place): Promise<readonly Row[]> {
  const pages = await mainPages(product.ownerUrl);
  for (let done = 0; done < size.requests; done += 100) {
    const page = pages[(done / 100) % pages.length]?.path ?? "/desk";
    await Promise.all(Array.from({ length: 100 }, () => fetch(product.address + page, { headers: { Cookie: cookie } }).then((answer) => answer.text())));
    await Promise.all(Array.from({ length: 100 }, () => fetch(bare.address).then((answer) => answer.text())));
  }
  const [mine, its] = [residentMb(product.pid), residentMb(bare.pid)];
  const ratio = mine / its;
  const value = `${String(mine)} MB, ${ratio.toFixed(2)} of the bare page's ${String(its)} MB`;
  return [{ id: "P10", work: `memory after ${String(size.requests)} requests`, value, goal: "≤ 1.4", met: ratio <= 1.4 }];
}

/** P5: searches in many people against the same statements through the bare driver; the page as it is served. */
async function peopleSearch({ product }: Place): Promise<readonly Row[]> {
  const grown = await product.grownTo(Math.max(...size.cadres));
  const cookie = await signIn(grown.address, "oversee");
  const times = await timeSearches({ app: grown.appUrl, owner: grown.ownerUrl }, 2 * size.anew);
  const rows: Row[] = [];
  for (const { name, found, product: mine, bare, ratio, address } of times) {
    const pages = await timesAnew(`${grown.address}${address}&`, cookie);
    const p95 = ninetyFifth(pages);
    rows.push({
      id: "P5",
      work: name,
      value: `${ratio.toFixed(2)} × the bare driver (${mine.toFixed(0)} ms : ${bare.toFixed(0)} ms), ${String(found)} found; page made anew p95 ${p95.toFixed(0)} ms`,
      goal: "≤ 2 ×, p95 ≤ 150 ms",
      met: ratio <= 2 && p95 <= 150,
    });
  }
  return rows;
}

/**
 * P6: the main pages made anew with tenfold and a hundredfold the people. The three stand side by side and answer in turn, so that what
 * else the machine does falls on all of them alike.
 */
async function growth({ product, cookie }: Place): Promise<readonly Row[]> {
  const steps = [{ address: product.address, cookie }];
  for (const cadres of size.cadres) {
    const { address } = await product.grownTo(cadres);
    steps.push({ address, cookie: await signIn(address, "oversee") });
  }
  const rows: Row[] = [];
  for (const { name, path } of await mainPages(product.ownerUrl)) {
    const times: number[][] = steps.map(() => []);
    for (let turn = 0; turn < timedAnew + warmUp; turn += 1) {
      for (const [index, step] of steps.entries()) {
        const time = await timeAnew(`${step.address}${path}?`, step.cookie);
        if (turn >= warmUp) times[index]?.push(time);
      }
    }
    const late = times.map(ninetyFifth);
    const ratios = late.slice(1).map((time, index) => time / (late[index] ?? 1));
    rows.push({
      id: "P6",
      work: name,
      value: `p95 ${shown(late)} ms, median ${shown(times.map(median))} ms: ${ratios.map((ratio) => ratio.toFixed(2)).join(" and ")} × for ${size.cadres.join(" and ")} people`,
      goal: "≤ 1.3 × a step",
      met: ratios.every((ratio) => ratio <= 1.3),
    });
  }
  return rows;
}

const shown = (times: readonly number[]): string => times.map((time) => time.toFixed(0)).join(" → ");

/** Answers behind a 95th percentile: of thirty it would be the worst but one, which is the collector's pause and not the page. */
const timedAnew = 10 * size.anew;
/** Answers at first, before the engine has compiled what the page runs through: not counted. */
const warmUp = size.anew;

/** Times of answers the server cannot have kept. */
async function timesAnew(address: string, cookie: string): Promise<readonly number[]> {
  const times: number[] = [];
  for (let turn = 0; turn < timedAnew + warmUp; turn += 1) {
    const time = await timeAnew(address, cookie);
    if (turn >= warmUp) times.push(time);
  }
  return times;
}

/** Milliseconds of one such answer, the last byte included. */
async function timeAnew(address: string, cookie: string): Promise<number> {
  const start = performance.now();
  const answer = await fetch(`${address}anew=${String(performance.now())}`, { headers: { Cookie: cookie } });
  await answer.arrayBuffer();
  if (!answer.ok) throw new Error(`${address}: ${String(answer.status)}`);
  return performance.now() - start;
}

function ninetyFifth(times: readonly number[]): number {
  const sorted = [...times].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * 0.95))] ?? 0;
}

function kb(bytes: number): string {
  return `${(bytes / 1024).toFixed(1)} KB`;
}

/** P7: the dry run of a large roster with all its errors against walking through its cells; the memory it takes. */
async function rosterImport({ product }: Place): Promise<readonly Row[]> {
  const { rows, problems, dryRun, walk, peakMb } = await importSpeed({ app: product.appUrl, owner: product.ownerUrl }, size.people, size.repeats);
  const ratio = dryRun / walk;
  const value = `${ratio.toFixed(2)} × walking through the cells (${dryRun.toFixed(0)} ms : ${walk.toFixed(0)} ms), ${String(problems)} errors, ${String(peakMb)} MB at most`;
  return [{ id: "P7", work: `dry run of ${String(rows)} rows`, value, goal: "≤ 4 ×, ≤ 400 MB", met: ratio <= 4 && peakMb <= 400 }];
}

/** P8: 任免审批表 as Word files in one zip, and as PDF. */
async function forms(): Promise<readonly Row[]> {
  const speed = await formSpeed(values.brief ? 20 : 1000, values.brief ? 5 : 100);
  const docx = `${speed.docxPerSecond.toFixed(0)}/s, ${speed.docxToZip.toFixed(1)} times the same zip from memory`;
  const pdf = `${speed.pdfPerSecond.toFixed(1)}/s, ${speed.pdfToBlank.toFixed(1)} times a blank page`;
  return [
    { id: "P8", work: "1,000 forms as .docx in a zip", value: docx, goal: "≥ 50/s", met: speed.docxPerSecond >= 50 },
    { id: "P8", work: "100 forms as PDF", value: pdf, goal: "≥ 2/s", met: speed.pdfPerSecond >= 2 },
  ];
}

const all = { P1: pageSpeed, P6: growth, P5: peopleSearch, P7: rosterImport, P8: forms, P9: scriptSize, P10: memory };
const wanted = Object.entries(all).filter(([id]) => positionals.length === 0 || positionals.includes(id));
const product = await serveProduct();
const bare = await serveBarePage();
try {
  const place = { product, bare, cookie: await signIn(product.address, "oversee") };
  const rows: Row[] = [];
  for (const [, measure] of wanted) rows.push(...(await measure(place)));
  for (const row of rows) console.log([row.id.padEnd(4), row.work.padEnd(32), row.value.padEnd(88), row.goal, row.met ? "" : "  not met"].join(" "));
  fs.writeFileSync("bench-results.json", `${JSON.stringify(rows, null, 2)}\n`);
} finally {
  await bare.stop();
  await product.stop();
}
