import fc from "fast-check";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Kind } from "@/lib/case/stage-order";
import { kinds } from "@/lib/case/stage-order";
import { addDays, legalDate } from "@/lib/kernel/dates";
import type { LegalDate } from "@/lib/kernel/dates";
import type { UserKey } from "@/prisma/seed/city/accounts";
import type { City } from "@/prisma/seed/city/city";
import { seedCity } from "@/prisma/seed/city/seed-city";
import { doing, dueDay, NothingToActOn } from "../support/model/acts";
import type { Dice } from "../support/model/acts";
import { useTestDatabase } from "../support/database";
import { faultsOf } from "../support/faults";
import { forbiddenAnywhere, forbiddenHere, forbiddenStates } from "../support/model/forbidden";
import { openWalk } from "../support/model/openings";
import type { Bureau } from "../support/model/vacancies";
import { foundBureaus } from "../support/model/vacancies";
import { acts, sideActs, standingOf } from "../support/model/walk";
import type { Act, SideAct, Standing, Walk } from "../support/model/walk";

/** Sequences of 5 to 15 acts, two to three minutes: MODEL_RUNS=10000 for a longer run, MODEL_SEED for another one. */
const runs = Number(process.env["MODEL_RUNS"] ?? "500");
const seed = Number(process.env["MODEL_SEED"] ?? "20261122");

const test = useTestDatabase();
const first = legalDate("2026-08-31");
const openWalks: Walk[] = [];
const done = new Map<string, number>();
const tried = new Map<string, number>();
const told: string[] = [];
let city: City;
let bureaus: readonly Bureau[];
let owner: pg.Client;
let opened = 0;
let lastEvent = "0";

beforeAll(async () => {
  city = await seedCity({ today: legalDate("2026-12-01"), size: "small", installation: "test", clock: null });
  bureaus = await foundBureaus(city, Math.ceil((runs * 2) / 5) + 4, first);
  owner = new pg.Client({ connectionString: test.current().ownerUrl });
  await owner.connect();
}, 600_000);

afterAll(async () => {
  await owner.end();
});

type Found = { readonly state: string; readonly row: string };

/** How one act departs from what is due: nothing, another act, other people, another day, contents that must not pass. */
type Step = {
  readonly stray: Act | SideAct | null;
  readonly people: "right" | "stranger" | "alone";
  readonly days: number;
  readonly wrong: boolean;
  readonly seed: number;
};

const steps = fc.record<Step>({
  stray: fc.oneof(
    { weight: 24, arbitrary: fc.constant(null) },
    { weight: 5, arbitrary: fc.constantFrom(...acts) },
    { weight: 1, arbitrary: fc.constantFrom(...sideActs) },
  ),
  people: fc.oneof(
    { weight: 7, arbitrary: fc.constant("right" as const) },
    { weight: 1, arbitrary: fc.constantFrom("stranger" as const, "alone" as const) },
  ),
  days: fc.oneof(
    { weight: 9, arbitrary: fc.constant(0) },
    { weight: 1, arbitrary: fc.constantFrom(-400, -30, -6, -1, 1, 45, 400) },
  ),
  wrong: fc.oneof({ weight: 4, arbitrary: fc.constant(false) }, { weight: 1, arbitrary: fc.constant(true) }),
  seed: fc.nat(1_000_000),
});

/** Chance that can be repeated (mulberry32). */
function diceFrom(from: number): Dice {
  let state = from >>> 0;
  return (of) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296) * of);
  };
}

const strangers: readonly UserKey[] = [
  "systemAdministrator",
  "countyADepartmentHead",
  "countyBCadreSection",
  "unitLeader",
  "supervisor",
  "luBingran",
  "committeeMember",
];

/** The city with other people at its desks: one stranger at all of them, or one person alone at all of them. */
function cityWith(people: Step["people"], dice: Dice): City {
  if (people === "right") return city;
  const desks: readonly UserKey[] =
    people === "stranger" ? strangers : ["cadreSection", "departmentHead", "supervisionSection", "assessmentOffice"];
  const user = city.users[desks[dice(desks.length)] ?? "systemAdministrator"];
  const users = Object.fromEntries(Object.keys(city.users).map((key) => [key, user])) as City["users"];
  return { ...city, users };
}

/** A refusal is a list of codes, some with a rule; anything else a command throws is a fault. */
const refusal = /^[a-z]+(-[a-z]+)*\.[a-z]+(-[a-z]+)*( [A-Z]+-[A-Z0-9]+)?(, [a-z-]+\.[a-z-]+( [A-Z]+-[A-Z0-9]+)?)*$/;

async function attempt(name: string, work: () => Promise<unknown>): Promise<boolean> {
  tried.set(name, (tried.get(name) ?? 0) + 1);
  try {
    await work();
  } catch (error) {
    if (error instanceof NothingToActOn) return false;
    const message = error instanceof Error ? error.message : String(error);
    if (refusal.test(message)) return false;
    throw error;
  }
  done.set(name, (done.get(name) ?? 0) + 1);
  return true;
}

