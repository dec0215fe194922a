"use client";

import { unstable_rethrow } from "next/navigation";
import { useActionState, useState, useTransition } from "react";

type Action<State> = (state: State, data: FormData) => Promise<State>;

/**
 * A server action that keeps the page: without script the form posts through `formAction`; with script `send` calls the action
 * itself, so that React does not empty the form and a lost connection becomes a sentence instead of a broken page.
 *
 * @param broken - the state shown when no answer came (network or server down), made of the one before
 */
export function useSteadyAction<State>(
  action: Action<State>,
  idle: Awaited<State>,
  broken: (before: State | Awaited<State>) => Awaited<State>,
) {
  const [posted, formAction] = useActionState<State, FormData>(action, idle);
  const [sent, setSent] = useState<State | null>(null);
  const [pending, startTransition] = useTransition();
  const state = sent ?? posted;

  function send(data: FormData, then: (next: State) => void): void {
    startTransition(async () => {
      try {
        const next = await action(state, data);
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
