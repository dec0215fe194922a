"use client";

import { unstable_rethrow } from "next/navigation";
import { useActionState, useState, useTransition } from "react";

/** The state shown when no answer came. `kept`: what is not lost, as a clause. */
export function noAnswer(kept: string) {
  const sentence = `没有收到系统的答复，${kept}。请检查网络后再提交一次；仍不行请联系系统管理员。`;
  return { status: "refused", refusals: [{ code: "no-answer", sentence }] } as const;
}

type Action<State> = (state: State, data: FormData) => Promise<State>;

/**
 * A server action that keeps the page: without script the form posts through `formAction`; with script `send` calls the action
 * itself, so that React does not empty the form and a lost connection becomes a sentence instead of a broken page.
 *
 * @param seen - the answer as the page shows it
 * @param broken - the state shown when no answer came (network or server down), made of the one before
 */
export function useSteadyAction<State>(
  action: Action<State>,
  idle: Awaited<State>,
  broken: (before: State | Awaited<State>) => Awaited<State>,
  seen: (next: Awaited<State>) => Awaited<State> = (next) => next,
) {
  const [posted, formAction] = useActionState<State, FormData>(action, idle);
  const [sent, setSent] = useState<State | null>(null);
  const [pending, startTransition] = useTransition();
  const state = sent ?? posted;

  function send(data: FormData, then: (next: State) => void): void {
    startTransition(async () => {
      try {
        const next = seen(await action(state, data));
        startTransition(() => {
          setSent(next);
          then(next);
        });
      } catch (error) {
        unstable_rethrow(error);
        startTransition(() => setSent(broken(state)));
      }
    });
  }

  return { state, formAction, send, pending };
}
