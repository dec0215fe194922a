import "server-only";
import { createHash, randomBytes } from "node:crypto";
import type { NextAuthOptions } from "next-auth";
import { decode, encode } from "next-auth/jwt";
import { cookies } from "next/headers";
import { redirect } from "next/navigation";
import { cache } from "react";
import type { Actor } from "@/lib/access/actor";
import { isSessionLive } from "@/lib/accounts/rules";
import { sessionLimits } from "@/lib/accounts/types";
import { dateOf } from "@/lib/kernel/dates";
import type { Instant } from "@/lib/kernel/dates";
import { readVisitorIn } from "./actor";
import { noteVisit } from "./answer-notes";
import { clockOf, systemInstant } from "./clock";
import { environment } from "./env";
import { scratch, sessionLookUp } from "./scratch";

declare module "next-auth" {
  interface Session {
    sid?: string;
  }
}

declare module "next-auth/jwt" {
  interface JWT {
    sid?: string;
  }
}

const secure = (process.env.NEXTAUTH_URL ?? "").startsWith("https:");
const cookieName = secure ? "__Host-xuanren" : "xuanren-session";
const cookieOptions = { httpOnly: true, sameSite: "lax", path: "/", secure } as const;

/**
 * next-auth holds the cookie; the token carries only a random session id. Everything else stands in the server-side
 * session row, so that a session can be listed, limited and revoked.
 */
export const authOptions: NextAuthOptions = {
  providers: [],
  session: { strategy: "jwt", maxAge: sessionLimits.absolute / 1000 },
  cookies: { sessionToken: { name: cookieName, options: cookieOptions } },
  pages: { signIn: "/sign-in" },
  callbacks: {
    session({ session, token }) {
      return token.sid === undefined ? session : { ...session, sid: token.sid };
    },
  },
};

export type Visit = {
  readonly actor: Actor;
  /** unit or committee of the visitor */
  readonly place: string;
  readonly now: Instant;
  readonly sessionId: string;
  /** the clock is set by hand (test installation) */
  readonly clockIsSet: boolean;
};

/** Opens a session for the user and sets the cookie. The system clock, never the test clock, bounds sessions. */
export async function openSession(userId: string, device: string): Promise<void> {
  const sid = await storeSession(userId, device, systemInstant());
  const maxAge = sessionLimits.absolute / 1000;
  const token = await encode({ token: { sid }, secret: environment().NEXTAUTH_SECRET, maxAge });
  (await cookies()).set(cookieName, token, { ...cookieOptions, maxAge });
}

/** Stores a session of the user that begins at the moment. Returns its id, of which only the digest is kept. */
export async function storeSession(userId: string, device: string, at: Instant): Promise<string> {
  const sid = randomBytes(24).toString("base64url");
  await scratch((tx) =>
    tx.scratchSession.create({
      data: {
        id: crypto.randomUUID(),
        sidDigest: digestOf(sid),
        userId,
        createdAt: dateOf(at),
        lastSeenAt: dateOf(at),
        expiresAt: new Date(at.epochMs + sessionLimits.absolute),
        device: device.slice(0, 120),
      },
    }),
  );
  return sid;
}

/** Ends the visitor's session and takes the cookie away. Returns the user who left, or null. */
export async function closeSession(): Promise<string | null> {
  const sid = await visitorsSid();
  (await cookies()).delete(cookieName);
  if (sid === null) return null;
  return scratch(async (tx) => {
    const session = await tx.scratchSession.findUnique({ where: { sidDigest: digestOf(sid) } });
    if (session === null) return null;
    await tx.scratchSession.update({ where: { id: session.id }, data: { revokedAt: new Date(systemInstant().epochMs) } });
    return session.userId;
  });
}

/** Who is asking and what time it is, or null without a valid session. Once per request. */
export const currentVisit = cache(async (): Promise<Visit | null> => {
  const sid = await visitorsSid();
  return sid === null ? null : visitOf(sid, systemInstant());
});

/** The session id in the visitor's cookie. Read with next-auth's decoder alone: its session handler would also write a new token. */
async function visitorsSid(): Promise<string | null> {
  const cookie = (await cookies()).get(cookieName);
  if (cookie === undefined) return null;
  // a cookie that does not decode is no session: cut short, of another installation, or made up
  const token = await decode({ token: cookie.value, secret: environment().NEXTAUTH_SECRET }).catch(() => null);
  return token?.sid ?? null;
}

type SessionRow = {
  readonly id: string;
  readonly userId: string;
  readonly revokedAt: Date | null;
  readonly lastSeenAt: Date;
  readonly expiresAt: Date;
  readonly testNow: Date | null;
  readonly turn: string | null;
};

/**
 * The visit behind a session id at a moment, or null when there is no such session, it is over or revoked, or its user is disabled.
 *
 * @param at - the machine's clock
 */
export function visitOf(sid: string, at: Instant): Promise<Visit | null> {
  const sidDigest = digestOf(sid);
  return sessionLookUp(async (tx) => {
    const [row] = await tx.$queryRaw<SessionRow[]>`
      select s.id, s."userId", s."revokedAt", s."lastSeenAt", s."expiresAt", settled_answer_turn() as turn,
        (select "testNow" from installation where kind <> 'production') as "testNow"
      from scratch_session s where s."sidDigest" = ${sidDigest}`;
    if (row === undefined) return null;
    const times = {
      revokedAt: row.revokedAt?.getTime() ?? null,
      lastSeenAt: row.lastSeenAt.getTime(),
      expiresAt: row.expiresAt.getTime(),
    };
    if (!isSessionLive(times, at.epochMs)) return null;
    if (at.epochMs - times.lastSeenAt > 60_000) {
      await tx.scratchSession.update({ where: { id: row.id }, data: { lastSeenAt: dateOf(at) } });
    }
    const clock = clockOf(row.testNow);
    const visitor = await readVisitorIn(tx, row.userId, clock.now);
    noteVisit(sidDigest, row.turn);
    return visitor === null ? null : { ...visitor, now: clock.now, sessionId: row.id, clockIsSet: clock.isSet };
  });
}

/** The visit of a page or action behind sign-in; sends the visitor to the sign-in page otherwise. */
export async function requireVisit(): Promise<Visit> {
  const visit = await currentVisit();
  if (visit === null) redirect("/sign-in");
  return visit;
}

function digestOf(sid: string): string {
  return createHash("sha256").update(sid, "utf8").digest("hex");
}
