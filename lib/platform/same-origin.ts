import "server-only";

/**
 * Whether a form was sent from a page of this installation. Route handlers that take a form ask it before they read the body; server
 * actions are asked by the framework.
 */
export function isFromOwnPage(request: Request): boolean {
  const site = request.headers.get("sec-fetch-site");
  if (site !== null) return site === "same-origin";
  const origin = request.headers.get("origin");
  return origin !== null && URL.canParse(origin) && new URL(origin).host === request.headers.get("host");
}
