import autocannon from "autocannon";

export type Load = { readonly perSecond: number; readonly p95: number; readonly errors: number };

/** Requests one page from `connections` connections for `seconds`. Milliseconds. */
export async function load(url: string, connections: number, seconds: number, cookie?: string): Promise<Load> {
  const result = await autocannon({
    url,
    connections,
    duration: seconds,
    ...(cookie === undefined ? {} : { headers: { cookie } }),
  });
  return {
    perSecond: result.requests.average,
    p95: result.latency.p97_5,
    errors: result.errors + result.non2xx,
  };
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}
