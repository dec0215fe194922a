import "server-only";
import { createHash, randomBytes } from "node:crypto";
import type { NextAuthOptions } from "next-auth";
import { getServerSession } from "next-auth";
import { decode, encode } from "next-auth/jwt";
import { cookies } from "next/headers";
import { redirect } from "next/navigation";
import { cache } from "react";
import type { Actor } from "@/lib/access/actor";
import { sessionLimits } from "@/lib/accounts/types";
import type { Instant } from "@/lib/kernel/dates";
import { readActorIn } from "./actor";
import { clockInstant, systemInstant } from "./clock";
import { environment } from "./env";
import { scratch } from "./scratch";

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
  readonly now: Instant;
  readonly sessionId: string;
  /** the clock is set by hand (test installation) */
  readonly clockIsSet: boolean;
};

/** Opens a session for the user and sets the cookie. The system clock, never the test clock, bounds sessions. */
export async function openSession(userId: string, device: string): Promise<void> {
  const sid = randomBytes(24).toString("base64url");
  const now = systemInstant().epochMs;
  await scratch((tx) =>
    tx.scratchSession.create({
      data: {
        id: crypto.randomUUID(),
        sidDigest: digestOf(sid),
        userId,
        createdAt: new Date(now),
        lastSeenAt: new Date(now),
        expiresAt: new Date(now + sessionLimits.absolute),
        device: device.slice(0, 120),
      },
    }),
  );
  const maxAge = sessionLimits.absolute / 1000;
  const token = await encode({ token: { sid }, secret: environment().NEXTAUTH_SECRET, maxAge });
  (await cookies()).set(cookieName, token, { ...cookieOptions, maxAge });
}

/** Ends the visitor's session and takes the cookie away. Returns the user who left, or null. */
export async function closeSession(): Promise<string | null> {
  const jar = await cookies();
  const cookie = jar.get(cookieName);
  if (cookie === undefined) return null;
  jar.delete(cookieName);
  const token = await decode({ token: cookie.value, secret: environment().NEXTAUTH_SECRET });
  const sid = token?.sid;
  if (sid === undefined) return null;
  return scratch(async (tx) => {
    const session = await tx.scratchSession.findUnique({ where: { sidDigest: digestOf(sid) } });
    if (session === null) return null;
    await tx.scratchSession.update({ where: { id: session.id }, data: { revokedAt: new Date(systemInstant().epochMs) } });
    return session.userId;
  });
}

/** Who is asking and what time it is, or null without a valid session. Once per request. */
export const currentVisit = cache(async (): Promise<Visit | null> => {
  const session = await getServerSession(authOptions);
  const sid = session?.sid;
  if (sid === undefined) return null;
  const now = systemInstant().epochMs;
  return scratch(async (tx) => {
    const row = await tx.scratchSession.findUnique({ where: { sidDigest: digestOf(sid) } });
    if (row === null || row.revokedAt !== null) return null;
    if (now >= row.expiresAt.getTime() || now - row.lastSeenAt.getTime() >= sessionLimits.idle) return null;
    if (now - row.lastSeenAt.getTime() > 60_000) {
      await tx.scratchSession.update({ where: { id: row.id }, data: { lastSeenAt: new Date(now) } });
    }
    const clock = await clockInstant(tx);
    const actor = await readActorIn(tx, row.userId, clock.now);
    return actor === null ? null : { actor, now: clock.now, sessionId: row.id, clockIsSet: clock.isSet };
  });
});

/** The visit of a page or action behind sign-in; sends the visitor to the sign-in page otherwise. */
export async function requireVisit(): Promise<Visit> {
  const visit = await currentVisit();
  if (visit === null) redirect("/sign-in");
  return visit;
}

function digestOf(sid: string): string {
  return createHash("sha256").update(sid, "utf8").digest("hex");
}
