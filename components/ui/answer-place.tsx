"use client";

import { useEffect, useRef, useState } from "react";
import { DoneCallout } from "./done-callout";
import { hearLeftAnswers, type LeftAnswer } from "./left-answer";

/**
 * Shows what a form answered that went from the page with its work, until something else is typed. The focus the form had goes to the
 * part of the page it stood in, so that Tab goes on from there.
 */
export function AnswerPlace() {
  const place = useRef<HTMLDivElement>(null);
  const [left, setLeft] = useState<LeftAnswer | null>(null);

  useEffect(() => hearLeftAnswers(setLeft), []);

  useEffect(() => {
    if (left === null) return;
    if (left.takesFocus) moveFocus(left.from?.isConnected === true ? left.from : place.current);
    const forget = () => setLeft(null);
    document.addEventListener("input", forget, { once: true });
    return () => document.removeEventListener("input", forget);
  }, [left]);

  return (
    <div ref={place} className="answer-place no-print" role="status">
      {left === null ? null : <DoneCallout answer={left.answer} />}
    </div>
  );
}

function moveFocus(element: HTMLElement | null): void {
  element?.setAttribute("tabindex", "-1");
  element?.focus({ preventScroll: true });
}
