import { Icon } from "@/components/ui/icon";

export type ShownDerivation = {
  readonly id: string;
  readonly label: string;
  /** The number, as it is to be read: 91.29. */
  readonly value: string;
  /** How it comes from its parts: 加权平均 40% ＋ 60%. */
  readonly operation?: string | undefined;
  /** The exact fraction before rounding. */
  readonly exact?: string | undefined;
  /** Where an input comes from: 票数, 导入第 17 行, 签字的数字. */
  readonly source?: string | undefined;
  readonly parts?: readonly ShownDerivation[] | undefined;
};

/** Where a number comes from, down to the counts; every number can be unfolded. Native `details`. */
export function DerivationTree({ root, openLevels = 2 }: { root: ShownDerivation; openLevels?: number }) {
  return (
    <ul className="derivation">
      <DerivationNode node={root} openLevels={openLevels} />
    </ul>
  );
}

function DerivationNode({ node, openLevels }: { node: ShownDerivation; openLevels: number }) {
  const parts = node.parts ?? [];
  if (parts.length === 0) {
    return (
      <li className="derivation-leaf">
        <DerivationLine node={node} />
      </li>
    );
  }
  return (
    <li>
      <details open={openLevels > 0}>
        <summary>
          <Icon name="right" className="disclosure-mark" />
          <DerivationLine node={node} />
        </summary>
        <ul>
          {parts.map((part) => (
            <DerivationNode key={part.id} node={part} openLevels={openLevels - 1} />
          ))}
        </ul>
      </details>
    </li>
  );
}

function DerivationLine({ node }: { node: ShownDerivation }) {
  return (
    <span className="derivation-line">
      <span className="derivation-label">{node.label}</span>
      <span className="derivation-how">
        {node.operation ?? node.source ?? ""}
        {node.exact === undefined ? null : <span className="derivation-exact"> ＝ {node.exact}</span>}
      </span>
      <strong className="derivation-value">{node.value}</strong>
    </span>
  );
}
