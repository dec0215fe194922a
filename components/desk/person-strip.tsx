import type { ReactNode } from "react";
import { Icon } from "@/components/ui/icon";
import { PersonName } from "@/components/ui/person-name";

/** Who this is, in one strip: photo, name, present post, the few facts that tell people apart, states and actions. */
export function PersonStrip({
  name,
  href,
  post,
  photoSrc,
  facts,
  badges,
  actions,
  heading = "h2",
}: {
  name: string;
  href?: string | undefined;
  /** Unit and present post. */
  post: string;
  /** Address of the photo; a grey place holder without one. */
  photoSrc?: string | undefined;
  /** 性别, 出生年月, 学历, 任现职时间… as they are to be read. */
  facts: readonly { readonly label: string; readonly value: ReactNode; /** room of two columns */ readonly wide?: boolean }[];
  badges?: ReactNode;
  actions?: ReactNode;
  heading?: "h1" | "h2" | "h3";
}) {
  const Heading = heading;
  return (
    <div className="person-strip">
      <div className="person-photo">
        {photoSrc === undefined ? (
          <Icon name="me" label="无照片" />
        ) : (
          // A plain image, not the optimiser's: that would keep a copy of a guarded attachment outside its guard.
          <picture>
            <img src={photoSrc} alt={`${name}的照片`} width={72} height={96} />
          </picture>
        )}
      </div>
      <div className="person-strip-body">
        <div className="person-strip-head">
          <Heading>
            <PersonName name={name} href={href} />
          </Heading>
          <span className="person-strip-post">{post}</span>
          {badges === undefined ? null : <span className="person-strip-badges">{badges}</span>}
        </div>
        <dl className="person-strip-facts">
          {facts.map((fact) => (
            <div key={fact.label} className={fact.wide === true ? "is-wide" : undefined}>
              <dt>{fact.label}</dt>
              <dd>{fact.value === null || fact.value === undefined || fact.value === "" ? "—" : fact.value}</dd>
            </div>
          ))}
        </dl>
      </div>
      {actions === undefined ? null : <div className="person-strip-actions no-print">{actions}</div>}
    </div>
  );
}
