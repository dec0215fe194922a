import { isDatabaseReachable } from "@/lib/platform/health";

export const dynamic = "force-dynamic";

/** 200 when the service can reach its database, 503 when it cannot. Says nothing else. */
export async function GET(): Promise<Response> {
  const status = (await isDatabaseReachable()) ? 200 : 503;
  return new Response(null, { status, headers: { "Cache-Control": "no-store" } });
}