/** While a notice is out somebody may object, and then the objection is due first. */
function atNotice({ objectionId }: Standing, dice: Dice): Act | SideAct {
  if (objectionId !== null) return "settle";
  return dice(6) === 0 ? "object" : "close";
}

async function newestEvent(): Promise<string> {
  const { rows } = await owner.query<{ last: string }>("select max(id)::text as last from record_event");
  return rows[0]?.last ?? "0";
}

class ActCommand implements fc.AsyncCommand<Record<string, never>, Walk> {
  readonly step: Step;
  constructor(step: Step) {
    this.step = step;
  }
  check(): boolean {
    return true;
  }
  async run(_: Record<string, never>, walk: Walk): Promise<void> {
    const { stray, people, days, wrong } = this.step;
    const dice = diceFrom(this.step.seed);
    const at = await standingOf(owner, walk);
    const act = stray ?? (at.due === "close" ? atNotice(at, dice) : at.due);
    if (act === null) return;
    const on: LegalDate = addDays(dueDay(walk, at, dice), days);
    const passed = await attempt(act, () => doing[act]({ city: cityWith(people, dice), walk, at, on, wrong, dice }));
    told.push(`${walk.motionId} ${walk.kind} ${act} ${on} ${people}${wrong ? " wrong" : ""} ${passed ? "done" : "refused"}`);
    if (passed && on > walk.day) walk.day = on;
    if (passed) walk.refused = 0;
    else if (stray === null && people === "right" && days === 0 && !wrong) walk.refused += 1;
    const query = { name: "forbidden", text: forbiddenHere, values: [walk.motionId, lastEvent] };
    const { rows } = await owner.query<Found>(query);
    if (passed) lastEvent = await newestEvent();
    expect(rows, told.slice(-60).join("\n")).toEqual([]);
  }
  toString(): string {
    return JSON.stringify(this.step);
  }
}

/** Promotions most often, since their way is the longest. */
const kindsInTurn = ["promotion", "lateralMove", "promotion", "electedPost", "promotion", "advancement", "promotion", "removal"] as const;

/** A walk to go on with, in whatever stage it stands, or a new one; what cannot go on is left behind. */
async function walkFor(pick: number): Promise<Walk> {
  const place = pick % 10;
  const found = openWalks[place];
  if (found !== undefined) {
    if (found.refused < 3 && (await standingOf(owner, found)).due !== null) return found;
    openWalks.splice(place, 1);
  }
  opened += 1;
  const bureau = bureaus[(pick % 5 === 0 ? opened - 2 : opened) % bureaus.length];
  if (bureau === undefined) throw new Error("no bureau");
  const kind = kindsInTurn[opened % kindsInTurn.length] ?? "promotion";
  const walk = await openWalk(city, bureau, { kind, place: pick }, addDays(first, pick % 20));
  openWalks.push(walk);
  return walk;
}

describe("random acts of random people on random days", () => {
  it(`never reach one of ${String(forbiddenStates.length)} forbidden states in ${String(runs)} sequences of 5 to 15 acts`, async () => {
    const began = performance.now();
    await fc.assert(
      fc.asyncProperty(fc.nat(100_000), fc.array(steps, { minLength: 5, maxLength: 15 }), async (pick, drawn) => {
        const walk = await walkFor(pick);
        await fc.asyncModelRun(
          () => ({ model: {}, real: walk }),
          drawn.map((step) => new ActCommand(step)),
        );
      }),
      { numRuns: runs, seed, endOnFailure: true },
    );
    const count = (counts: ReadonlyMap<string, number>) => [...counts.values()].reduce((sum, one) => sum + one, 0);
    const share = Math.round((100 * count(done)) / count(tried));
    if (process.env["MODEL_RUNS"] !== undefined) {
      const seconds = Math.round((performance.now() - began) / 1000);
      console.log({
        seconds,
        cpu: process.cpuUsage(),
        opened,
        tried: count(tried),
        share,
        done: Object.fromEntries(done),
      });
    }
    expect(share).toBeGreaterThan(30);
    const ended = await owner.query<{ kind: Kind; cases: number }>(`select kind, count(*)::int as cases from "case" where state = 'finished' and "openedOn" >= $1 group by kind`, [first]);
    if (process.env["MODEL_RUNS"] !== undefined) console.log(ended.rows);
    if (runs >= 200) expect(kinds.filter((kind) => !ended.rows.some((row) => row.kind === kind && row.cases >= 1))).toEqual([]);
    if (runs >= 200) expect(acts.filter((act) => (done.get(act) ?? 0) < 3)).toEqual([]);
    expect((await owner.query<Found>(forbiddenAnywhere)).rows).toEqual([]);
    expect(await faultsOf(test.current())).toEqual([]);
  }, 3_600_000);
});
