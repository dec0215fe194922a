"use server";

import { cookies } from "next/headers";
import { densityCookie, parseDensity } from "@/components/desk/density";

/** Keeps the chosen density (大 / 标准 / 紧凑) in this browser. */
export async function densityAction(data: FormData): Promise<void> {
  const density = parseDensity(data.get("density"));
  (await cookies()).set(densityCookie, density, { path: "/", maxAge: 31_536_000, sameSite: "lax", httpOnly: true });
}
