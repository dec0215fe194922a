"use client";

import { useEffect, useRef, useState } from "react";
import { Callout } from "./callout";
import { keptAnswers, type KeptAnswer } from "./kept-answers";

/**
 * The answer of a form that is gone: when a step moves on, its form leaves the page together with what it said. The answer then stands at
 * the top of the page until the next one or until the page is left. Nothing of it goes into an address or a cookie.
 */
export function KeptAnswerPlace() {
  const [shown, setShown] = useState<KeptAnswer | null>(null);
  const place = useRef<HTMLDivElement>(null);

  useEffect(() => {
    const address = () => window.location.pathname + window.location.search;
    let waiting: { readonly answer: KeptAnswer; readonly form: Element; readonly at: string } | null = null;
    let shownAt: string | null = null;
    const look = () => {
      if (shownAt !== null && shownAt !== address()) {
        shownAt = null;
        setShown(null);
      }
      if (waiting === null || waiting.form.isConnected) return;
      const { answer, at } = waiting;
      waiting = null;
      if (at !== address()) return;
      shownAt = at;
      setShown(answer);
    };
    const observer = new MutationObserver(look);
    observer.observe(document.body, { childList: true, subtree: true });
    const leave = keptAnswers.listen((answer, form) => {
      shownAt = null;
      setShown(null);
      waiting = { answer, form, at: address() };
      look();
    });
    return () => {
      observer.disconnect();
      leave();
    };
  }, []);

  useEffect(() => {
    if (shown !== null) place.current?.focus();
  }, [shown]);

  return (
    <div ref={place} className="action-form-answer no-print" tabIndex={-1}>
      {shown === null ? null : (
        <Callout tone={shown.tone} live="status" title={shown.title}>
          {shown.lines.map((line) => (
            <p key={line}>{line}</p>
          ))}
          {shown.href === undefined ? null : (
            <p>
              <a href={shown.href}>继续</a>
            </p>
          )}
        </Callout>
      )}
    </div>
  );
}
