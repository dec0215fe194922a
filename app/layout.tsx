import "@fontsource-variable/noto-sans-sc/index.css";
import "./globals.css";
import type { Metadata, Viewport } from "next";
import { cookies } from "next/headers";
import type { ReactNode } from "react";
import { densityCookie, parseDensity } from "@/components/desk/density";

export const metadata: Metadata = {
  title: { default: "选任", template: "%s · 选任" },
  description: "干部考核评价与选拔任用",
  robots: { index: false, follow: false },
  formatDetection: { telephone: false, date: false, address: false, email: false },
};

export const viewport: Viewport = { themeColor: "#8e1b1f", width: "device-width", initialScale: 1 };

/** Every page is made per request: the content security policy lets only scripts with this request's nonce run. */
export const dynamic = "force-dynamic";

/** The document around every page; the density of this browser is an attribute of it. */
export default async function RootLayout({ children }: { children: ReactNode }) {
  const density = parseDensity((await cookies()).get(densityCookie)?.value);
  return (
    <html lang="zh-CN" data-density={density}>
      <body>{children}</body>
    </html>
  );
}
