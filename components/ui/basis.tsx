"use client";

import type { ReactNode } from "react";
import { Badge } from "./badge";
import type { ShownBasis, ShownClause } from "./form-state";
import { Icon } from "./icon";

/** Something folded away behind a word (依据 by default); native, works without script. */
export function Disclosure({
  summary = "依据",
  open,
  children,
}: {
  summary?: ReactNode;
  open?: boolean | undefined;
  children: ReactNode;
}) {
  return (
    <details className="disclosure" open={open}>
      <summary>
        <Icon name="right" className="disclosure-mark" />
        {summary}
      </summary>
      <div className="disclosure-body">{children}</div>
    </details>
  );
}

/** Rule, clause and text behind 依据. Quoted words stand in 「」, a paraphrase is marked 释义. */
export function Basis({ basis, open }: { basis: ShownBasis; open?: boolean | undefined }) {
  return (
    <Disclosure open={open}>
      <p className="basis-head">
        <span className="basis-clause">{basis.clause}</span>
        <a className="basis-rule" href={`/rules/${basis.rule}`}>
          规则 {basis.rule}
        </a>
        {basis.provisional ? <Badge tone="amber">待核</Badge> : null}
      </p>
      <p className="basis-text">{basis.quoted ? `「${basis.text}」` : `释义：${basis.text}`}</p>
    </Disclosure>
  );
}

/** The clause of a finding; the text is one link away and not in the page a hundred times. */
export function ClauseLink({ clause }: { clause: ShownClause }) {
  return (
    <p className="basis-line">
      <a href={`/rules/${clause.rule}`}>依据</a>
      {clause.clause}
      <span className="basis-rule">{clause.rule}</span>
      {clause.provisional === true ? <Badge tone="amber">待核</Badge> : null}
    </p>
  );
}

/** A rule by its name (one without a sentence by its id), leading to its entry on the page of rules. */
export function RuleRef({ rule, title }: { rule: string; title: string }) {
  return <a href={`/rules/${rule}`}>{title === rule ? rule : `${title}（${rule}）`}</a>;
}
