import type { NextConfig } from "next";

/**
 * Headers of every answer. The content security policy changes with each request and comes from proxy.ts.
 *
 * `same-origin` tells other sites nothing, and unlike `no-referrer` leaves the Origin header of a form that is sent
 * without script intact: server actions refuse the origin `null`.
 */
const headers = [
  { key: "X-Content-Type-Options", value: "nosniff" },
  { key: "X-Frame-Options", value: "DENY" },
  { key: "Referrer-Policy", value: "same-origin" },
  { key: "Permissions-Policy", value: "camera=(), microphone=(), geolocation=(), payment=(), usb=()" },
  { key: "Cross-Origin-Opener-Policy", value: "same-origin" },
  { key: "Cross-Origin-Resource-Policy", value: "same-origin" },
  { key: "X-DNS-Prefetch-Control", value: "off" },
  { key: "X-Robots-Tag", value: "noindex, nofollow" },
  { key: "Strict-Transport-Security", value: "max-age=31536000" },
];

const config: NextConfig = {
  poweredByHeader: false,
  reactStrictMode: true,
  /** `npm run check` checks the types of everything; the first start of the demonstration need not do it again. */
  typescript: { ignoreBuildErrors: true },
  images: { unoptimized: true },
  /** Files of 20 MB are taken; what is a little larger still reaches the command, which says so. */
  experimental: { serverActions: { bodySizeLimit: "32mb" }, proxyClientMaxBodySize: "32mb" },
  headers: () => Promise.resolve([{ source: "/:path*", headers }]),
};

export default config;
