import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { SignInForm } from "@/components/accounts/sign-in-form";
import { DemoSignIns } from "@/components/accounts/demo-sign-ins";
import { signInAction } from "@/lib/accounts/actions";
import { loadDemoSignIns } from "@/lib/accounts/loaders";
import { currentVisit } from "@/lib/platform/session";

export const metadata: Metadata = { title: "登录" };

export default async function SignInPage() {
  if ((await currentVisit()) !== null) redirect("/desk");
  return (
    <main className="mx-auto flex min-h-dvh max-w-3xl flex-col justify-center gap-8 px-4 py-10">
      <header className="border-t-4 border-red pt-4">
        <h1 className="text-2xl font-bold tracking-wide">选任</h1>
        <p className="text-ink-soft">干部考核评价与选拔任用。软件只计算、提醒、记录和拦阻，人选由组织决定。</p>
      </header>
      <SignInForm action={signInAction} />
      <DemoSignIns rows={await loadDemoSignIns()} />
    </main>
  );
}
